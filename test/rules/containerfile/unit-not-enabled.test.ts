import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/unit-not-enabled.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const dir = "/usr/lib/systemd/system";
const service = "[Service]\nExecStart=/usr/bin/app\n[Install]\nWantedBy=multi-user.target\n";
const timer = "[Timer]\nOnCalendar=daily\n[Install]\nWantedBy=timers.target\n";
const files = {
  "app.service": service,
  "app.timer": timer,
  "idle.service": "[Service]\nExecStart=/usr/bin/app\n",
  "alias.service": `${service.replace("WantedBy=multi-user.target", "Alias=b.service")}`,
  "wants.service": "[Unit]\nWants=app.service\n[Service]\nExecStart=/bin/true\n",
  "after.service": "[Unit]\nAfter=app.service\n[Service]\nExecStart=/bin/true\n",
  "units/one.service": service,
  "units/two.timer": timer,
};
const copy = `COPY app.service ${dir}/app.service\n`;
const found = (text: string) =>
  findings(rule, text, files).map(({ text: word, line, severity, message }) => [
    message,
    word,
    line,
    severity,
  ]);

describe("finds", () => {
  test.each([
    [copy, ["unit", `${dir}/app.service`, 1, "hint"]],
    [`COPY app.service /etc/systemd/system/`, ["unit", "/etc/systemd/system/", 1, "hint"]],
    [`RUN cat > ${dir}/x.service <<'E'\n${service}E`, ["unit", `${dir}/x.service`, 1, "hint"]],
    [`COPY units ${dir}`, ["several", dir, 1, "hint"]],
    [`${copy}RUN systemctl enable other`, ["unit", `${dir}/app.service`, 1, "hint"]],
    [`${copy}COPY after.service ${dir}/`, ["unit", `${dir}/app.service`, 1, "hint"]],
    [`COPY app.timer ${dir}/\n${copy}`, ["unit", `${dir}/`, 1, "hint"]],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual([expected]);
  });
});

describe("is silent", () => {
  test.each([
    `${copy}RUN systemctl enable app`,
    `${copy}RUN systemctl enable ${dir}/app.service`,
    `${copy}RUN systemctl disable app`,
    `${copy}RUN systemctl preset-all`,
    `${copy}RUN systemctl enable $UNITS`,
    `${copy}RUN for u in a app; do systemctl enable $u; done`,
    `${copy}RUN ln -s ${dir}/app.service ${dir}/multi-user.target.wants/app.service`,
    `${copy}RUN ln -s ../app.service ${dir}/default.target.wants`,
    `${copy}COPY wants.service ${dir}/`,
    `${copy}RUN echo 'enable app.service' > /usr/lib/systemd/system-preset/50-app.preset`,
    `${copy}COPY local.preset /usr/lib/systemd/system-preset/`,
    `${copy}COPY unknown.service ${dir}/`,
    `${copy}COPY tree/ /usr/`,
    `${copy}RUN ./setup.sh`,
    `${copy}COPY app.timer ${dir}/\nRUN systemctl enable app.timer`,
    `${copy}RUN rm ${dir}/app.service`,
    `${copy}RUN dnf -y install app`,
    `COPY idle.service ${dir}/`,
    `COPY alias.service ${dir}/`,
    `COPY app.service ${dir}/app@.service`,
    `COPY app.service /etc/systemd/system/sshd.service`,
    `COPY app.service /usr/lib/systemd/user/`,
  ])("%j", (text) => {
    expect(found(base + text)).toEqual([]);
  });

  test.each(["FROM ghcr.io/bootcrew/debian-bootc:latest\n", "FROM ghcr.io/me/base:latest\n"])(
    "on %j, whose presets are not known",
    (from) => {
      expect(found(`${from}${copy}RUN bootc container lint`)).toEqual([]);
    },
  );
});

test.each([
  [`${copy}RUN bootc container lint`, `${copy}RUN systemctl enable app.service\nRUN bootc container lint`],
  [`COPY units ${dir}`, `COPY units ${dir}\nRUN systemctl enable one.service two.timer`],
])("the fix of %j", (before, after) => {
  const fixed = applyFix(rule, base + before, files);
  expect(fixed).toBe(base + after);
  expect(findings(rule, fixed ?? "", files)).toEqual([]);
});
