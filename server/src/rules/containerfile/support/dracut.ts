/** Calls of dracut(8): `dracut [OPTION…] [IMAGE [KERNEL]]`. */
import { remembering } from "../../../base/memory.ts";
import type { ContainerfileModel, PlacedCommand } from "../../../model/containerfile/model.ts";
import { type ParsedArguments, parseArguments } from "../../../model/shell/arguments.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { type Argument, HOLE } from "../../../model/shell/value.ts";

export interface DracutCall {
  readonly parsed: ParsedArguments;
  /** Where the image goes. */
  readonly image: Argument | undefined;
  readonly kernel: Argument | undefined;
  /** A word may stand for any number of arguments. */
  readonly isVague: boolean;
}

/** Options with a value (`getopt` in dracut.sh). */
const shape = {
  short: "amodIkcrL",
  long: [
    ...["kver", "add", "force-add", "add-drivers", "force-drivers", "omit-drivers", "modules", "omit"],
    ...["drivers", "filesystems", "install", "install-optional", "fwdir", "libdirs", "fscks", "add-fstab"],
    ...["mount", "device", "add-device", "kmoddir", "conf", "confdir", "add-confdir", "tmpdir", "sysroot"],
    ...["stdlog", "compress", "squash-compressor", "prefix", "sshkey", "logfile", "loginstall", "sbat"],
    ...["uefi-stub", "uefi-splash-image", "kernel-image", "kernel-cmdline", "persistent-policy"],
    ...["hostonly-mode", "hostonly-nics"],
  ],
};

/** Nothing is made, or made for another root file system, or from another image. */
const isElsewhere = (parsed: ParsedArguments): boolean =>
  parsed.has(
    "-h",
    "--help",
    "--version",
    "--list-modules",
    "--print-cmdline",
    "-r",
    "--sysroot",
    "--rebuild",
  );

/** Every call of dracut that makes an initramfs for a published image. */
export const dracutCalls = (
  file: ContainerfileModel,
): readonly (PlacedCommand & { readonly call: DracutCall })[] =>
  file.commands("dracut").flatMap((command) => {
    const call = file.isPublished(command.step) ? dracutCall(command.facts) : undefined;
    return call ? [{ ...command, call }] : [];
  });

const dracutCall = remembering(({ args, elsewhere }: CommandFacts): DracutCall | undefined => {
  const parsed = parseArguments(withoutIncludes(args), shape);
  if (elsewhere || isElsewhere(parsed)) return undefined;
  const [image, kernel] = parsed.operands;
  return {
    parsed,
    image,
    kernel: parsed.values("--kver")[0] ?? kernel,
    isVague: parsed.operands.some(({ text }) => text === HOLE),
  };
});

/** `--include` takes two values. */
const withoutIncludes = (args: readonly Argument[]): readonly Argument[] =>
  args.filter((_, at) => !isInclude(args[at]) && !isInclude(args[at - 1]) && !isInclude(args[at - 2]));

const isInclude = (word: Argument | undefined): boolean => word?.text === "-i" || word?.text === "--include";
