/** `uname -r` in a build: the kernel of the machine that builds stands where the image's own is meant. */
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import type { CommandFacts } from "../../model/shell/facts.ts";
import { packageCall } from "../../model/shell/packages.ts";
import type { Argument } from "../../model/shell/value.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { breakerSeverity } from "./support/build-breaker.ts";
import { isInsideScriptWord, kernelVersion } from "./support/kernel.ts";
import { mentionsUname, type UnameCall, unameWords, wordKey } from "./support/uname.ts";

export const rule = defineRule(
  {
    id: "uname-r-in-build",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/bootc-runtime.html",
      "https://man7.org/linux/man-pages/man2/uname.2.html",
      "https://github.com/dracut-ng/dracut-ng/blob/main/dracut.sh",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const step of file.stages.flatMap(({ steps }) => steps.filter(mentionsUname))) {
      const reported = new Set<UnameCall>();
      for (const { facts, calls, isKernel } of usesIn(file, step)) {
        const fresh = calls.filter((call) => !reported.has(call));
        const [first] = fresh;
        if (!first) continue;
        for (const call of fresh) reported.add(call);
        const fix = versionFix(file, step, fresh);
        report({
          message: isKernel ? "kernel" : "other",
          args: { command: facts.name },
          at: placeIn(step, first.range),
          severity: isKernel ? breakerSeverity({ facts, step }) : "info",
          ...(fix && { fixes: [fix] }),
        });
      }
    }
  },
);

interface Use {
  readonly facts: CommandFacts;
  readonly calls: readonly UnameCall[];
  /** The version picks a kernel, its modules or its packages. */
  readonly isKernel: boolean;
}

/** Commands that get the version, those that need the right one first. */
function usesIn(file: ContainerfileModel, step: Step): readonly Use[] {
  const words = unameWords(step, file.syntax.escape);
  if (words.size === 0) return [];
  const uses = step.outcome.commands.flatMap((facts): readonly Use[] => {
    if (prints.test(facts.name) || !/^[\w.+[-]+$/.test(facts.name)) return [];
    const args = facts.args.filter(({ range }) => words.has(wordKey(range)));
    if (args.length === 0) return [];
    const calls = new Set(args.flatMap(({ range }) => words.get(wordKey(range)) ?? []));
    return [{ facts, calls: [...calls], isKernel: args.some((arg) => picksKernel(facts, arg)) }];
  });
  return [...uses.filter(({ isKernel }) => isKernel), ...uses.filter(({ isKernel }) => !isKernel)];
}

/** What only shows the version, or passes it on as text. */
const prints = /^(?:echo|printf|cat|logger|export|local|declare|readonly|typeset|:|(?:ba|da|k|z|a)?sh)$/;
const kernelTools =
  /^(?:dracut|depmod|modprobe|insmod|kernel-install|dkms|akmods|akmodsbuild|mkinitcpio|mkinitrd|mkinitramfs|update-initramfs|weak-modules)$/;
const kernelFolders = /\/lib\/modules\/|\/usr\/src\/kernels\/|\/boot\//;
const probes = /^(?:test|\[)$/;

const picksKernel = ({ name, args }: CommandFacts, { text }: Argument): boolean =>
  kernelTools.test(name) ||
  (kernelFolders.test(text) && !probes.test(name)) ||
  (packageCall(name, args)?.packages.some((word) => word.text === text) ?? false);

/** Asks the image instead, where a script leaves room for quotes. */
function versionFix(
  file: ContainerfileModel,
  step: Step,
  calls: readonly UnameCall[],
): ReportedFix<"uname-r-in-build"> | undefined {
  const stage = file.stages[step.stage];
  const version = stage && kernelVersion(stage);
  const isOpen = calls.every(({ range, isPlain }) => isPlain && !isInsideScriptWord(step, range));
  if (!version || !isOpen) return undefined;
  return {
    title: "ask",
    edits: () => calls.map(({ range }) => ({ place: placeIn(step, range), text: version })),
  };
}
