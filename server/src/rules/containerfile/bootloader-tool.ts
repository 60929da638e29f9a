/** grubby, grub2-mkconfig and the like: bootc writes the boot entries of a machine itself. */
import { lowered, type Severity } from "../../base/severity.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import {
  type ContainerfileModel,
  type PlacedCommand,
  type PublishedImage,
  placeIn,
} from "../../model/containerfile/model.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { breakerSeverity } from "./support/build-breaker.ts";
import { insteadOf, kernelArgumentsInstruction } from "./support/kernel-arguments.ts";
import { isOpaqueSince } from "./support/lineage.ts";
import { type Bringer, bringers, judged, shown } from "./support/words.ts";

type Fix = ReportedFix<"bootloader-tool">;

export const rule = defineRule(
  {
    id: "bootloader-tool",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/kernel-arguments.html",
      "https://bootc-dev.github.io/bootc/bootloaders.html",
      "https://github.com/bootc-dev/bootc/issues/255",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands(...tools)) {
      const { facts, step } = command;
      if (!file.isPublished(step) || facts.elsewhere || !actsOnMachine(command)) continue;
      const fix = toolFix(file, command);
      report({
        message: facts.name === "grubby" ? "arguments" : "tool",
        args: { command: facts.name },
        at: placeIn(step, facts.nameRange),
        severity: breakerSeverity(command),
        ...(fix && { fixes: [fix] }),
      });
    }
    for (const bringer of bringers(file, settingsOf)) {
      const { image, first, place } = bringer;
      const fix = settingsFix(file, bringer);
      report({
        message: "settings",
        args: { path: shown(first.path) },
        at: place,
        severity: judged(settingsSeverity(image), first, isOpaqueSince(image, first.step)),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

const grubTools = ["mkconfig", "install", "editenv", "set-default", "reboot"];
const tools = [
  ...["grubby", "update-grub", "update-grub2", "bootctl", "efibootmgr", "kernelstub", "sdbootutil"],
  ...grubTools.flatMap((name) => [`grub-${name}`, `grub2-${name}`]),
];

/** Questions, and work on a folder that is named, are something else. */
function actsOnMachine({ facts: { name, args } }: PlacedCommand): boolean {
  const parsed = parseArguments(args, { long: ["root", "image", "esp-path", "boot-path", "boot-directory"] });
  if (parsed.has("--help", "-h", "--version", "-V", "--root", "--image", "--esp-path", "--boot-directory"))
    return false;
  return name !== "bootctl" || /^(?:install|update)$/.test(parsed.operands[0]?.text ?? "");
}

/** `grubby --args` names the arguments; what it removes cannot be said in kargs.d. */
function toolFix(file: ContainerfileModel, command: PlacedCommand): Fix | undefined {
  const { facts, step } = command;
  const image = file.images.find(({ steps }) => steps.includes(step));
  if (facts.name !== "grubby" || !image) return undefined;
  const parsed = parseArguments(facts.args, { long: ["args", "remove-args", "update-kernel"] });
  const [given, ...others] = parsed.values("--args");
  if (!given || others.length > 0 || parsed.has("--remove-args")) return undefined;
  return argumentsFix(file, image, command, given.text);
}

function argumentsFix(
  file: ContainerfileModel,
  image: PublishedImage,
  command: PlacedCommand,
  kernelArguments: string,
): Fix | undefined {
  const instruction = kernelArgumentsInstruction(file, image, kernelArguments);
  const edits = instruction && insteadOf(file, command, instruction);
  return edits ? { title: "kargs", edits } : undefined;
}

/** Settings that only tools read which bootc never runs. */
function settingsOf(image: PublishedImage): readonly Entry[] {
  const entries = ["/etc/default/grub", "/etc/grub.d", "/boot/loader/entries", "/etc/kernel/cmdline"].flatMap(
    (path) => image.state.below(path),
  );
  const found = entries.filter(({ effect }) => effect.kind !== "mkdir" && effect.kind !== "leftover");
  // The image that a unified kernel is made of is told its arguments there.
  return found.some(({ path }) => path === "/etc/kernel/cmdline") && makesUnifiedKernel(image)
    ? found.filter(({ path }) => path !== "/etc/kernel/cmdline")
    : found;
}

const makesUnifiedKernel = ({ steps }: PublishedImage): boolean =>
  steps.some(({ outcome }) =>
    outcome.commands.some(
      ({ name, args }) =>
        /^(?:ukify|kernel-install|sbsign|mkinitcpio)$/.test(name) ||
        args.some(({ text }) => text === "ukify" || text === "--uefi"),
    ),
  );

/** People of the older desktops run grub2-mkconfig on their machines. */
function settingsSeverity({ root: { origin } }: PublishedImage): Severity {
  const layout = origin.kind === "image" && origin.match.kind === "bootc" ? origin.match.base.layout : "";
  return /^(?:fedora-ostree|ublue|bluefin-lts)$/.test(layout) ? lowered("warning") : "warning";
}

/** `GRUB_CMDLINE_LINUX="…"` and nothing besides. */
function settingsFix(file: ContainerfileModel, { image, first, entries, step }: Bringer): Fix | undefined {
  const { effect, path } = first;
  if (entries.length > 1 || path !== "/etc/default/grub" || effect.kind !== "write") return undefined;
  const [, given] = /^GRUB_CMDLINE_LINUX(?:_DEFAULT)?="?([^"\n]*)"?\n?$/.exec(effect.content ?? "") ?? [];
  const facts = step.outcome.commands.find(
    ({ range }) => range.start <= effect.range.start && effect.range.end <= range.end,
  );
  return given !== undefined && facts ? argumentsFix(file, image, { facts, step }, given) : undefined;
}
