import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/special-file.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);

describe("special-file finds", () => {
  test.each([
    ["RUN mkfifo -m 0600 /usr/lib/app/queue", ["error fifo /usr/lib/app/queue"]],
    ["RUN mknod /etc/app/null c 1 3", ["error device /etc/app/null"]],
    ["RUN mkfifo /var/lib/app.fifo", ["error fifo /var/lib/app.fifo"]],
    ['RUN [ -n "$A" ] && mkfifo /usr/a', ["warning fifo /usr/a"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("special-file is silent about", () => {
  test.each([
    ["what is deleted again", "RUN mkfifo /usr/a && cat /usr/a & rm /usr/a"],
    ["mounts", "RUN --mount=type=tmpfs,dst=/var/lib mkfifo /var/lib/a"],
    ["what the import drops", "RUN mkfifo /tmp/a /run/b && mknod /dev/x c 1 3"],
    ["another root file system", "RUN chroot /mnt/x mknod /etc/null c 1 3"],
    ["builder stages", "FROM fedora AS b\nRUN mkfifo /usr/a\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
