import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/initramfs-not-rebuilt.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string, files?: Record<string, string>) =>
  findings(rule, base + run, files).map(({ message, text, line, severity }) => [
    message,
    text,
    line,
    severity,
  ]);

const prepareRoot = "/usr/lib/ostree/prepare-root.conf";

describe("initramfs-not-rebuilt finds", () => {
  test.each([
    [`COPY prepare-root.conf ${prepareRoot}`, ["setup", prepareRoot, 1, "warning"]],
    [`RUN printf '[root]\\ntransient = true\\n' > ${prepareRoot}`, ["setup", prepareRoot, 1, "warning"]],
    [`RUN sed -i s/a/b/ ${prepareRoot}`, ["setup", prepareRoot, 1, "warning"]],
    [
      "COPY <<E /usr/lib/composefs/setup-root-conf.toml\n[root]\nE",
      ["setup", "/usr/lib/composefs/setup-root-conf.toml", 1, "warning"],
    ],
    ["COPY conf/ /etc/dracut.conf.d/", ["setup", "/etc/dracut.conf.d/", 1, "warning"]],
    [
      "RUN if x; then echo a > /etc/dracut.conf.d/a.conf; fi",
      ["setup", "/etc/dracut.conf.d/a.conf", 1, "info"],
    ],
    [
      `RUN kver=6.1 && dracut -f /usr/lib/modules/6.1/initramfs.img 6.1 && echo x > ${prepareRoot}`,
      ["setup", prepareRoot, 1, "warning"],
    ],
    ["COPY crypttab /etc/crypttab", ["early", "/etc/crypttab", 1, "info"]],
    ["RUN echo KEYMAP=kr > /etc/vconsole.conf", ["early", "/etc/vconsole.conf", 1, "info"]],
    ["RUN echo 'blacklist nouveau' > /etc/modprobe.d/n.conf", ["early", "/etc/modprobe.d/n.conf", 1, "info"]],
    [
      "COPY edid.bin /usr/lib/firmware/edid/edid.bin",
      ["early", "/usr/lib/firmware/edid/edid.bin", 1, "info"],
    ],
    ["COPY theme/ /usr/share/plymouth/themes/", ["early", "/usr/share/plymouth/themes/", 1, "info"]],
    [`COPY p ${prepareRoot}\nRUN dnf -y install nginx`, ["setup", prepareRoot, 1, "warning"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });

  test("a file of a copied folder", () => {
    const files = { "files/usr/lib/dracut/dracut.conf.d/10-x.conf": "hostonly=no\n" };
    expect(found("COPY files/ /", files)).toEqual([["setup", "/", 1, "warning"]]);
  });
});

describe("initramfs-not-rebuilt is silent", () => {
  test.each([
    `COPY p ${prepareRoot}\nRUN kver=$(ls /usr/lib/modules) && dracut -f "/usr/lib/modules/$kver/initramfs.img" "$kver"`,
    `RUN echo x > ${prepareRoot} && /usr/libexec/rpm-ostree/wrapped/dracut -f /lib/modules/6.1/initramfs.img 6.1`,
    `COPY p ${prepareRoot}\nRUN /ctx/build.sh`,
    `COPY p ${prepareRoot}\nRUN dnf -y install kernel-core-6.1`,
    `COPY p ${prepareRoot}\nRUN dnf -y upgrade`,
    "COPY c /etc/dracut.conf.d/c.conf\nRUN plymouth-set-default-theme -R spinner",
    "COPY x /etc/dracut.conf.d/README",
    "RUN echo 'blacklist pcspkr' > /etc/modprobe.d/n.conf",
    "COPY x.bin /usr/lib/firmware/rtl_bt/x.bin",
    `RUN echo x > ${prepareRoot} && rm ${prepareRoot}`,
    "RUN cat /etc/crypttab",
    "RUN systemctl enable plymouth-start.service",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });

  test("where a script that can be read makes the initramfs", () => {
    const files = { "finish.sh": "#!/bin/sh\ndracut -f /usr/lib/modules/6.1/initramfs.img 6.1\n" };
    const copied = `COPY p ${prepareRoot}\nCOPY finish.sh /tmp/\n`;
    expect(found(`${copied}RUN /tmp/finish.sh`, files)).toEqual([]);
    expect(found(`${copied}RUN true`, files)).toHaveLength(1);
  });

  test("in a stage that is not published, and where the base has no initramfs", () => {
    const stage = `COPY p ${prepareRoot}\n`;
    expect(findings(rule, `FROM fedora:43 AS b\n${stage}FROM quay.io/fedora/fedora-bootc:43\n`)).toEqual([]);
    expect(findings(rule, `FROM scratch\nCOPY --from=b /root /\n${stage}RUN bootc container lint\n`)).toEqual(
      [],
    );
    expect(findings(rule, `FROM debian:13\n${stage}RUN bootc container lint\n`)).toEqual([]);
  });
});

const rebuild =
  'RUN kver=$(cd /usr/lib/modules && echo *) && env DRACUT_NO_XATTR=1 dracut -vf --no-hostonly --reproducible --add ostree "/usr/lib/modules/$kver/initramfs.img" "$kver"\n';

describe("the fix of initramfs-not-rebuilt", () => {
  test("makes one initramfs below the last change", () => {
    const before = `COPY p ${prepareRoot}\nRUN true\nCOPY c /etc/crypttab\n`;
    const fixed = applyFix(rule, `${base}${before}RUN bootc container lint\n`);
    expect(fixed).toBe(`${base}${before}${rebuild}RUN bootc container lint\n`);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("is none where the base is not known to have dracut", () => {
    const text = `FROM registry.example.com/os:1\nCOPY p ${prepareRoot}\nRUN bootc container lint\n`;
    expect(findings(rule, text)).toHaveLength(1);
    expect(applyFix(rule, text)).toBeUndefined();
  });
});
