/** Calls of bootc and rpm-ostree in `%post` that only a booted system answers. */
import { own } from "../../base/own.ts";
import type { KickstartScript } from "../../model/kickstart/scripts.ts";
import type { CommandFacts } from "../../model/shell/facts.ts";
import type { Argument } from "../../model/shell/value.ts";
import { defineRule, type Report } from "../rule.ts";
import { guardedSeverity, installedCommands, said } from "./support/script-findings.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-post-bootc",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/man/bootc-switch.8.html",
      "https://bootc-dev.github.io/bootc/bootc-install.html",
      "https://coreos.github.io/rpm-ostree/administrator-handbook/",
    ],
  },
  (subject: KickstartSubject, report) => {
    for (const { script, facts } of installedCommands(subject, TOOLS)) {
      const found = facts.guard === "guarded" ? undefined : describe(facts, script.placed);
      if (found !== undefined) report({ ...found, severity: guardedSeverity("warning", facts.guard) });
    }
  },
);

type Placed = KickstartScript["placed"];

const TOOLS: ReadonlySet<string> = new Set(["bootc", "rpm-ostree"]);
const needsBoot: Readonly<Record<string, RegExp>> = {
  bootc: /^(?:upgrade|update|rollback)$/,
  "rpm-ostree": /^(?:upgrade|update|rebase|deploy|rollback|reset|initramfs|cleanup)$/,
};
const changesArguments = /^--(?:append|delete|replace|append-if-missing|delete-if-present|editor)(?:=|$)/;

function describe(facts: CommandFacts, placed: Placed): Report<"ks-post-bootc"> | undefined {
  const { name, args } = facts;
  const verb = args.find(({ text }) => !text.startsWith("-"));
  if (verb === undefined || args.some(({ text }) => /^(?:--help|-h|--version)$/.test(text))) return undefined;
  const at = placed({ start: facts.nameRange.start, end: verb.range.end });
  const command = said(facts, verb.text);
  if (name === "bootc" && verb.text === "switch") return switchWithoutMutation(args, at);
  if (name === "rpm-ostree" && verb.text === "kargs") {
    return args.some(({ text }) => changesArguments.test(text)) ? { message: "kargs", at } : undefined;
  }
  return own(needsBoot, name)?.test(verb.text) ? { message: "booted", args: { command }, at } : undefined;
}

function switchWithoutMutation(
  args: readonly Argument[],
  at: Report<"ks-post-bootc">["at"],
): Report<"ks-post-bootc"> | undefined {
  // A variable may hold the option.
  const isOpen = args.some((word) => word.certainty === "unknown" && word !== args.at(-1));
  if (isOpen || args.some(({ text }) => text === "--mutate-in-place")) return undefined;
  const place = { start: at.end, end: at.end };
  return {
    message: "switch",
    at,
    fixes: [{ title: "mutate", edits: () => [{ place, text: " --mutate-in-place" }] }],
  };
}
