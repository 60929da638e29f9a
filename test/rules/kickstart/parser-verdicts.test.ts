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
  readonly sev?: string;
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

/** Rules that make a line an error, besides those whose findings are compared one by one. */
const REFUSING = new Set([
  ...SYNTAX,
  "ks-ambiguous-option",
  "ks-bad-value",
  "ks-bom",
  "ks-certificate-empty",
  "ks-empty",
  "ks-exclusive-options",
  "ks-flag-value",
  "ks-include-path",
  "ks-ksappend-target",
  "ks-line-continuation",
  "ks-missing-argument",
  "ks-missing-value",
  "ks-packages-syntax",
  "ks-removed-command",
  "ks-section-option",
  "ks-unexpected-argument",
  "ks-unit-in-size",
]);

/** Errors that depend on other lines or files. */
const ELSEWHERE = /^(?:conflicting-commands|ksappend-unreadable)/;

/** Mistakes in the header of a section are another rule's. */
const isHeader = ({ ks }: Case, line: number): boolean =>
  /^\s*%/.test(ks.slice(splitLines(ks)[line - 1]?.start));

/** The mistake is a byte order mark, or the backslash of the line above; rules of their own say so. */
const isExplained = ({ ks }: Case, line: number): boolean => {
  const [own, above] = [splitLines(ks)[line - 1], splitLines(ks)[line - 2]];
  return ks.startsWith("\ufeff", own?.start) || (above !== undefined && ks.charAt(above.end - 1) === "\\");
};

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
    if (rule === "ks-unknown-command" && isExplained(one, line)) return [];
    return [`${line} ${isStratis(one) ? "ks-unknown-option" : rule}`];
  });
}

function found({ ks, version }: Case, ids: ReadonlySet<string> = SYNTAX): readonly string[] {
  const model = modelOf(ks);
  const subject = { model, targets: [version], payload: false };
  const findings: Finding[] = [];
  for (const rule of kickstartRules as readonly Rule<unknown>[]) {
    if (ids.has(rule.meta.id)) rule.check(subject, (finding) => findings.push(finding));
  }
  const starts = splitLines(ks).map(({ start }) => start);
  const lineOf = (offset: number): number =>
    Math.max(1, starts.findLastIndex((start) => start <= offset) + 1);
  const errors = findings.filter(({ severity }) => severity === "error");
  // An open section is shown where it opens; the parser names the line where it noticed.
  const lines = errors.map(({ rule, place }) =>
    rule === "ks-unclosed-section" ? `${model.fatal?.line} ${rule}` : `${lineOf(place.start)} ${rule}`,
  );
  return [...new Set(lines)];
}

/** The line where the parser would stop; infinite where it accepts the file. */
const firstError = (one: Case): number =>
  Math.min(
    ...verdictsOf(one)
      .filter(({ gist, sev = one.verdict }) => sev === "error" && !ELSEWHERE.test(gist))
      .map(({ line }) => line ?? 1),
  );

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

  const refused = cases.filter((one) => Number.isFinite(firstError(one)));

  it(`stops at the line that the rules find first (${refused.length} cases of ${cases.length})`, () => {
    expect(refused.length).toBeGreaterThan(300);
    const differing = cases.flatMap((one) => {
      const ours = Math.min(...found(one, REFUSING).map((finding) => Number.parseInt(finding, 10)));
      // A backslash where a value is due becomes the value, and only the line below it is refused.
      const line = one.name === "line-continuation-positional" ? ours + 1 : ours;
      return line === firstError(one) ? [] : [`${one.name} ${one.version}: ${ours}`];
    });
    expect(differing).toEqual([]);
  });
});
