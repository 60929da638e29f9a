/** `sed -ie`: what follows `i` is the suffix of a backup, not further options. */
import { globPattern } from "../../base/glob.ts";
import { lowered } from "../../base/severity.ts";
import type { TextRange } from "../../base/text.ts";
import { type ContainerfileModel, type PlacedCommand, placeIn } from "../../model/containerfile/model.ts";
import { type CommandFacts, mayNotRun } from "../../model/shell/facts.ts";
import type { Argument } from "../../model/shell/value.ts";
import { defineRule } from "../rule.ts";
import { callsWhere } from "./support/calls.ts";
import { written } from "./support/words.ts";

/** Options that are meant as such: nobody names a backup with these letters alone. */
const clustered = /^(-[nrsuzE]*i)([enrsuzE]+)$/;

const callsWithSuffix = callsWhere(["sed"], ({ args }) => args.some(({ text }) => clustered.test(text)));

export const rule = defineRule(
  {
    id: "sed-ie",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: ["https://www.gnu.org/software/sed/manual/sed.html#Command_002dLine-Options"],
  },
  (file: ContainerfileModel, report) => {
    for (const command of callsWithSuffix(file)) {
      const { facts, step } = command;
      for (const word of facts.args) {
        const { text, range } = word;
        const [, head, suffix] = clustered.exec(text) ?? [];
        if (head === undefined || suffix === undefined || !file.isPublished(step)) continue;
        if (removesBackup(command, suffix)) continue;
        const at = placeIn(step, range);
        const option = apart(head, suffix, facts, word);
        report({
          message: suffix === "e" ? "backup" : "option",
          args: { option: text, suffix },
          at,
          severity: mayNotRun(facts.guard) ? lowered("warning") : "warning",
          ...(written(file, at) === text && {
            fixes: [{ title: "split", args: { option }, edits: () => [{ place: at, text: option }] }],
          }),
        });
      }
    }
  },
);

/** The options written apart. `e` takes the next word for the script, so that it only stays where that is one. */
function apart(head: string, suffix: string, { args }: CommandFacts, word: Argument): string {
  const next = args[args.indexOf(word) + 1]?.text ?? "-";
  const hasScript = args.some(
    (other) => other !== word && /^-[A-Za-z]*[ef]$|^--(?:expression|file)\b/.test(other.text),
  );
  const others = suffix.replaceAll("e", "");
  const letters = suffix.includes("e") && !hasScript && !next.startsWith("-") ? `${others}e` : others;
  return letters === "" ? head : `${head} -${letters}`;
}

/** Whether the same RUN deletes the backup again. */
function removesBackup({ facts, step }: PlacedCommand, suffix: string): boolean {
  const { effects } = step.outcome;
  const isOwn = ({ start, end }: TextRange) => facts.range.start <= start && end <= facts.range.end;
  const backups = effects.flatMap(({ kind, path, range }) =>
    kind === "write" && isOwn(range) ? [path + suffix] : [],
  );
  return effects.some(
    ({ kind, path }) => kind === "delete" && backups.some((backup) => globPattern(path).test(backup)),
  );
}
