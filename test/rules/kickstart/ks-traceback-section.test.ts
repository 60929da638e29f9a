import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-traceback-section.ts";
import { found, mended } from "./found.ts";

describe("ks-traceback-section", () => {
  it.each([
    ["the section", "text\n%traceback\nls\n%end\n", ["warning found: %traceback"], {}],
    ["it indented", "  %traceback\nls\n%end\n", ["warning found: %traceback"], { targets: ["RHEL9"] }],
    [
      "each of them",
      "%traceback\n%end\n%traceback --log=/tmp/x\n%end\n",
      ["warning found: %traceback", "warning found: %traceback"],
      { targets: ["F43"] },
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["RHEL 8", "%traceback\nls\n%end\n", { targets: ["RHEL8"] }],
    ["its successor", "%onerror\nls\n%end\n", {}],
    ["the word elsewhere", "%post\necho %traceback\n%end\n", {}],
    ["what is not read any more", "%Post\n%end\n%traceback\n%end\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([["the tag", "%traceback --log=/tmp/x\nls\n%end\n", "%onerror --log=/tmp/x\nls\n%end\n", {}]])(
    "mends %s",
    (_what, text, expected, options) => {
      expect(mended(rule, text, options)).toBe(expected);
    },
  );
});
