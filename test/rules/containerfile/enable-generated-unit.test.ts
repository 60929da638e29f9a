import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/enable-generated-unit.ts";
import { applyFix, applyFixTo, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const folder = "/usr/share/containers/systemd";
const install = "[Container]\nImage=x\n[Install]\nWantedBy=multi-user.target\n";
const web = `COPY web.container ${folder}/web.container\n`;
const files = { "web.container": install, "bare.container": "[Container]\nImage=x\n" };
const found = (text: string) =>
  findings(rule, base + text, files).map(({ text, line, severity, message }) => [
    message,
    text,
    line,
    severity,
  ]);

describe("finds", () => {
  test.each([
    [`${web}RUN systemctl enable web`, ["generated", "web", 2, "error"]],
    [`${web}RUN true && \\\n    systemctl enable sshd web.service`, ["generated", "web.service", 3, "error"]],
    [`RUN systemctl enable web\n${web}`, ["generated", "web", 1, "error"]],
    [`COPY bare.container ${folder}/\nRUN systemctl enable bare`, ["unwanted", "bare", 2, "error"]],
    [
      `COPY x /etc/containers/systemd/app.pod\nRUN systemctl enable app-pod`,
      ["generated", "app-pod", 2, "error"],
    ],
    [
      `COPY x ${folder}/a/data.volume\nRUN systemctl reenable data-volume`,
      ["generated", "data-volume", 2, "error"],
    ],
    [
      `COPY <<E ${folder}/n.kube\n[Kube]\nServiceName=other\nE\nRUN systemctl enable other`,
      ["unwanted", "other", 5, "error"],
    ],
    [`${web}RUN systemctl enable web || true`, ["generated", "web", 2, "info"]],
    [`${web}RUN case $X in a) systemctl enable web;; esac`, ["generated", "web", 2, "warning"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test("once, where two images share the stage", () => {
    const text = `FROM quay.io/fedora/fedora-bootc:43 AS common\n${web}RUN systemctl enable web\nFROM common AS a\nRUN bootc container lint\nFROM common\nRUN bootc container lint`;
    expect(findings(rule, text, files)).toHaveLength(1);
  });
});

describe("is silent", () => {
  test.each([
    `${web}RUN systemctl enable podman-auto-update.timer`,
    `${web}COPY web.service /etc/systemd/system/web.service\nRUN systemctl enable web`,
    `${web}RUN dnf -y install web && systemctl enable web`,
    `${web}RUN systemctl disable web && systemctl mask web`,
    `COPY app.pod ${folder}/app.pod\nRUN systemctl enable app`,
    `COPY web.container /usr/share/doc/web.container\nRUN systemctl enable web`,
    `${web}RUN systemctl --root=/target enable web`,
    `${web}RUN rm ${folder}/web.container\nRUN systemctl enable web`,
  ])("%j", (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix", () => {
  test.each([
    [`${web}RUN a && systemctl enable web`, `${web}RUN a`],
    [`${web}RUN systemctl enable web\nRUN b`, `${web}RUN b`],
    [`${web}RUN systemctl enable sshd web crond`, `${web}RUN systemctl enable sshd crond`],
    [
      `COPY <<E ${folder}/n.container\n[Container]\nImage=x\nE\nRUN a && systemctl enable n`,
      `COPY <<E ${folder}/n.container\n[Container]\nImage=x\n[Install]\nWantedBy=multi-user.target\nE\nRUN a`,
    ],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, base + before, files);
    expect(fixed).toBe(base + after);
    expect(findings(rule, fixed ?? "", files)).toEqual([]);
  });

  test("changes the quadlet where it stands in a file of its own", () => {
    const text = `${base}COPY bare.container ${folder}/\nRUN systemctl enable bare`;
    expect(applyFix(rule, text, files)).toBe(`${base}COPY bare.container ${folder}/\n`);
    expect(applyFixTo(rule, "bare.container", text, files)).toContain(
      "[Install]\nWantedBy=multi-user.target\n",
    );
  });
});
