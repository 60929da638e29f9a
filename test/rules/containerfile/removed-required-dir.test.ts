import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/removed-required-dir.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);

describe("removed-required-dir finds", () => {
  test.each([
    ["RUN rm -rf /var", ["error required /var"]],
    ["RUN dnf -y install x && dnf clean all && rm -rf /tmp /var/log", ["error required /tmp"]],
    ["RUN rm -rf /boot", ["warning boot /boot"]],
    ["RUN mv /sysroot /usr/share/x", ["error required /sysroot"]],
    ["RUN rm -rf /var /tmp", ["error required /var", "error required /tmp"]],
    ["RUN rm -rf /var/tmp\nRUN dracut -f /usr/lib/modules/6/initramfs.img", ["hint temporary /var/tmp"]],
    ['RUN [ -n "$A" ] && rm -rf /tmp', ["warning required /tmp"]],
    ["RUN rm -rf /tmp || true", ["error required /tmp"]],
    ["RUN rm -rf /var/* && dracut -f", ["info cleared /var/*"]],
    ["RUN rm -rf /var && mkdir -p /var/log\nRUN dracut -f", ["info cleared /var"]],
    ["RUN find /var -mindepth 1 -delete\nRUN dracut -f", ["info cleared /var"]],
    ["RUN mkdir -p /tmp && rm -rf /tmp", ["error required /tmp"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("removed-required-dir is silent about", () => {
  test.each([
    ["what lies in them", "RUN rm -rf /var/* /tmp/* /boot/* /boot/.[!.]*"],
    ["what is made again", "RUN rm -rf /var && mkdir -p /var && rm -rf /tmp\nRUN mkdir -m 1777 /tmp"],
    ["what comes back with its content", "RUN rm -rf /var\nCOPY site/ /var/www/"],
    ["what a package manager makes again", "RUN rm -rf /var\nRUN dnf -y install x"],
    ["what comes back with a folder below it", "RUN rm -rf /var && mkdir -p /var/run/x"],
    ["a kernel that comes later", "RUN rm -rf /boot\nRUN dnf -y install kernel"],
    ["the link to /run", "RUN rm -rf /var/run && ln -s /run /var/run"],
    ["a whole root that follows", "RUN rm -rf /var\nCOPY --from=rootfs / /"],
    ["what a script may make again", "RUN rm -rf /var\nRUN /ctx/finish.sh"],
    ["a mount, which cannot go", "RUN --mount=type=cache,target=/var/cache rm -rf /var"],
    ["a mounted folder", "RUN --mount=type=tmpfs,target=/tmp rm -rf /tmp"],
    ["/var/tmp at the end of the build", "RUN rm -rf /var/tmp\nRUN bootc container lint"],
    ["a dracut that runs before", "RUN dracut -f && rm -rf /var/*"],
    ["a dracut with another folder", "RUN rm -rf /var/*\nRUN dracut --tmpdir /usr/tmp -f"],
    ["a dracut with a mount", "RUN rm -rf /var/*\nRUN --mount=type=tmpfs,dst=/var/tmp dracut -f"],
    ["a /var/tmp that is spared", "RUN find /var -mindepth 1 ! -path '/var/tmp*' -delete && dracut -f"],
    ["a /var/tmp that is made again", "RUN rm -rf /var/* && mkdir -m 1777 /var/tmp\nRUN dracut -f"],
    ["what may make it again", "RUN rm -rf /var/*\nRUN dnf -y install x\nRUN dracut -f"],
    ["other folders", "RUN rm -rf /opt /usr/share/doc /var/lib/x"],
    ["builder stages", "FROM fedora AS b\nRUN rm -rf /var\nFROM quay.io/fedora/fedora-bootc:43"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of removed-required-dir makes again", () => {
  test.each([
    ["RUN rm -rf /var\n", "RUN rm -rf /var && mkdir -p /var\n"],
    [
      "RUN touch /usr/a && rm -rf /tmp /boot; true\n",
      "RUN touch /usr/a && rm -rf /tmp /boot && mkdir -p /tmp /boot && chmod 1777 /tmp; true\n",
    ],
    [
      "RUN if true; then rm -rf /tmp 2>/dev/null; fi # clean\n",
      "RUN if true; then rm -rf /tmp 2>/dev/null && mkdir -p /tmp && chmod 1777 /tmp; fi # clean\n",
    ],
    [
      "RUN rm -rf /var/* && dracut -f\n",
      "RUN rm -rf /var/* && mkdir -p /var/tmp && chmod 1777 /var/tmp && dracut -f\n",
    ],
    ["RUN rm -rf /var /usr/x || true\n", "RUN rm -rf /var /usr/x && mkdir -p /var || true\n"],
  ])("%j", (text, expected) => {
    const fixed = applyFix(rule, base + text);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each(["RUN rm -rf /tmp\nRUN rm -rf *\n", "RUN rm -rf /tmp && rm -rf /*\n"])(
    "nothing where the root is cleared behind it: %j",
    (text) => expect(applyFix(rule, base + text)).toBeUndefined(),
  );

  test("nothing behind an expansion without an end", () => {
    expect(applyFix(rule, `${base}RUN rm -rf /tmp /boot\${ \\\n  /x\n`)).toBeUndefined();
  });

  test("nothing where the folder was moved or no shell runs", () => {
    expect(applyFix(rule, `${base}RUN mv /sysroot /usr/x\nRUN ["rm", "-rf", "/var"]\n`)).toBeUndefined();
  });
});
