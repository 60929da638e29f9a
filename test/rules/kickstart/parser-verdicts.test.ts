/**
 * The rules that stand for the installer's parser against what that parser said of the same texts: pykickstart 3.74
 * (435ebbef), `readKickstartFromString` with non-fatal errors, for RHEL9, RHEL10 and F45.
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
  readonly stops?: boolean;
}

interface Case extends Verdict {
  readonly name: string;
  readonly version: string;
  readonly ks: string;
  readonly verdict: "ok" | "warning" | "error";
  /** Where there is more than one, or one that stops the parser. */
  readonly all?: readonly Verdict[];
}

const cases: readonly Case[] = readFileSync(path.join(import.meta.dirname, "parser-verdicts.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

/** What the parser calls the mistakes that these rules find. */
const OWN: readonly (readonly [RegExp, string])[] = [
  [/^unknown-command: /, "ks-unknown-command"],
  [/^unexpected-argument: --/, "ks-unknown-option"],
  [/^unknown-section: %end$/, "ks-stray-end"],
  [/^unknown-section: /, "ks-unknown-section"],
  [/^unclosed-section: /, "ks-unclosed-section"],
  [/^(?:unbalanced-quote|trailing-backslash)$/, "ks-unbalanced-quote"],
];
const SYNTAX = new Set(OWN.map(([, rule]) => rule));

/** Mistakes in the header of a section are another rule's. */
const isHeader = ({ ks }: Case, line: number): boolean =>
  /^\s*%/.test(ks.slice(splitLines(ks)[line - 1]?.start));

const verdictsOf = (one: Case): readonly Verdict[] => one.all ?? (one.gist ? [one] : []);

/**
 * Stratis came to pykickstart after the version that was asked (3.78, F45), so that the command is known now and its
 * option is what is wrong; the verdict and the line are the same.
 */
const isStratis = ({ name, version }: Case): boolean => name === "stratispool" && version === "F45";

function expected(one: Case): readonly string[] {
  return verdictsOf(one).flatMap(({ gist, line }) => {
    const rule = OWN.find(([pattern]) => pattern.test(gist))?.[1];
    if (rule === undefined || line === null || (rule === "ks-unknown-option" && isHeader(one, line)))
      return [];
    return [`${line} ${isStratis(one) ? "ks-unknown-option" : rule}`];
  });
}

function found({ ks, version }: Case): readonly string[] {
  const model = modelOf(ks);
  const subject = { model, targets: [version], payload: false };
  const findings: Finding[] = [];
  for (const rule of kickstartRules as readonly Rule<unknown>[]) {
    if (SYNTAX.has(rule.meta.id)) rule.check(subject, (finding) => findings.push(finding));
  }
  const starts = splitLines(ks).map(({ start }) => start);
  const lineOf = (offset: number): number => starts.findLastIndex((start) => start <= offset) + 1;
  // An open section is shown where it opens; the parser names the line where it noticed.
  const lines = findings.map(({ rule, place }) =>
    rule === "ks-unclosed-section" ? `${model.fatal?.line} ${rule}` : `${lineOf(place.start)} ${rule}`,
  );
  return [...new Set(lines)];
}

const byLine = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10);

/** The rules that look into scripts and their headers, at which the parser does not look. */
const SCRIPTS =
  /^ks-(?:post-|pre-|nochroot-|no-erroronfail|erroronfail-|shebang-|interpreter-|log-|empty-script|script-size)/;

function scriptErrors({ ks, version }: Case): readonly string[] {
  const findings: Finding[] = [];
  const subject = { model: modelOf(ks), targets: [version], payload: true };
  for (const rule of kickstartRules as readonly Rule<unknown>[]) {
    if (SCRIPTS.test(rule.meta.id)) rule.check(subject, (finding) => findings.push(finding));
  }
  return findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
}

describe("the installer's parser", () => {
  const own = cases.filter((one) => expected(one).length > 0);
  const accepted = cases.filter(({ verdict }) => verdict !== "error");
  const others = cases.filter((one) => !own.includes(one) && !accepted.includes(one));

  it(`finds the same on the same lines (${own.length} cases of ${cases.length})`, () => {
    expect(own.length).toBeGreaterThan(90);
    for (const one of own) {
      expect([...found(one)].sort(byLine), `${one.name} ${one.version}`).toEqual(
        [...new Set(expected(one))].sort(byLine),
      );
    }
  });

  it(`accepts what the rules accept (${accepted.length} cases)`, () => {
    expect(accepted.length).toBeGreaterThan(250);
    for (const one of accepted) expect(found(one), `${one.name} ${one.version}`).toEqual([]);
  });

  it("does not look into scripts, in which nothing that it accepts is an error", () => {
    const wrong = accepted.filter((one) => scriptErrors(one).length > 0).map(({ name }) => name);
    expect([...new Set(wrong)]).toEqual([]);
  });

  it(`refuses for other reasons what the rules leave alone (${others.length} cases)`, () => {
    for (const one of others) expect(found(one), `${one.name} ${one.version}`).toEqual([]);
  });
});
