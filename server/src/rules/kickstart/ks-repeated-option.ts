/** Options that are given twice on a line, where only the last one counts. */
import type { KickstartOption } from "../../model/kickstart/arguments.ts";
import { rememberingClean } from "../../model/kickstart/faults/reading.ts";
import type { KickstartCommand, KickstartModel } from "../../model/kickstart/model.ts";
import { defineRule, type Edit } from "../rule.ts";
import { withoutWords } from "./support/edits.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-repeated-option",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/pykickstart/pykickstart/blob/master/pykickstart/options.py",
      "https://docs.python.org/3/library/argparse.html#action",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    for (const command of model.commands) {
      if (command.unread || command.options.length < 2) continue;
      for (const { option, name, value, later } of replacedOptions(command)) {
        const isList = option.entry?.type === "list" || LISTS.has(name);
        const args = { option: name, value, kept: later.value ?? "" };
        const edits = isList ? merged(option, later, model) : undefined;
        report({
          message: isList ? "list" : "value",
          args,
          at: option.range,
          fixes: edits === undefined ? [] : [{ title: "merge", edits: () => edits }],
        });
      }
    }
  },
);

/** Options of which a later one takes the place, with that. */
const replacedOptions = rememberingClean(({ options }: KickstartCommand) => {
  const last = new Map(options.map((option) => [option.name, option]));
  return options.flatMap((option) => {
    const later = last.get(option.name);
    const { name, value, entry } = option;
    if (name === undefined || value === undefined || later === undefined || later === option) return [];
    if (entry?.kind === "flag" || entry?.repeat !== undefined || value === later.value) return [];
    return [{ option, name, value, later }];
  });
});

/** Lists that the parser takes for plain text. */
const LISTS = new Set(["--bondslaves", "--bridgeslaves", "--nameserver"]);

/** Puts the earlier values before the later ones, and takes the earlier option away. */
function merged(
  option: KickstartOption,
  later: KickstartOption,
  model: KickstartModel,
): readonly Edit[] | undefined {
  const place = later.valueRange;
  const value = option.value ?? "";
  if (place === undefined || !/^[\w.,:@+-]+$/.test(value) || later.word.quoted) return undefined;
  const edit = { place: { start: place.start, end: place.start }, text: `${value},` };
  return [withoutWords(model, option.range), edit];
}
