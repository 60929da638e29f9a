import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/kargs-arch-name.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const kargs = (names: string) =>
  `${base}COPY <<'EOF' /usr/lib/bootc/kargs.d/a.toml\nkargs = ["quiet"]\nmatch-architectures = [${names}]\nEOF\n`;
const found = (text: string) =>
  findings(rule, text).map(({ severity, message, args, text: word, line }) => [
    severity,
    message,
    args.known,
    word,
    line,
  ]);

describe("kargs-arch-name finds", () => {
  test.each([
    ['"amd64"', [["warning", "other", "x86_64", '"amd64"', 3]]],
    ['"x86_64", "arm64"', [["warning", "other", "aarch64", '"arm64"', 3]]],
    ['"ppc64le"', [["warning", "other", "powerpc64", '"ppc64le"', 3]]],
    [
      '"i686", "X86_64"',
      [
        ["warning", "other", "x86", '"i686"', 3],
        ["warning", "other", "x86_64", '"X86_64"', 3],
      ],
    ],
    ['"toaster"', [["warning", "unknown", "", '"toaster"', 3]]],
  ])("%s", (names, expected) => {
    expect(found(kargs(names))).toEqual(expected);
  });
});

describe("kargs-arch-name is silent about", () => {
  test.each([
    ["Rust's names", kargs('"x86_64", "aarch64", "powerpc64", "s390x", "riscv64", "loongarch64"')],
    ["an empty list", kargs("")],
    ["what a variable brings", kargs('"$ARCH"').replace("<<'EOF'", "<<EOF")],
    ["lists elsewhere", `${base}COPY <<EOF /etc/a.toml\nmatch-architectures = ["amd64"]\nEOF\n`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("the fix of kargs-arch-name writes Rust's name", () => {
  expect(applyFix(rule, kargs('"x86_64", "arm64"'))).toBe(kargs('"x86_64", "aarch64"'));
  expect(applyFix(rule, kargs('"toaster"'))).toBeUndefined();
});
