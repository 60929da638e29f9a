/** dracut without the kernel or the image that it shall work for: its own choices fit a running machine only. */
import { lowered, type Severity } from "../../base/severity.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { mayNotRun } from "../../model/shell/facts.ts";
import type { Argument } from "../../model/shell/value.ts";
import { defineRule, type Edit, type ReportedFix } from "../rule.ts";
import { breakerSeverity } from "./support/build-breaker.ts";
import { type DracutCall, dracutCalls } from "./support/dracut.ts";
import {
  hasRpm,
  initramfsOf,
  isInsideScriptWord,
  isUnconditional,
  rebuildInitramfs,
} from "./support/kernel.ts";
import { written } from "./support/words.ts";
import { insertedBelow } from "./support/writing.ts";

type Fix = ReportedFix<"dracut-invocation">;

export const rule = defineRule(
  {
    id: "dracut-invocation",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/dracut-ng/dracut-ng/blob/main/dracut.sh",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/bootc-images.md",
      "https://github.com/ublue-os/bluefin/blob/main/build_files/base/19-initramfs.sh",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of dracutCalls(file)) {
      const { facts, step, call } = command;
      const message = lackOf(call);
      if (!message || (message === "noKernel" && !mayBeOld(file, step))) continue;
      const fix = callFix(file, command, call);
      report({
        message,
        at: placeIn(step, call.parsed.options.find(isRegeneration)?.word.range ?? facts.nameRange),
        severity: severityOf(message, command),
        ...(fix && { fixes: [fix] }),
      });
    }
    for (const command of file.commands("plymouth-set-default-theme", "dracut-rebuild")) {
      const { facts, step } = command;
      const option = facts.args.find(({ text }) => rebuilds.test(text));
      const isRebuild = facts.name === "dracut-rebuild" || option !== undefined;
      if (!isRebuild || !file.isPublished(step) || facts.elsewhere) continue;
      const fix = option && themeFix(file, command, option);
      report({
        message: "wrapper",
        args: { command: facts.name },
        at: placeIn(step, option?.range ?? facts.nameRange),
        severity: breakerSeverity(command),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

type Lack = "neither" | "noImage" | "noKernel" | "all";

/** Newer releases of dracut find the only kernel of an image; those of RHEL 9 do not. */
function mayBeOld({ stages }: ContainerfileModel, { stage }: Step): boolean {
  const own = stages[stage];
  return own !== undefined && hasRpm(own);
}

function severityOf(lack: Lack, command: PlacedCommand): Severity {
  if (lack === "neither") return breakerSeverity(command);
  const severity = lack === "noKernel" ? "info" : "warning";
  return mayNotRun(command.facts.guard) ? lowered(severity) : severity;
}

const rebuilds = /^(?:-R|--rebuild-initrd)$/;
const isRegeneration = ({ name }: { readonly name: string }): boolean => name === "--regenerate-all";

/** `--regenerate-all` finds the kernels by itself, but writes to /boot for each of them. */
function lackOf({ parsed, image, kernel, isVague }: DracutCall): Lack | undefined {
  if (parsed.has("--regenerate-all")) return "all";
  if ((image && kernel) || isVague || (image && parsed.has("--no-kernel"))) return undefined;
  if (image) return "noKernel";
  return kernel ? "noImage" : "neither";
}

/** Adds what is missing at the end of the call. */
function callFix(file: ContainerfileModel, command: PlacedCommand, call: DracutCall): Fix | undefined {
  const { facts, step } = command;
  const { image, kernel, parsed } = call;
  if (step.syntax.exec || isInsideScriptWord(step, facts.range)) return undefined;
  const { end } = placeIn(step, facts.args.at(-1)?.range ?? facts.nameRange);
  const added = (text: string): Edit => ({ place: { start: end, end }, text: ` ${text}` });
  const regeneration = parsed.options.find(isRegeneration)?.word;
  if (regeneration || (!image && !kernel)) return bothFix(command, regeneration, added);
  if (!image) {
    const version = kernel && quotable(written(file, placeIn(step, kernel.range)).replace(/^--kver=/, ""));
    return version ? { title: "image", edits: () => [added(`"${initramfsOf(version)}"`)] } : undefined;
  }
  const text = written(file, placeIn(step, image.range));
  const version = /^"?(?:\/usr)?\/lib\/modules\/([^/"*?']+)\/initramfs\.img"?$/.exec(text)?.[1];
  return version === undefined ? undefined : { title: "kernel", edits: () => [added(`"${version}"`)] };
}

/** Asks for the kernel before the call, which has to run whatever came before it. */
function bothFix(
  { facts, step }: PlacedCommand,
  regeneration: Argument | undefined,
  added: (text: string) => Edit,
): Fix | undefined {
  const { start } = placeIn(step, facts.range);
  const operands = `"${initramfsOf("$kver")}" "$kver"`;
  if (!isUnconditional(facts.guard)) return undefined;
  return {
    title: "both",
    edits: () => [
      { place: { start, end: start }, text: "kver=$(cd /usr/lib/modules && echo *) && " },
      regeneration ? { place: placeIn(step, regeneration.range), text: operands } : added(operands),
    ],
  };
}

/** A word as it may stand between double quotes. */
function quotable(word: string): string | undefined {
  const inner = /^(["'])(.*)\1$/.exec(word)?.[2] ?? word;
  return /^(?:[\w.+~-]+|\$\w+|\$\{\w+\}|\$\([^"]*\))$/.test(inner) ? inner : undefined;
}

/** Sets the theme only, and makes the initramfs in a step of its own. */
function themeFix(
  file: ContainerfileModel,
  { facts, step }: PlacedCommand,
  option: Argument,
): Fix | undefined {
  const before = facts.args[facts.args.indexOf(option) - 1]?.range ?? facts.nameRange;
  if (step.syntax.exec) return undefined;
  return {
    title: "theme",
    edits: () => [
      { place: { start: placeIn(step, before).end, end: placeIn(step, option.range).end }, text: "" },
      insertedBelow(file, step, `RUN ${rebuildInitramfs}`),
    ],
  };
}
