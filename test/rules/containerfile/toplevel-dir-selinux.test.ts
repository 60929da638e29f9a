import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/toplevel-dir-selinux.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);
const builder = (text: string) => `FROM fedora AS b\n${text}\nFROM quay.io/fedora/fedora-bootc:43`;

describe("toplevel-dir-selinux finds", () => {
  test.each([
    ["COPY app/ /app/", ["hint folder /app/"]],
    ["WORKDIR /data\nCOPY a b /data/x/", ["hint folder /data/x/"]],
    ["RUN mkdir /web && curl -o /web/index.html https://h/x", ["hint folder /web/index.html"]],
    ["COPY app/ /app/\nRUN semanage fcontext -a -t httpd_sys_content_t '/web(/.*)?'", ["hint folder /app/"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("toplevel-dir-selinux is silent about", () => {
  test.each([
    ["folders with a label", "COPY app/ /app/\nRUN semanage fcontext -a -t httpd_sys_content_t '/app(/.*)?'"],
    ["a policy of one's own", "COPY app/ /app/\nRUN semodule -i app.pp"],
    ["folders of the system", "COPY app/ /usr/lib/app/\nCOPY a /opt/a\nCOPY b /srv/b"],
    ["empty mount points", "RUN mkdir -p /data/x"],
    ["what is deleted again", "COPY app/ /app/\nRUN cp /app/x /usr/bin/x && rm -rf /app"],
    ["single files", "COPY notes.txt /notes.txt"],
    ["mounts", "RUN --mount=type=bind,source=.,target=/app touch /app/a"],
    ["what a script may label", "COPY app/ /app/\nRUN /ctx/label.sh"],
    ["builder stages", builder("COPY a /app/a")],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("a base without SELinux has no labels", () => {
  expect(findings(rule, "FROM ghcr.io/bootcrew/debian-bootc:latest\nCOPY app/ /app/\n")).toEqual([]);
});
