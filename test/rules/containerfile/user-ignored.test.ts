import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/user-ignored.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);

describe("finds", () => {
  test.each([
    ["USER app", [["last", "app", 1, "warning"]]],
    ["USER 1001:0\nRUN bootc container lint", [["last", "1001:0", 1, "warning"]]],
    ["ARG NAME=app\nUSER $NAME", [["last", "$NAME", 2, "warning"]]],
    ["USER app\nRUN dnf -y install vim\nUSER root", [["needed", "app", 1, "warning"]]],
    ["USER one\nRUN make\nUSER two\nRUN systemctl enable sshd", [["needed", "two", 3, "warning"]]],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual(expected);
  });

  test("the command that needs root, in the message", () => {
    expect(findings(rule, `${base}USER app\nRUN dnf -y install vim`)).toMatchObject([
      { args: { user: "app", command: "dnf" } },
    ]);
  });

  test("one that the published stage inherits", () => {
    expect(
      found("FROM quay.io/fedora/fedora-bootc:43 AS one\nUSER app\nFROM one\nRUN bootc container lint"),
    ).toEqual([["last", "app", 1, "warning"]]);
  });
});

describe("is silent", () => {
  test.each([
    ["root", `${base}USER root`],
    ["root by number", `${base}USER 0:0`],
    ["a user for one step", `${base}USER builder\nRUN makepkg -s\nUSER root\nRUN bootc container lint`],
    ["sudo", `${base}USER builder\nRUN sudo pacman -S --noconfirm vim\nUSER root`],
    ["a failure that is expected", `${base}USER builder\nRUN dnf -y install vim || true\nUSER root`],
    ["a builder stage", `FROM fedora:43 AS b\nUSER builder\n${base}`],
    ["a variable", `${base}ARG NAME\nUSER $NAME`],
    ["an application beside the image", `${base}RUN bootc container lint\nFROM nginx\nUSER nginx`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  [
    "RUN bootc container lint\nUSER app\nRUN make\n",
    "RUN bootc container lint\nUSER app\nRUN make\nUSER root\n",
  ],
  ["USER app\nRUN bootc container lint\n", "RUN bootc container lint\n"],
  [
    "USER app\nRUN make\nRUN bootc container lint\n",
    "USER app\nRUN make\nUSER root\nRUN bootc container lint\n",
  ],
  ["USER app\nRUN make\nRUN dnf -y install vim\n", "USER app\nRUN make\nUSER root\nRUN dnf -y install vim\n"],
])("the fix of %j", (before, after) => {
  expect(applyFix(rule, base + before)).toBe(base + after);
  expect(found(base + after)).toEqual([]);
});
