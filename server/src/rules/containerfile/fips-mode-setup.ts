/** `fips-mode-setup` in a build: it changes the boot loader of a running machine. */
import { lowered, type Severity } from "../../base/severity.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { isInsideScriptWord, isUnconditional } from "./support/kernel.ts";
import { kernelArgumentsInstruction } from "./support/kernel-arguments.ts";
import { insertedAbove } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "fips-mode-setup",
    severity: "warning",
    tier: "C",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://docs.redhat.com/en/documentation/red_hat_enterprise_linux/10/html/security_hardening/switching-rhel-to-fips-mode",
      "https://bootc-dev.github.io/bootc/building/kernel-arguments.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("fips-mode-setup")) {
      const { facts, step } = command;
      const option = facts.args.find(({ text }) => /^--(?:enable|disable)$/.test(text));
      const isOffline = facts.args.some(({ text }) => text === "--no-bootcfg");
      if (!option || isOffline || !file.isPublished(step) || facts.elsewhere) continue;
      const fix = option.text === "--enable" ? offlineFix(file, command) : undefined;
      report({
        message: option.text === "--enable" ? "enable" : "disable",
        at: placeIn(step, facts.nameRange),
        severity: severityOf(command),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

const severityOf = ({ facts: { guard } }: PlacedCommand): Severity =>
  isUnconditional(guard) ? "warning" : lowered("warning");

/** The kernel argument and the policy, which is all that the tool sets; both come from the same package. */
function offlineFix(
  file: ContainerfileModel,
  { facts, step }: PlacedCommand,
): ReportedFix<"fips-mode-setup"> | undefined {
  const image = file.images.find(({ steps }) => steps.includes(step));
  const instruction = image && kernelArgumentsInstruction(file, image, "fips=1");
  const isAlone = facts.args.length === 1 && facts.nameRange.start === facts.range.start;
  if (!instruction || !isAlone || step.syntax.exec || isInsideScriptWord(step, facts.range)) return undefined;
  return {
    title: "offline",
    edits: () => [
      insertedAbove(file, step, instruction),
      { place: placeIn(step, facts.range), text: "update-crypto-policies --no-reload --set FIPS" },
    ],
  };
}
