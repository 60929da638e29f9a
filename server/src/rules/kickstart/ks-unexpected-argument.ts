/** Words on a line that the command has no use for. */
import type { TextRange } from "../../base/text.ts";
import { kickstartCommands } from "../../data/kickstart.ts";
import type { Fault } from "../../model/kickstart/faults/fault.ts";
import { commandFaults } from "../../model/kickstart/faults/faults.ts";
import type { KickstartCommand, KickstartModel } from "../../model/kickstart/model.ts";
import type { Report } from "../rule.ts";
import { defineRule } from "../rule.ts";
import { quoted } from "./support/edits.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-unexpected-argument",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/options.py",
      "https://docs.python.org/3/library/shlex.html#parsing-rules",
    ],
  },
  ({ model, targets }: KickstartSubject, report) => {
    for (const { command, fault } of commandFaults(model, targets, "unexpected-argument")) {
      const words = model.text.slice(fault.at.start, fault.at.end);
      const found = describe(command, fault, model);
      report({ ...found, args: { ...found.args, words, command: command.name }, at: fault.at });
    }
  },
);

type Unexpected = Extract<Fault, { kind: "unexpected-argument" }>;
type Described = Omit<Report<"ks-unexpected-argument">, "at">;

function describe(command: KickstartCommand, fault: Unexpected, model: KickstartModel): Described {
  const [word] = fault.words;
  if (word === undefined) return { message: "extra" };
  const dashed = `-${word.text}`;
  if (word.text.startsWith("-") && kickstartCommands.get(command.name)?.options?.[dashed] !== undefined) {
    const edits = () => [{ place: { start: word.start, end: word.start }, text: "-" }];
    return {
      message: "dash",
      args: { option: dashed },
      fixes: [{ title: "dash", args: { option: dashed }, edits }],
    };
  }
  const { value } = fault.before;
  if (value === undefined) return { message: "extra" };
  return joined(value, fault, model) ?? enclosed(command, value, fault, model) ?? { message: "extra" };
}

/** `a, b` and `--option = value` hold blanks that do not belong there. */
function joined(value: TextRange, { words }: Unexpected, { text }: KickstartModel): Described | undefined {
  const written = text.slice(value.start, value.end);
  const first = words[0]?.text ?? "";
  const isList = written.endsWith(",") || first.startsWith(",");
  if (!isList && written !== "=") return undefined;
  // The blank before a lone `=` belongs to neither side.
  const lead = isList
    ? value.start
    : value.start - (/[ \t]*$/.exec(text.slice(0, value.start))?.[0].length ?? 0);
  const ends = isList ? words : words.slice(0, 1);
  const place = { start: lead, end: ends.at(-1)?.end ?? value.end };
  // What stands between quotes keeps its blanks.
  const joinedText = [value, ...ends].map(({ start, end }) => text.slice(start, end)).join("");
  const edits = () => [{ place, text: joinedText }];
  return { message: isList ? "list" : "equals", fixes: [{ title: "join", edits }] };
}

/** Commands whose one argument is a text that may hold blanks. */
const TEXTS = new Set(["rootpw", "sshkey", "sshpw"]);

function enclosed(
  command: KickstartCommand,
  value: TextRange,
  { at, before }: Unexpected,
  model: KickstartModel,
): Described | undefined {
  if (!before.isGlued && !TEXTS.has(command.name)) return undefined;
  const edit = quoted(model, { start: value.start, end: at.end });
  if (edit === undefined) return { message: "blank" };
  return { message: "blank", fixes: [{ title: "quote", edits: () => [edit] }] };
}
