/**
 * The rules that explain what the installer's parser calls an unexpected argument or an unsupported value, against
 * what that parser said of the same texts; parser-verdicts.test.ts says where the texts come from.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/kickstart/model.ts";
import { rule as appendQuoting } from "../../../server/src/rules/kickstart/ks-append-quoting.ts";
import { rule as btrfsRhel } from "../../../server/src/rules/kickstart/ks-btrfs-rhel.ts";
import { rule as groupsSpace } from "../../../server/src/rules/kickstart/ks-groups-space.ts";
import { splitLines } from "../../../server/src/syntax/kickstart/lines.ts";

interface Verdict {
  readonly line: number | null;
  readonly gist: string;
}

interface Case extends Verdict {
  readonly name: string;
  readonly version: string;
  readonly ks: string;
  readonly all?: readonly Verdict[];
}

const cases: readonly Case[] = readFileSync(path.join(import.meta.dirname, "parser-verdicts.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

const lineOf = ({ ks }: Case, line: number): string => {
  const at = splitLines(ks)[line - 1];
  return at === undefined ? "" : ks.slice(at.start, at.end);
};

/** Which of the parser's findings are explained by which rule. */
function explanation(one: Case, { gist, line }: Verdict): string | undefined {
  const text = line === null ? "" : lineOf(one, line);
  if (gist === "unsupported-value" && /=btrfs/.test(text)) return btrfsRhel.meta.id;
  if (!gist.startsWith("unexpected-argument: ")) return undefined;
  if (/^bootloader .*--append=\S+ [^-]/.test(text)) return appendQuoting.meta.id;
  return /--\w+=\S+, [^-]/.test(text) ? groupsSpace.meta.id : undefined;
}

const expected = (one: Case): readonly string[] =>
  (one.all ?? (one.gist ? [one] : [])).flatMap((verdict) => {
    const rule = explanation(one, verdict);
    return rule === undefined ? [] : [`${verdict.line} ${rule}`];
  });

function found(one: Case): readonly string[] {
  const subject = { model: modelOf(one.ks), targets: [one.version], payload: false };
  const starts = splitLines(one.ks).map(({ start }) => start);
  const findings: string[] = [];
  for (const rule of [appendQuoting, btrfsRhel, groupsSpace]) {
    rule.check(subject, ({ place }) => {
      const line = starts.findLastIndex((start) => start <= place.start) + 1;
      findings.push(`${line} ${rule.meta.id}`);
    });
  }
  return findings;
}

describe("the rules for values and the installer's parser", () => {
  const explained = cases.filter((one) => expected(one).length > 0);

  it(`say the same on the same lines (${explained.length} cases of ${cases.length})`, () => {
    expect(explained.length).toBeGreaterThanOrEqual(7);
    for (const one of cases) expect(found(one), `${one.name} ${one.version}`).toEqual(expected(one));
  });
});
