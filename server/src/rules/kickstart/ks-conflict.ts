/** Commands that exclude each other; the installer stops at the second one. */
import type { CommandEntry } from "../../data/kickstart.ts";
import type { KickstartCommand, KickstartModel } from "../../model/kickstart/model.ts";
import { commandStatus, isAccepted, parseVersionSet } from "../../model/kickstart/versions.ts";
import { defineRule, type Report, type ReportedFix } from "../rule.ts";
import { withoutLines } from "./support/edits.ts";
import { isTemplated } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

/** The command that counts is the same for both names; the tables of conflicts use the long one. */
const longName = (name: string): string => (name === "part" ? "partition" : name);

const PAYLOADS: ReadonlySet<string> = new Set(["ostreecontainer", "ostreesetup", "bootc"]);

export const rule = defineRule(
  {
    id: "ks-conflict",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/commands/autopart.py",
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/commands/ostreecontainer.py",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    if (isTemplated(model)) return;
    const first = new Map<string, KickstartCommand>();
    const told = new Set<string>();
    /** How many kinds of lines stood above when a kind was last looked at. */
    const looked = new Map<string, number>();
    for (const later of model.commands) {
      const name = longName(later.name);
      if (later.unread || later.entry === undefined) continue;
      // The installer stops at the first of several lines, and what is wrong with the others is the same.
      if (!told.has(name) && looked.get(name) !== first.size) {
        looked.set(name, first.size);
        const found = [...first.values()].flatMap((earlier) => describe(earlier, later, targets) ?? [])[0];
        if (found !== undefined) {
          told.add(name);
          report({ ...found.report, at: later.nameRange, fixes: fixesOf(model, found.earlier, later) });
        }
      }
      if (!first.has(name)) first.set(name, later);
    }
  },
);

interface Found {
  readonly earlier: KickstartCommand;
  readonly report: Omit<Report<"ks-conflict">, "at">;
}

function describe(
  earlier: KickstartCommand,
  later: KickstartCommand,
  targets: readonly string[],
): Found | undefined {
  const isRefused = excludes(later, earlier, targets);
  if (!isRefused && !excludes(earlier, later, targets)) return undefined;
  const args = { command: later.name, earlier: earlier.name };
  const kind = PAYLOADS.has(later.name) ? "payload" : "storage";
  return {
    earlier,
    report: {
      message: isRefused ? kind : "ignored",
      args,
      // In this order the parser lets it pass, and one of the two has no effect.
      severity: isRefused ? "error" : "warning",
      related: [
        {
          place: earlier.nameRange,
          message: { kind: "finding", rule: "ks-conflict", key: "earlier", args: { earlier: earlier.name } },
        },
      ],
    },
  };
}

const excludes = (one: KickstartCommand, other: KickstartCommand, targets: readonly string[]): boolean =>
  targets.every((target) => conflictsOf(one.entry, target).includes(longName(other.name)));

function conflictsOf(entry: CommandEntry | undefined, target: string): readonly string[] {
  if (entry === undefined || !isAccepted(commandStatus(entry, target))) return [];
  const own = entry.conflicts_by_version?.find((each) => parseVersionSet(each.in).has(target));
  return own?.with ?? entry.conflicts ?? [];
}

/** One of the two may go; of several lines of one kind nobody wants to lose only the first. */
function fixesOf(
  model: KickstartModel,
  earlier: KickstartCommand,
  later: KickstartCommand,
): readonly ReportedFix<"ks-conflict">[] {
  const only = [later, earlier].find(
    ({ name }) => model.commands.filter((other) => longName(other.name) === longName(name)).length === 1,
  );
  if (only === undefined) return [];
  const edits = () => [withoutLines(model, only.range)];
  return [{ title: "remove", args: { command: only.name }, edits }];
}
