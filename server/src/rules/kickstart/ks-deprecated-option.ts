/** Options that the installer warns of: renamed, moved to another command, or without effect. */
import type { KickstartOption } from "../../model/kickstart/arguments.ts";
import { rememberingClean } from "../../model/kickstart/faults/reading.ts";
import type { KickstartCommand, KickstartModel, KickstartSection } from "../../model/kickstart/model.ts";
import { optionStatus, type Status } from "../../model/kickstart/versions.ts";
import { defineRule, type Edit, type ReportedFix } from "../rule.ts";
import { linesBelow, withoutLines, withoutWords } from "./support/edits.ts";
import { statusesOf } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

type Item = KickstartCommand | KickstartSection;

const RENAMED: ReadonlyMap<string, string> = new Map([
  ["--isUtc", "--utc"],
  ["--instLangs", "--inst-langs"],
  ["--excludeWeakdeps", "--exclude-weakdeps"],
]);
const MOVED: ReadonlyMap<string, string> = new Map([
  ["--nontp", "timesource --ntp-disable"],
  ["--ntpservers", "timesource --ntp-server"],
]);
/** They still do something, and nothing else in a kickstart does it. */
const WORKING: ReadonlySet<string> = new Set(["--teamconfig", "--teamslaves"]);

export const rule = defineRule(
  {
    id: "ks-deprecated-option",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/commands/timezone.py",
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#timezone",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const item of [...model.commands, ...model.sections]) {
      if (item.unread || item.options.length === 0) continue;
      for (const option of deprecatedOptions(item, targets)) {
        const readers = readersOf(item, targets);
        const name = option.name ?? option.written;
        const successor = RENAMED.get(name) ?? MOVED.get(name) ?? "";
        const warning = readers.filter((target) => statusFor(option, target) === "deprecated");
        const command = item.kind === "section" ? item.tag : item.name;
        report({
          message: messageOf(name),
          args: { option: name, command, successor, targets: warning.join(", ") },
          at: option.nameRange,
          tags: ["deprecated"],
          fixes: fixesOf(model, item, option),
        });
      }
    }
  },
);

const deprecatedOptions = rememberingClean((item: Item, targets) => {
  const readers = readersOf(item, targets);
  return item.options.filter((option) => isDeprecated(option, readers));
});

const messageOf = (name: string) =>
  RENAMED.has(name) ? "renamed" : MOVED.has(name) ? "moved" : WORKING.has(name) ? "working" : "useless";

/** A line whose command is deprecated is skipped as a whole, and one that is unknown fails as a whole. */
function readersOf(item: Item, targets: readonly string[]): readonly string[] {
  if (item.kind === "section") return targets;
  const statuses = statusesOf(item, targets);
  return statuses.includes("deprecated") ? [] : targets.filter((_, at) => statuses[at] === "live");
}

/** Deprecated for one of the installers, and as it should be for none. */
function isDeprecated(option: KickstartOption, targets: readonly string[]): boolean {
  const statuses = targets.map((target) => statusFor(option, target));
  return statuses.includes("deprecated") && !statuses.includes("live");
}

/** undefined: not an option that the table knows. */
function statusFor({ name, entry }: KickstartOption, target: string): Status | undefined {
  if (entry === undefined || name === undefined) return undefined;
  // RHEL 9 takes what RHEL 10 has dropped, with a warning that the table does not hold.
  const isLast = target === "RHEL9" && (RENAMED.has(name) || MOVED.has(name));
  return isLast ? "deprecated" : optionStatus(entry, target);
}

function fixesOf(
  model: KickstartModel,
  item: Item,
  option: KickstartOption,
): readonly ReportedFix<"ks-deprecated-option">[] {
  const name = option.name ?? "";
  const renamed = RENAMED.get(name);
  if (renamed !== undefined) {
    if (item.options.some((other) => other.name === renamed)) {
      return [{ title: "remove", args: { option: name }, edits: () => [withoutWords(model, option.range)] }];
    }
    const edits = () => [{ place: option.nameRange, text: renamed }];
    return [{ title: "rename", args: { successor: renamed }, edits }];
  }
  const safety = "unsafe";
  if (MOVED.has(name) && item.kind === "command") {
    return [{ title: "move", safety, edits: () => movedEdits(model, item, option) }];
  }
  if (WORKING.has(name) || item.options.length + item.positionals.length < 2) return [];
  return [
    { title: "remove", args: { option: name }, safety, edits: () => [withoutWords(model, option.range)] },
  ];
}

function movedEdits(model: KickstartModel, command: KickstartCommand, option: KickstartOption): Edit[] {
  const servers = (option.value ?? "").split(",").flatMap((server) => server.trim() || []);
  const lines =
    option.name === "--nontp"
      ? ["timesource --ntp-disable"]
      : servers.map((server) => `timesource --ntp-server=${server}`);
  const added = linesBelow(model, command, lines);
  const isAlone = command.options.length === 1 && command.positionals.length === 0;
  if (!isAlone) return [withoutWords(model, option.range), added];
  // `timezone` alone on its line would be an error.
  const { place } = withoutLines(model, command.range);
  return [{ place, text: added.text }];
}
