import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/sudo-nopasswd.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map(
    ({ severity, text: word, line, args }) => `${severity} ${args.group} ${word} ${line}`,
  );

describe("sudo-nopasswd finds", () => {
  test.each([
    [
      "RUN echo '%wheel ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/wheel",
      ["hint %wheel /etc/sudoers.d/wheel 1"],
    ],
    [
      "COPY <<E /etc/sudoers.d/wheel\n# NOPASSWD\n%wheel ALL=(ALL:ALL) NOPASSWD:ALL\nE",
      ["hint %wheel NOPASSWD 3"],
    ],
    ["RUN <<E\nset -e\ncat > /etc/sudoers.d/a <<I\n%ops ALL = NOPASSWD: ALL\nI\nE", ["hint %ops NOPASSWD 4"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("sudo-nopasswd is silent about", () => {
  test.each([
    ["single commands", "RUN echo '%wheel ALL=(ALL) NOPASSWD: /usr/bin/bootc' > /etc/sudoers.d/wheel"],
    ["a password", "RUN echo '%wheel ALL=(ALL) ALL' > /etc/sudoers.d/wheel"],
    ["comments", "RUN echo '# %wheel ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/wheel"],
    ["single users", "RUN echo 'ansible ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/ansible"],
    ["other files", "RUN echo '%wheel ALL=(ALL) NOPASSWD: ALL' > /usr/share/doc/sudo"],
    ["a file that cannot be read", "COPY wheel /etc/sudoers.d/wheel"],
    [
      "builder stages",
      "FROM fedora AS b\nRUN echo '%wheel ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/w\nFROM quay.io/fedora/fedora-bootc:43",
    ],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
