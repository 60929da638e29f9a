/** Mistakes in the text of a unit that systemd only speaks of when the machine boots. */
import type { Severity } from "../../../base/severity.ts";
import type { TextRange } from "../../../base/text.ts";
import { assignmentsOf, type UnitAssignment, valuesOf } from "../../../syntax/unit/unit.ts";
import type { AuthoredUnit } from "./units.ts";

export type UnitMessage =
  | "noStart"
  | "severalStarts"
  | "readOnly"
  | "varRun"
  | "flag"
  | "flagMissing"
  | "online"
  | "network"
  | "variable"
  | "user"
  | "environment";

export interface UnitProblem {
  readonly message: UnitMessage;
  readonly args?: Readonly<Record<string, string>>;
  readonly range: TextRange;
  readonly severity?: Severity;
  /** Replaces a range of the unit's text. */
  readonly edits?: readonly { readonly range: TextRange; readonly text: string }[];
}

type Check = (unit: AuthoredUnit) => readonly UnitProblem[];

const none: readonly UnitProblem[] = [];

/** service_verify() of systemd's service.c refuses these units. */
const starts: Check = ({ name, syntax }) => {
  const section = syntax.sections.find((candidate) => candidate.name === "Service");
  if (!section || !name.endsWith(".service")) return none;
  const value = (key: string) => valuesOf(syntax, "Service", key).at(-1)?.value;
  const type = value("Type");
  const commands = valuesOf(syntax, "Service", "ExecStart");
  const [, second] = commands;
  if (second && type !== "oneshot") return [{ message: "severalStarts", range: second.keyRange }];
  if (commands.length > 0 || valuesOf(syntax, "Unit", "SuccessAction").length > 0) return none;
  const stays = /^(?:1|y|yes|t|true|on)$/i.test(value("RemainAfterExit") ?? "");
  const mayLack = value("ExecStop") !== undefined && stays && (type ?? "oneshot") === "oneshot";
  return mayLack ? none : [{ message: "noStart", range: section.range }];
};

/** Places that a service cannot write to on a booted machine. */
const readOnly: Check = ({ syntax }) => {
  const files = ["PIDFile", "StandardOutput", "StandardError"].flatMap((key) =>
    valuesOf(syntax, "Service", key).flatMap((assignment) =>
      found(assignment, /^(?:(?:file|append|truncate):)?(\/usr\/\S*)/),
    ),
  );
  const commands = commandsOf(syntax).flatMap((assignment) =>
    /\bsh\s+-\w*c\b/.test(assignment.value) ? found(assignment, />\s*(\/usr\/[\w./-]+)/) : [],
  );
  return [...files, ...commands].map(({ path, range }) => ({ message: "readOnly", args: { path }, range }));
};

const found = ({ value, valueRange }: UnitAssignment, pattern: RegExp) => {
  const path = pattern.exec(value)?.[1];
  return path === undefined ? [] : [{ path, range: valueRange }];
};

const commandsOf = (syntax: AuthoredUnit["syntax"]): readonly UnitAssignment[] =>
  ["ExecStartPre", "ExecStart", "ExecStartPost", "ExecStop", "ExecReload"].flatMap((key) =>
    valuesOf(syntax, "Service", key),
  );

/** systemd corrects it itself, and says so on every start. */
const varRun: Check = ({ syntax }) =>
  [...valuesOf(syntax, "Service", "PIDFile"), ...valuesOf(syntax, "Socket", "ListenStream")]
    .filter(({ value }) => value.startsWith("/var/run/"))
    .map(({ value, valueRange: { start } }) => ({
      message: "varRun",
      args: { path: value, better: value.slice("/var".length) },
      range: { start, end: start + value.length },
      severity: "info",
      edits: [{ range: { start, end: start + "/var".length }, text: "" }],
    }));

/** `ConditionPathExists=!FLAG` in a unit that creates another flag: it runs on every boot. */
const flag: Check = ({ syntax }) => {
  const [condition, ...others] = assignmentsOf(syntax, "Unit", "ConditionPathExists").filter(({ value }) =>
    value.startsWith("!/"),
  );
  const touched = commandsOf(syntax).flatMap(
    ({ value }) => /(?:^|[\s/'";&])touch\s+(\/[\w./-]+)/.exec(value)?.[1] ?? [],
  );
  const [created] = touched;
  const path = condition?.value.slice(1).trim() ?? "";
  const isMade = touched.includes(path) || commandsOf(syntax).some(({ value }) => value.includes(path));
  if (!condition || others.length > 0 || touched.length !== 1 || created === undefined || isMade) return none;
  return [{ message: "flag", args: { path, created }, range: condition.valueRange }];
};

const onlineTarget = "network-online.target";
/** Programs that fetch something as soon as they start. */
const fetches =
  /^[-@:+!|]*(?:\/usr)?(?:\/bin\/)?(?:curl|wget|podman\s+pull|bootc\s+(?:upgrade|update|switch)|flatpak\s+(?:install|update)|git\s+clone|skopeo\s+copy)\s/;

/** systemd.special(7): whoever needs network-online.target has to pull it in as well. */
const network: Check = ({ syntax }) => {
  const after = assignmentsOf(syntax, "Unit", "After");
  const names = (key: string, section = "Unit") =>
    assignmentsOf(syntax, section, key).some(({ value }) => value.split(/\s+/).includes(onlineTarget));
  if (["Wants", "Requires", "BindsTo"].some((key) => names(key)) || names("WantedBy", "Install")) return none;
  const late = after.find(({ value }) => value.split(/\s+/).includes(onlineTarget));
  if (late) return [{ message: "online", severity: "info", ...wanted(late) }];
  const early = after.find(({ value }) => value.split(/\s+/).includes("network.target"));
  const needs = commandsOf(syntax).some(({ value }) => fetches.test(value));
  if (!early || !needs) return none;
  const { start } = early.valueRange;
  const replaced = { range: { start, end: early.valueRange.end }, text: onlineTarget };
  const isAlone = early.value === "network.target";
  const { range, edits } = wanted(early);
  return [{ message: "network", severity: "info", range, ...(isAlone && { edits: [replaced, ...edits] }) }];
};

const wanted = ({ valueRange: { start, end }, keyRange }: UnitAssignment) => ({
  range: { start, end },
  edits: [
    {
      range: { start: keyRange.start, end: keyRange.start },
      text: `Wants=${onlineTarget}\n`,
    },
  ],
});

const checks: readonly Check[] = [starts, readOnly, varRun, flag, network];

/** What is wrong with a unit by itself. */
export const problemsOf = (unit: AuthoredUnit): readonly UnitProblem[] =>
  checks.flatMap((check) => check(unit));
