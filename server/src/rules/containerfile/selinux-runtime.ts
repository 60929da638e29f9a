/** Commands for the SELinux of the running kernel: a build sees none. */
import { own } from "../../base/own.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { parseArguments } from "../../model/shell/arguments.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { breakerSeverity, deletion } from "./support/build-breaker.ts";
import { isNested, rewritten } from "./support/rewriting.ts";

type Message = "mode" | "boolean" | "policy";

export const rule = defineRule(
  {
    id: "selinux-runtime",
    severity: "error",
    tier: "C",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/SELinuxProject/selinux/issues/123",
      "https://man7.org/linux/man-pages/man8/setsebool.8.html",
      "https://man7.org/linux/man-pages/man8/setenforce.8.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("setenforce", "setsebool", "load_policy", "semodule")) {
      const { facts, step } = command;
      const message = facts.elsewhere ? undefined : messageFor(command);
      if (!message) continue;
      const fix = fixOf(file, command, message);
      report({
        message,
        args: { command: facts.name },
        at: placeIn(step, facts.nameRange),
        severity: breakerSeverity(command),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

function messageFor({ facts: { name, args } }: PlacedCommand): Message | undefined {
  const parsed = parseArguments(args, { short: "iseudp" });
  switch (name) {
    case "setenforce":
      return parsed.operands.length > 0 ? "mode" : undefined;
    case "setsebool":
      return parsed.operands.length > 0 && !parsed.has("-P") ? "boolean" : undefined;
    case "semodule":
      // `-R` beside something to install only says what would happen anyway.
      return parsed.options.length === 1 && parsed.has("-R", "--reload") ? "policy" : undefined;
    default:
      return parsed.has("-h", "--help") ? undefined : "policy";
  }
}

function fixOf(
  file: ContainerfileModel,
  command: PlacedCommand,
  message: Message,
): ReportedFix<"selinux-runtime"> | undefined {
  const { facts, step } = command;
  if (message === "boolean") {
    const name = placeIn(step, facts.nameRange);
    const add = () => [{ place: { ...name, start: name.end }, text: " -P" }];
    return step.syntax.exec ? undefined : { title: "persist", edits: add };
  }
  if (message === "mode") {
    const value = own(modes, facts.args[0]?.text.toLowerCase() ?? "");
    const text = `sed -i 's/^SELINUX=.*/SELINUX=${value}/' /etc/selinux/config`;
    const edits = value && !isNested(command) ? rewritten(file, command, text) : undefined;
    return edits && { title: "configure", args: { mode: value ?? "" }, edits: () => edits };
  }
  const isExpectedToFail = facts.guard === "tolerated" || facts.guard === "guarded";
  const edits = isExpectedToFail ? undefined : deletion(file, command);
  return edits && { title: "delete", edits: () => edits };
}

const modes: Readonly<Record<string, string>> = {
  "0": "permissive",
  permissive: "permissive",
  "1": "enforcing",
  enforcing: "enforcing",
};
