import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-wheel-nopasswd.ts";
import { findings } from "../../support/kickstart.ts";

const post = (body: string, header = "%post"): string => `${header}\n${body}\n%end\n`;

describe("ks-wheel-nopasswd", () => {
  it.each([
    [
      "a rule for a group",
      post("echo '%wheel ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/wheel"),
      ["granted: NOPASSWD: ALL"],
    ],
    [
      "a rule for a user",
      post('echo "admin ALL=(ALL) NOPASSWD:ALL" >> /etc/sudoers'),
      ["granted: NOPASSWD:ALL"],
    ],
    [
      "a rule in a here-document",
      post("cat > /etc/sudoers.d/a <<EOF\na ALL=(ALL) NOPASSWD: ALL\nEOF"),
      ["granted: NOPASSWD: ALL"],
    ],
    [
      "each of them",
      post("echo 'a ALL=NOPASSWD: ALL'\necho 'b ALL=NOPASSWD: ALL'"),
      ["granted: NOPASSWD: ALL", "granted: NOPASSWD: ALL"],
    ],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["comments", post("# a ALL=(ALL) NOPASSWD: ALL")],
    ["single commands", post("echo 'a ALL=(ALL) NOPASSWD: /usr/bin/bootc' > /etc/sudoers.d/a")],
    [
      "searches and removals",
      post("grep -q 'NOPASSWD: ALL' /etc/sudoers\nsed -i '/NOPASSWD: ALL/d' /etc/sudoers"),
    ],
    ["scripts of the installer itself", post("echo 'a ALL=NOPASSWD: ALL'", "%pre")],
    ["text outside of scripts", "# NOPASSWD: ALL\ntext\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
