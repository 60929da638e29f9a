import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-unknown-command.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-unknown-command", () => {
  it.each([
    ["a word that is no command", "foo --bar\n", ["unknown: foo"]],
    ["a capital letter", "Lang en_US.UTF-8\n", ["similar: Lang"]],
    ["a slip of the keyboard", "text\nrebot\n", ["similar: rebot"]],
    ["a shell's way to go on", "text; reboot\n", ["similar: text;"]],
    ["every such line", "foo\nbarbarbar\n", ["unknown: foo", "unknown: barbarbar"]],
    ["only the first line of a script cut by %end", "%post\nls\n%end\ncd /\nls\n%end\n", ["unknown: cd"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["comments and blank lines", "# foo\n\n  # bar\n"],
    ["bodies of sections", "%post\nfoo\n%end\n"],
    ["commands that some target has", "rhsm --organization=1 --activation-key=k\nrdp\n"],
    ["commands that were removed, which is another matter", "auth\n"],
    ["what a template fills in", "{{ network }}\n${NETWORK}\n@NETWORK@\n$SNIPPET\n{% if x %}\n"],
    ["what is not read any more", 'rootpw "\nfoo\n'],
    ["lines that a backslash was to continue", "lang \\\nen_US.UTF-8\n"],
    ["a byte order mark", "\ufefftext\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["bootc --source-imgref=registry:a\n", "RHEL9", ["absent: bootc"]],
    ["bootc --source-imgref=registry:a\n", "F43", []],
    ["rhsm --organization=1 --activation-key=k\n", "F45", ["absent: rhsm"]],
    ["stratispool a b\n", "RHEL10", ["absent: stratispool"]],
    ["stratispool a b\n", "F45", []],
  ])("knows %j in %s", (text, version, expected) => {
    expect(findings(rule, text, version)).toEqual(expected);
  });

  it.each([["Lang en_US.UTF-8\n", "lang en_US.UTF-8\n"]])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
    expect(applyFix(rule, mended ?? "")).toBeUndefined();
  });
});
