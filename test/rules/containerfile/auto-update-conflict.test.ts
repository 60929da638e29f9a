import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/auto-update-conflict.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const dir = "/usr/lib/systemd/system";
const files = {
  "up.service": "[Service]\nType=oneshot\nExecStart=/usr/bin/bootc upgrade --apply\n",
  "up.timer": "[Timer]\nOnCalendar=daily\n[Install]\nWantedBy=timers.target\n",
  "night.timer": "[Timer]\nUnit=up.service\n",
  "check.service": "[Service]\nExecStart=/usr/bin/bootc upgrade --check\n",
};
const copy = `COPY up.service up.timer night.timer check.service ${dir}/\n`;
const found = (text: string) =>
  findings(rule, base + text, files).map(({ text: word, line, severity }) => [word, line, severity]);

describe("finds", () => {
  test.each([
    ["RUN systemctl enable uupd.timer", ["uupd.timer", 1, "info"]],
    [
      "RUN true && \\\n    systemctl enable rpm-ostreed-automatic.timer",
      ["rpm-ostreed-automatic.timer", 2, "info"],
    ],
    ["RUN systemctl enable zincati", ["zincati", 1, "info"]],
    [`${copy}RUN systemctl enable up.timer`, ["up.timer", 2, "info"]],
    [`${copy}RUN systemctl enable night.timer`, ["night.timer", 2, "info"]],
    [`${copy}RUN systemctl enable up`, ["up", 2, "info"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe("is silent", () => {
  const enable = "RUN systemctl enable uupd.timer\n";
  test.each([
    `${enable}RUN systemctl mask bootc-fetch-apply-updates.timer`,
    `RUN systemctl disable bootc-fetch-apply-updates.timer\n${enable}`,
    `${enable}RUN rm ${dir}/bootc-fetch-apply-updates.timer`,
    `${enable}RUN echo x > /etc/systemd/system/bootc-fetch-apply-updates.timer.d/x.conf`,
    `${enable}RUN ./setup.sh`,
    `${enable}COPY tree/ /usr/`,
    "RUN systemctl enable podman-auto-update.timer bootloader-update.service",
    `${copy}RUN systemctl enable check.service`,
    copy,
    "RUN systemctl disable uupd.timer",
  ])("%j", (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each(["ghcr.io/ublue-os/bluefin:stable", "ghcr.io/me/base:latest"])("on %s", (image) => {
    expect(findings(rule, `FROM ${image}\n${enable}RUN bootc container lint`)).toEqual([]);
  });
});

test("the fix", () => {
  const text = `${base}RUN systemctl enable uupd.timer\nRUN bootc container lint`;
  const fixed = applyFix(rule, text);
  expect(fixed).toBe(
    `${base}RUN systemctl enable uupd.timer\nRUN systemctl mask bootc-fetch-apply-updates.timer\nRUN bootc container lint`,
  );
  expect(findings(rule, fixed ?? "")).toEqual([]);
});
