import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/kargs-space-in-element.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const kargs = (content: string) => `${base}COPY <<'EOF' /usr/lib/bootc/kargs.d/a.toml\n${content}\nEOF\n`;
const found = (text: string) =>
  findings(rule, text).map(({ severity, message, text: word, line }) => [severity, message, word, line]);

describe("kargs-space-in-element finds", () => {
  test.each([
    ['kargs = ["quiet splash"]', ["info", "several", '"quiet splash"', 2]],
    ['kargs = [\n  "nosmt",\n  "a=1 b=2 c",\n]', ["info", "several", '"a=1 b=2 c"', 4]],
    ['kargs = ["acpi_osi=!Windows 2012"]', ["warning", "value", '"acpi_osi=!Windows 2012"', 2]],
    ["kargs = ['dyndbg=file a.c +p']", ["warning", "value", "'dyndbg=file a.c +p'", 2]],
  ])("%j", (content, expected) => {
    expect(found(kargs(content))).toEqual([expected]);
  });

  test("what printf writes, on its target", () => {
    const text = `${base}RUN printf '%s\\n' 'kargs = ["quiet splash"]' > /usr/lib/bootc/kargs.d/a.toml`;
    expect(found(text)).toEqual([["info", "several", "/usr/lib/bootc/kargs.d/a.toml", 1]]);
  });
});

describe("kargs-space-in-element is silent about", () => {
  test.each([
    ["elements of one argument", kargs('kargs = ["quiet", "mitigations=auto,nosmt"]')],
    ["blanks in quotes of the kernel", kargs('kargs = ["acpi_osi=\\"!Windows 2012\\"", \'"a=b c"\']')],
    ["blanks at the ends", kargs('kargs = [" quiet "]')],
    ["files that bootc cannot read", kargs('kargs = ["a b"\n')],
    [
      "what a variable brings",
      `${base}ARG A\nCOPY <<EOF /usr/lib/bootc/kargs.d/a.toml\nkargs = ["a $A"]\nEOF\n`,
    ],
    ["other files", `${base}COPY <<EOF /etc/a.toml\nkargs = ["a b"]\nEOF\n`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of kargs-space-in-element", () => {
  test.each([
    ['kargs = ["quiet splash", "x"]', 'kargs = ["quiet", "splash", "x"]'],
    ['kargs = ["acpi_osi=!Windows 2012"]', 'kargs = ["acpi_osi=\\"!Windows 2012\\""]'],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, kargs(before));
    expect(fixed).toBe(kargs(after));
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none where quotes are in the way", () => {
    expect(applyFix(rule, kargs("kargs = ['a=\"x\" b=1']"))).toBeUndefined();
  });
});
