import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-lang-value.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-lang-value", () => {
  it.each([
    ["the name of a language", "lang Korean\n", ["form: Korean"]],
    ["a hyphen", "lang ko-KR.UTF-8\n", ["similar: ko-KR.UTF-8"]],
    ["small letters", "lang en_us\n", ["similar: en_us"]],
    ["one of a list", "lang en_US.UTF-8 --addsupport=ko_KR.UTF-8,ja-JP\n", ["similar: ja-JP"]],
    ["an encoding alone", "lang UTF-8\n", ["form: UTF-8"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["locales", "lang ko_KR.UTF-8 --addsupport=en_US,de_DE.utf8,sr_RS@latin,ca_ES.UTF-8@valencia\n"],
    ["languages without a country", "lang eo --addsupport=kab_DZ.UTF-8\n"],
    ["none", "lang C.UTF-8\n"],
    ["what a template fills in", "lang {{lang}}\n"],
    ["a line continuation, which is another matter", "lang \\\n"],
    ["nothing", "lang\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it("corrects the form", () => {
    const mended = applyFix(rule, "lang ko-kr.UTF-8\n");
    expect(mended).toBe("lang ko_KR.UTF-8\n");
    expect(findings(rule, mended ?? "")).toEqual([]);
    expect(applyFix(rule, "lang Korean\n")).toBeUndefined();
  });
});
