import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/ks-bib-empty-contents.ts";
import { findings } from "../../support/config.ts";

const config = (contents: string): string => `[customizations.installer.kickstart]\ncontents = ${contents}\n`;

describe("ks-bib-empty-contents", () => {
  it.each([
    ["an empty string", config('""'), {}],
    ["blank lines", config('"""\n\n   \n"""'), {}],
    ["an empty string of an inline table", 'customizations.installer.kickstart = { contents = "" }\n', {}],
    ["an ISO", config("''"), { imageType: "anaconda-iso" }],
  ])("finds %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toMatchObject([
      { severity: "warning", message: "empty", text: "contents" },
    ]);
  });

  it.each([
    ["a kickstart", config('"text"'), {}],
    ["a comment, which is a kickstart too", config('"# interactive on purpose\\n"'), {}],
    ["no kickstart", "[customizations]\n", {}],
    ["a disk image", config('""'), { imageType: "qcow2" }],
    ["a config that is refused anyway", `${config('""')}[[customizations.user]]\nname = "a"\n`, {}],
    [
      "one that is refused for another key",
      `[customizations.installer]\nunattended = true\n${config('""')}`,
      {},
    ],
  ])("is silent on %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toEqual([]);
  });
});
