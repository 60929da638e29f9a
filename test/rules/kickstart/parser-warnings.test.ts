/**
 * The rules about versions and conflicts against what the installer's parser said of the same texts; which texts these
 * are is told in parser-verdicts.test.ts.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/kickstart/model.ts";
import { kickstartRules } from "../../../server/src/rules/index.generated.ts";
import type { Finding, Rule } from "../../../server/src/rules/rule.ts";
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

/** What the parser calls what these rules find. */
const OWN: readonly (readonly [RegExp, RegExp])[] = [
  [/^conflicting-commands: /, /^ks-conflict$/],
  [/^deprecated-command/, /^ks-deprecated-command$/],
  [/^deprecated-option/, /^ks-deprecated-option$/],
  [/^duplicate-definition$/, /^ks-(?:duplicate-entry|network-no-device)$/],
];
const ownRules = (kickstartRules as readonly Rule<unknown>[]).filter(({ meta }) =>
  OWN.some(([, rule]) => rule.test(meta.id)),
);

const expected = ({ all, ...one }: Case): readonly string[] => [
  ...new Set(
    (all ?? [one]).flatMap(({ gist, line }) => {
      const kind = OWN.findIndex(([pattern]) => pattern.test(gist));
      return kind < 0 ? [] : [`${line} ${OWN[kind]?.[0].source}`];
    }),
  ),
];

function found({ ks, version }: Case): readonly string[] {
  const findings: Finding[] = [];
  const subject = { model: modelOf(ks), targets: [version], payload: false };
  for (const rule of ownRules) rule.check(subject, (finding) => findings.push(finding));
  const starts = splitLines(ks).map(({ start }) => start);
  const lineOf = (offset: number): number => starts.findLastIndex((start) => start <= offset) + 1;
  const kindOf = (id: string) => OWN.find(([, rule]) => rule.test(id))?.[0].source;
  return [...new Set(findings.map(({ rule, place }) => `${lineOf(place.start)} ${kindOf(rule)}`))];
}

describe("the installer's parser", () => {
  const own = cases.filter((one) => expected(one).length > 0);

  it(`finds the same conflicts, repetitions and old words on the same lines (${own.length} cases)`, () => {
    expect(own.length).toBeGreaterThan(50);
    for (const one of own) {
      expect([...found(one)].sort(), `${one.name} ${one.version}`).toEqual([...expected(one)].sort());
    }
  });

  it("finds none where the rules find none", () => {
    const others = cases.filter((one) => !own.includes(one));
    expect(others.length).toBeGreaterThan(500);
    for (const one of others) expect(found(one), `${one.name} ${one.version}`).toEqual([]);
  });
});
