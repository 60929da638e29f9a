/** `firewall-cmd` asks firewalld, which does not run in a build; `firewall-offline-cmd` edits its files. */
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { HOLE } from "../../model/shell/value.ts";
import type { Edit, Place, ReportedFix, Reporter } from "../rule.ts";
import { defineRule } from "../rule.ts";
import { breakerSeverity, deletion, isPiped } from "./support/build-breaker.ts";
import { isWritten, wordRemoved } from "./support/rewriting.ts";
import { written } from "./support/words.ts";

type Id = "firewall-cmd-in-build";
type Fix = ReportedFix<Id>;

/** Calls that say nothing about the configuration itself. */
const runtimeOnly = /^--(?:reload|complete-reload|runtime-to-permanent|state)$/;
/** They have no meaning where only files are edited; firewall-offline-cmd does not know them. */
const pointless = /^--(?:permanent|timeout(?:=.*)?)$/;
/** Questions about the running firewall, and its panic switch. */
const untranslatable = /^--(?:panic-on|panic-off|query-panic|get-active-\w+|timeout)$/;

export const rule = defineRule(
  {
    id: "firewall-cmd-in-build",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://docs.fedoraproject.org/en-US/bootc/building-containers/",
      "https://github.com/firewalld/firewalld/blob/main/src/firewall-offline-cmd.in",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const command of file.commands("firewall-cmd")) online(file, command, report);
    for (const command of file.commands("firewall-offline-cmd")) offline(file, command, report);
    for (const { facts, step } of file.commands("ufw")) {
      const verb = facts.args.find(({ text }) => !text.startsWith("-"));
      if (facts.elsewhere || !/^(?:enable|reload)$/.test(verb?.text ?? "")) continue;
      const severity = facts.guard === "none" ? "warning" : "info";
      report({
        message: "ufw",
        args: { verb: verb?.text ?? "" },
        at: placeIn(step, facts.nameRange),
        severity,
      });
    }
  },
);

const severityOf = (command: PlacedCommand) => (isPiped(command) ? "info" : breakerSeverity(command));

function online(file: ContainerfileModel, command: PlacedCommand, report: Reporter<Id>): void {
  const { facts, step } = command;
  if (facts.elsewhere || facts.args.some(({ text }) => /^(?:-V|--version|-h|--help)$/.test(text))) return;
  const isRuntime = facts.args.some(({ text }) => runtimeOnly.test(text));
  const fix = isRuntime ? deletionFix(file, command) : renameFix(file, command);
  report({
    message: isRuntime ? "reload" : "online",
    args: { option: facts.args.find(({ text }) => runtimeOnly.test(text))?.text ?? "" },
    at: placeIn(step, facts.nameRange),
    severity: severityOf(command),
    ...(fix && { fixes: [fix] }),
  });
}

function offline(file: ContainerfileModel, command: PlacedCommand, report: Reporter<Id>): void {
  const { facts, step } = command;
  const word = facts.args.find(({ text }) => runtimeOnly.test(text) || pointless.test(text));
  if (!word || facts.elsewhere) return;
  const isWhole = runtimeOnly.test(word.text);
  const at = placeIn(step, word.range);
  const fix = isWhole ? deletionFix(file, command) : removalFix(file, command, at);
  report({
    message: "option",
    args: { option: word.text },
    at,
    severity: severityOf(command),
    ...(fix && { fixes: [fix] }),
  });
}

function deletionFix(file: ContainerfileModel, command: PlacedCommand): Fix | undefined {
  const isExpectedToFail = command.facts.guard === "tolerated" || command.facts.guard === "guarded";
  const edits = isExpectedToFail ? undefined : deletion(file, command);
  return edits && { title: "delete", edits: () => edits };
}

function removalFix(file: ContainerfileModel, command: PlacedCommand, at: Place): Fix | undefined {
  return /^["']?--/.test(written(file, at))
    ? { title: "remove", edits: () => pointlessRemoved(command) }
    : undefined;
}

const pointlessRemoved = (command: PlacedCommand): readonly Edit[] =>
  command.facts.args.filter(({ text }) => pointless.test(text)).map((word) => wordRemoved(command, word));

function renameFix(file: ContainerfileModel, command: PlacedCommand): Fix | undefined {
  const { facts, step } = command;
  const isKnown = facts.args.every(({ text }) => !text.startsWith(HOLE) && !untranslatable.test(text));
  const options = facts.args.filter(({ text }) => text.startsWith("--"));
  const areWritten = options.every(({ range }) => /^["']?--/.test(written(file, placeIn(step, range))));
  if (!isKnown || !areWritten || !isWritten(file, command)) return undefined;
  return {
    title: "rename",
    edits: () => [
      inserted(file, placeIn(step, facts.nameRange), "firewall-", "offline-"),
      ...pointlessRemoved(command),
      ...removalsRenamed(file, command),
    ],
  };
}

/** The older meaning of `--remove-service` there is a service of the default zone. */
function removalsRenamed(file: ContainerfileModel, { facts, step }: PlacedCommand): readonly Edit[] {
  const has = (option: RegExp) => facts.args.some(({ text }) => option.test(text));
  const suffix = has(/^--policy(?:=|$)/) ? "-from-policy" : has(/^--zone(?:=|$)/) ? "-from-zone" : undefined;
  if (!suffix) return [];
  return facts.args
    .filter(({ text }) => /^--remove-service(?:=|$)/.test(text))
    .map(({ range }) => inserted(file, placeIn(step, range), "--remove-service", suffix));
}

/** `text` behind the last `anchor` in what stands at `place`. */
function inserted(file: ContainerfileModel, place: Place, anchor: string, text: string): Edit {
  const at = place.start + written(file, place).lastIndexOf(anchor) + anchor.length;
  return { place: { ...place, start: at, end: at }, text };
}
