/** SELinux labels set on files of the image: they are not part of it. */
import { lowered } from "../../base/severity.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { deletion } from "./support/build-breaker.ts";
import { isNested, rewritten } from "./support/rewriting.ts";
import { written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "chcon-restorecon",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/bootc-images.html#selinux",
      "https://man7.org/linux/man-pages/man8/semanage-fcontext.8.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("chcon", "restorecon", "fixfiles", "setfattr")) {
      const { facts, step } = command;
      if (facts.elsewhere || !file.isPublished(step) || !setsLabels(command)) continue;
      // Whoever expects it to fail knows that it does nothing.
      if (facts.guard === "tolerated" || facts.guard === "guarded") continue;
      const fix = facts.name === "chcon" ? ruleFix(file, command) : deletionFix(file, command);
      report({
        message: facts.name === "chcon" || facts.name === "setfattr" ? "label" : "relabel",
        args: { command: facts.name },
        at: placeIn(step, facts.nameRange),
        severity: facts.guard === "conditional" ? lowered("warning") : "warning",
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

function setsLabels({ facts: { name, args } }: PlacedCommand): boolean {
  const texts = args.map(({ text }) => text);
  const says = (pattern: RegExp) => texts.some((text) => pattern.test(text));
  if (name === "setfattr") return says(/security\.selinux$/);
  if (name === "fixfiles") return !says(/^(?:check|verify)$/);
  return texts.length > 0 && !says(/^(?:--help|--version)$/) && !(name === "restorecon" && says(/^-\w*n/));
}

function deletionFix(
  file: ContainerfileModel,
  command: PlacedCommand,
): ReportedFix<"chcon-restorecon"> | undefined {
  const edits = command.facts.name === "setfattr" ? undefined : deletion(file, command);
  return edits && { title: "delete", edits: () => edits };
}

/** A rule of the policy, from which every deployment computes its labels. */
function ruleFix(
  file: ContainerfileModel,
  command: PlacedCommand,
): ReportedFix<"chcon-restorecon"> | undefined {
  const { facts, step } = command;
  const parsed = parseArguments(facts.args, {
    short: "tulr",
    long: ["type", "user", "role", "range", "reference"],
  });
  const [type] = parsed.values("-t", "--type");
  const [path, ...others] = parsed.operands;
  const isWhole = parsed.has("-R", "--recursive");
  const isPlain =
    type && path && others.length === 0 && !parsed.has("-u", "-r", "-l", "--user", "--role", "--range");
  if (!isPlain || !/^[\w-]+$/.test(type.text) || (isWhole && isNested(command))) return undefined;
  const named = written(file, placeIn(step, path.range)).replace(/\/+$/, "");
  if (!/^\/[\w/-]+$/.test(named)) return undefined;
  const pattern = isWhole ? `'${named}(/.*)?'` : named;
  const edits = rewritten(file, command, `semanage fcontext -a -t ${type.text} ${pattern}`);
  return edits && { title: "rule", edits: () => edits };
}
