import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/rm-over-mount.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);
const cache = "--mount=type=cache,dst=/var/cache";

describe("rm-over-mount finds", () => {
  test.each([
    [`RUN ${cache} rm -rf /var/*`, ["error busy /var/*"]],
    [`RUN ${cache} dnf -y install x && rm -rf /var/log/* /var/cache`, ["error busy /var/cache"]],
    ["RUN --mount=type=bind,source=a.sh,target=/tmp/a.sh sh /tmp/a.sh; rm -rf /tmp/*", ["error busy /tmp/*"]],
    ["RUN --mount=type=tmpfs,target=/tmp rm -fr /tmp", ["error busy /tmp"]],
    ["RUN --mount=type=secret,id=token rm -rf /run/*", ["error busy /run/*"]],
    ["RUN --mount=type=cache,target=/var/cache/dnf rm -rf /var/{log,cache}", ["error busy /var/{log,cache}"]],
    [`RUN ${cache} find /var -mindepth 1 -delete`, ["error busy /var"]],
    [`RUN ${cache} rm -rf /var/* || true`, ["info busy /var/*"]],
    [`RUN ${cache} if [ -n "$A" ]; then rm -rf /var/*; fi`, ["info busy /var/*"]],
    [`RUN ${cache} rm -rf /var/cache/*`, ["info emptied /var/cache/*"]],
    ["RUN --mount=type=cache,target=/var/cache dnf -y install x && dnf clean all", ["info emptied clean"]],
    ["RUN --mount=type=cache,target=/root/.cargo rm -rf /var/roothome", ["error busy /var/roothome"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("the same in a builder stage", () => {
    const text = `FROM fedora AS b\nRUN ${cache} rm -rf /var/cache\nFROM quay.io/fedora/fedora-bootc:43\n`;
    expect(found(text)).toEqual(["error busy /var/cache"]);
  });
});

test("one word once, whichever RUNs call its script", () => {
  const files = { "clean.sh": "rm -rf /tmp/*\n" };
  const run = (name: string) =>
    `RUN --mount=type=bind,source=.,target=/ctx --mount=type=cache,target=/tmp/${name} sh /ctx/clean.sh\n`;
  expect(findings(rule, `${base}${run("a")}${run("b")}`, files)).toHaveLength(1);
});

describe("rm-over-mount is silent about", () => {
  test.each([
    ["what lies beside the mount", `RUN ${cache} rm -rf /var/log/* /var/lib/dnf /var/tmp/*`],
    ["what lies in a tmpfs", "RUN --mount=type=tmpfs,dst=/tmp touch /tmp/a && rm -rf /tmp/*"],
    ["a cache that this dnf may not use", "RUN --mount=type=cache,dst=/var/cache/dnf dnf clean all"],
    ["a cache that dnf5 does not use", "RUN --mount=type=cache,dst=/var/cache/dnf dnf5 clean all"],
    ["a folder in a cache", `RUN ${cache} rm -rf /var/cache/old`],
    [
      "a sweep that spares the mount",
      `RUN ${cache} find /var/* -maxdepth 0 -type d \\! -name cache -exec rm -fr {} \\;`,
    ],
    [
      "a sweep that spares it by its path",
      `RUN ${cache} find /var -mindepth 1 ! -path '/var/cache*' -delete`,
    ],
    ["a sweep for files", `RUN ${cache} find /var -type f -delete`],
    ["a sweep that does not mind failures", `RUN ${cache} find /var -mindepth 1 -exec rm {} \\;`],
    ["staying on one file system", `RUN ${cache} rm -rf --one-file-system /var/*`],
    ["deleting files", `RUN ${cache} rm -f /var/*`],
    ["RUNs without the mount", `RUN ${cache} dnf -y install x\nRUN rm -rf /var/*`],
    ["paths that are not known", `RUN ${cache} rm -rf /var/$X && rm -rf cache`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of rm-over-mount", () => {
  test.each([
    [
      `RUN ${cache} touch /usr/a && rm -rf /var/* && touch /usr/b\n`,
      `RUN ${cache} touch /usr/a && find /var -mindepth 1 -maxdepth 1 ! -name cache -exec rm -rf {} + && touch /usr/b\n`,
    ],
    [
      `RUN ${cache} --mount=type=tmpfs,dst=/var/log/x rm -rf /var\n`,
      `RUN ${cache} --mount=type=tmpfs,dst=/var/log/x find /var -mindepth 1 -maxdepth 1 ! -name cache ! -name log -exec rm -rf {} +\n`,
    ],
  ])("%j", (text, expected) => {
    const fixed = applyFix(rule, base + text);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    ["a mount itself", `RUN ${cache} rm -rf /var/cache`],
    ["several folders at once", `RUN ${cache} rm -rf /var/* /tmp/*`],
    ["a command without a shell", `RUN ${cache} ["rm", "-rf", "/var"]`],
  ])("there is none for %s", (_, text) => {
    expect(applyFix(rule, `${base}${text}\n`)).toBeUndefined();
  });
});
