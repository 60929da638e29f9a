import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/bootloader-tool.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/centos-bootc/centos-bootc:stream9\n";
const found = (run: string, from = base) =>
  findings(rule, from + run).map(({ message, text, line, severity }) => [message, text, line, severity]);

describe("bootloader-tool finds", () => {
  test.each([
    ["RUN grubby --update-kernel=ALL --args=quiet", ["arguments", "grubby", 1, "error"]],
    ["RUN echo a && \\\n  grub2-mkconfig -o /boot/grub2/grub.cfg", ["tool", "grub2-mkconfig", 2, "error"]],
    ["RUN update-grub || true", ["tool", "update-grub", 1, "info"]],
    ["RUN case $A in b) grub2-install /dev/sda;; esac", ["tool", "grub2-install", 1, "warning"]],
    ["RUN grub2-editenv - set x=1", ["tool", "grub2-editenv", 1, "error"]],
    ["RUN bootctl install", ["tool", "bootctl", 1, "error"]],
    ["RUN efibootmgr -v", ["tool", "efibootmgr", 1, "error"]],
    ["COPY grub /etc/default/grub", ["settings", "/etc/default/grub", 1, "warning"]],
    ["RUN sed -i s/a/b/ /etc/default/grub", ["settings", "/etc/default/grub", 1, "warning"]],
    ["RUN echo 'root=x' > /etc/kernel/cmdline", ["settings", "/etc/kernel/cmdline", 1, "warning"]],
    ["COPY 40_custom /etc/grub.d/", ["settings", "/etc/grub.d/", 1, "warning"]],
    ["COPY a.conf /boot/loader/entries/a.conf", ["settings", "/boot/loader/entries/a.conf", 1, "warning"]],
    ["COPY grub /etc/default/grub\nRUN /ctx/build.sh", ["settings", "/etc/default/grub", 1, "info"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });

  test("the settings of an older desktop, as an information", () => {
    expect(found("COPY grub /etc/default/grub", "FROM ghcr.io/ublue-os/bazzite:stable\n")).toEqual([
      ["settings", "/etc/default/grub", 1, "info"],
    ]);
  });
});

describe("bootloader-tool is silent", () => {
  test.each([
    "RUN bootupctl backend generate-update-metadata",
    "RUN bootctl --version",
    "RUN bootctl status",
    "RUN bootctl install --esp-path=/target/efi",
    "RUN grub2-mkconfig --help",
    "RUN sed -i 's/a/b/' /usr/bin/grub2-mkconfig",
    "RUN chmod 0700 /usr/sbin/grub2-mkconfig",
    "RUN chroot /target grub2-mkconfig -o /boot/grub2/grub.cfg",
    "COPY grub.cfg /usr/lib/bootupd/grub2-static/configs.d/10_x.cfg",
    "RUN echo root=x > /etc/kernel/cmdline && ukify build --cmdline @/etc/kernel/cmdline",
    "RUN echo x > /etc/default/grub && rm /etc/default/grub",
    "RUN dnf -y install grubby grub2-tools",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });

  test("in a stage that is not published", () => {
    const text = "FROM fedora:43 AS iso\nRUN grub2-mkconfig -o /x\nCOPY grub /etc/default/grub\n";
    expect(findings(rule, text + base)).toEqual([]);
  });
});

describe("the fix of bootloader-tool", () => {
  const folder = "/usr/lib/bootc/kargs.d";
  const written = `RUN mkdir -p ${folder} && printf '%s\\n' 'kargs = ["a=1", "b"]' > ${folder}/10-local.toml\n`;

  test.each([
    ['RUN grubby --update-kernel=ALL --args="a=1 b"\n', written],
    ["RUN grubby --update-kernel ALL --args='a=1 b' && true\n", `${written}RUN true\n`],
    [`RUN echo 'GRUB_CMDLINE_LINUX="a=1 b"' >> /etc/default/grub\n`, written],
    [
      "COPY <<E /usr/share/x\nE\nRUN grubby --args=quiet --update-kernel=ALL\n",
      `COPY <<E /usr/share/x\nE\nCOPY <<'EOF' ${folder}/10-local.toml\nkargs = ["quiet"]\nEOF\n`,
    ],
    [
      `${written}RUN grubby --args=quiet --update-kernel=ALL\n`,
      `${written}RUN mkdir -p ${folder} && printf '%s\\n' 'kargs = ["quiet"]' > ${folder}/11-local.toml\n`,
    ],
  ])("%j", (before, after) => {
    expect(applyFix(rule, base + before)).toBe(base + after);
    expect(found(after)).toEqual([]);
  });

  test.each([
    "RUN grubby --update-kernel=ALL --remove-args=quiet --args=a",
    "RUN grubby --update-kernel=ALL --args=$X",
    "RUN grubby --info=ALL",
    "RUN grub2-mkconfig -o /boot/grub2/grub.cfg",
    "RUN sed -i s/a/b/ /etc/default/grub",
    "RUN printf 'GRUB_TIMEOUT=1\\nGRUB_CMDLINE_LINUX=a\\n' > /etc/default/grub",
  ])("is none for %j", (run) => {
    expect(found(run)).toHaveLength(1);
    expect(applyFix(rule, base + run)).toBeUndefined();
  });
});
