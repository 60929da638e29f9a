import { describe, expect, it } from "vitest";
import { type Configuration, defaultConfiguration } from "../../server/src/engine/configuration.ts";
import { applyEdits, safeEdits } from "../../server/src/engine/fixes.ts";
import { settle } from "../../server/src/engine/settle.ts";
import type { Edit, Finding, RuleMeta } from "../../server/src/rules/rule.ts";

const finding = (start: number, more: Partial<Finding> = {}): Finding => ({
  rule: "var-content",
  severity: "warning",
  message: { kind: "ui", key: "hover.more", args: {} },
  place: { start, end: start + 1 },
  related: [],
  fixes: [],
  tags: [],
  ...more,
});

const meta = (more: Partial<RuleMeta> = {}): RuleMeta => ({
  id: "var-content",
  severity: "warning",
  tier: "A",
  profile: "default",
  fix: "none",
  since: "0.1.0",
  evidence: ["x"],
  ...more,
});

function settled(findings: readonly Finding[], configuration: Partial<Configuration> = {}, of = meta()) {
  return settle(findings, {
    configuration: { ...defaultConfiguration, ...configuration },
    metaOf: () => of,
    isDisabled: ({ place }) => place.start === 99,
  });
}

describe("settling", () => {
  it("orders by file and place, and keeps the most severe of equal findings", () => {
    const other = finding(0, { place: { uri: "file:///b", start: 0, end: 1 } });
    const list = [other, finding(5), finding(2), finding(2, { severity: "error", tags: ["deprecated"] })];
    expect(settled(list).map(({ place, severity }) => [place.uri, place.start, severity])).toEqual([
      [undefined, 2, "error"],
      [undefined, 5, "warning"],
      ["file:///b", 0, "warning"],
    ]);
  });

  it("drops what says the same at the same place, and what a comment silences", () => {
    expect(
      settled([finding(1), finding(1), finding(99), finding(2)]).map(({ place }) => place.start),
    ).toEqual([1, 2]);
  });

  it.each([
    ["error", "C", true],
    ["warning", "C", true],
    ["info", "C", false],
    ["hint", "C", false],
    ["info", "B", true],
    ["hint", "A", true],
  ] as const)("shows %s of tier %s by default: %s", (severity, tier, shown) => {
    const list = [finding(1, { severity })];
    expect(settled(list, {}, meta({ tier }))).toHaveLength(shown ? 1 : 0);
    expect(settled(list, { profile: "strict" }, meta({ tier }))).toHaveLength(1);
  });

  it("shows rules of the strict profile where they are asked for", () => {
    const strict = meta({ profile: "strict" });
    expect(settled([finding(1)], {}, strict)).toEqual([]);
    expect(settled([finding(1)], { profile: "strict" }, strict)).toHaveLength(1);
    expect(settled([finding(1)], { rules: { "var-content": "error" } }, strict)).toHaveLength(1);
  });

  it.each([
    ["its id", { "var-content": "error" }, "error"],
    ["a glob", { "var-*": "hint" }, "hint"],
    ["its id before a glob", { "var-content": "info", "*": "off" }, "info"],
    ["the last glob", { "var-*": "hint", "*-content": "error" }, "error"],
  ] as const)("takes a severity by %s", (_, rules, severity) => {
    expect(settled([finding(1)], { rules }).map((one) => one.severity)).toEqual([severity]);
  });

  it("switches off a rule, a group of rules, everything", () => {
    expect(settled([finding(1)], { rules: { "var-content": "off" } })).toEqual([]);
    expect(settled([finding(1)], { rules: { "var-*": "off" } })).toEqual([]);
    expect(settled([finding(1)], { enabled: false })).toEqual([]);
  });

  it("takes a name of Object's for a name", () => {
    expect(settled([finding(1)], { rules: JSON.parse('{"__proto__": "off"}') })).toHaveLength(1);
  });
});

describe("putting fixes together", () => {
  const fixed = (start: number, edits: readonly Edit[], safety: "safe" | "unsafe" = "safe") =>
    finding(start, {
      fixes: [{ title: { kind: "ui", key: "hover.more", args: {} }, safety, edits: () => edits }],
    });
  const edit = (start: number, end: number, text: string): Edit => ({ place: { start, end }, text });

  it("takes safe ones that do not touch one another", () => {
    const edits = safeEdits([
      fixed(0, [edit(0, 2, "A")]),
      fixed(1, [edit(1, 3, "B")]),
      fixed(4, [edit(4, 5, "C"), edit(6, 6, "D")]),
      fixed(5, [edit(5, 6, "E")], "unsafe"),
      fixed(6, [edit(6, 6, "F")]),
    ]);
    expect(applyEdits("0123456789", edits)).toBe("A23C5D6789");
  });

  it("takes a fix as a whole or not at all", () => {
    const edits = safeEdits([fixed(0, [edit(4, 6, "A")]), fixed(1, [edit(0, 1, "B"), edit(5, 7, "C")])]);
    expect(applyEdits("0123456789", edits)).toBe("0123A6789");
  });

  it("refuses to apply edits that overlap", () => {
    expect(() => applyEdits("0123", [edit(0, 2, ""), edit(1, 3, "")])).toThrow(RangeError);
  });
});
