/** An initramfs in /boot: bootc takes it from /usr/lib/modules, and /boot of an image must be empty. */
import { lowered } from "../../base/severity.ts";
import {
  type ContainerfileModel,
  type PlacedCommand,
  type PublishedImage,
  placeIn,
} from "../../model/containerfile/model.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import { isUnder } from "../../model/shell/paths.ts";
import type { Argument } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { dracutCalls } from "./support/dracut.ts";
import { comesAfter, initramfsOf, isInsideScriptWord } from "./support/kernel.ts";
import { isOpaqueSince, stepsSince } from "./support/lineage.ts";
import { hidesFolder } from "./support/packages.ts";
import { written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "dracut-output-path",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/bootc-images.md",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/lints.rs",
      "https://github.com/dracut-ng/dracut-ng/blob/main/dracut.sh",
    ],
    lint: ["nonempty-boot"],
  },
  (file: ContainerfileModel, report) => {
    for (const output of outputs(file)) {
      const { facts, step, image } = output;
      const images = file.images.filter((one) => one.steps.includes(step) && !isClearedAway(one, output));
      if (images.length === 0 || hidesFolder(step, "/boot")) continue;
      const at = placeIn(step, image.range);
      const severity = images.some((one) => !isOpaqueSince(one, step)) ? "warning" : lowered("warning");
      const target = targetFor(file, output);
      report({
        message: facts.name === "update-initramfs" ? "update" : "boot",
        args: { command: facts.name },
        at,
        severity: mayNotRun(facts.guard) ? lowered(severity) : severity,
        ...(target !== undefined && {
          fixes: [{ title: "move", edits: () => [{ place: at, text: target }] }],
        }),
      });
    }
  },
);

interface Output extends PlacedCommand {
  readonly image: Argument;
  readonly kernel: Argument | undefined;
}

function outputs(file: ContainerfileModel): readonly Output[] {
  const dracut = dracutCalls(file).flatMap(({ facts, step, call: { image, kernel } }) =>
    image && isInBoot(image) ? [{ facts, step, image, kernel }] : [],
  );
  const others = file.commands("mkinitcpio", "update-initramfs").flatMap((command): readonly Output[] => {
    const { facts, step } = command;
    if (facts.elsewhere || !file.isPublished(step)) return [];
    const parsed = parseArguments(facts.args, {
      short: facts.name === "mkinitcpio" ? "gkAScHDprtUz" : "kb",
      long: ["generate", "kernel", "kernelimage"],
    });
    const kernel = parsed.values("-k", "--kernel", "--kernelimage")[0];
    // update-initramfs(8) knows no other place than /boot, unless it is told one with -b.
    const update = parsed.has("-b")
      ? undefined
      : parsed.options.find(({ name }) => /^-[cu]$/.test(name))?.word;
    const image =
      facts.name === "update-initramfs" ? update : parsed.values("-g", "--generate").find(isInBoot);
    return image ? [{ ...command, image, kernel }] : [];
  });
  return [...dracut, ...others];
}

const isInBoot = ({ text }: Argument): boolean => isUnder(text, "/boot");

/** Whether something in /boot is moved or deleted afterwards. */
const isClearedAway = (published: PublishedImage, { step, image }: Output): boolean =>
  stepsSince(published, step).some((later) =>
    later.outcome.effects.some(
      ({ kind, path, range }) =>
        /^(?:move|delete|empty)$/.test(kind) &&
        isUnder(path, "/boot") &&
        (later !== step || comesAfter(step, range, image.range)),
    ),
  );

const version = String.raw`[\w.+~-]+|\$\w+|\$\{\w+\}|\$\([^"]*\)`;
const versioned = new RegExp(`^("?)/boot/init(?:ramfs|rd)-(${version})\\.img("?)$`);
const plainVersion = new RegExp(`^(?:${version})$`);

/** The same image in the kernel's own folder, in the words that the call uses for the version. */
function targetFor(file: ContainerfileModel, { facts, step, image, kernel }: Output): string | undefined {
  if (facts.name === "update-initramfs" || step.syntax.exec || isInsideScriptWord(step, image.range))
    return undefined;
  const [, open = "", named = "", close] = versioned.exec(written(file, placeIn(step, image.range))) ?? [];
  // `initramfs-linux.img` names a package of Arch.
  if (/^\$|^\d/.test(named) && open === close) return `${open}${initramfsOf(named)}${close}`;
  const name = kernel && written(file, placeIn(step, kernel.range)).replace(/^--k\w+=/, "");
  const inner = name && (/^"([^"]*)"$/.exec(name)?.[1] ?? name);
  return inner && plainVersion.test(inner) ? `"${initramfsOf(inner)}"` : undefined;
}
