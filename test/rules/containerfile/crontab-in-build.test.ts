import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/crontab-in-build.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity, message }) => [message, text, line, severity]);

describe("finds", () => {
  test.each([
    ["RUN echo '0 3 * * * x' | crontab -", ["command", "crontab", 1, "warning"]],
    ["RUN true && \\\n    crontab -u core /tmp/jobs", ["command", "crontab", 2, "warning"]],
    ["COPY root /var/spool/cron/root", ["file", "/var/spool/cron/root", 1, "warning"]],
    ["RUN echo x >> /var/spool/cron/root", ["file", "/var/spool/cron/root", 1, "warning"]],
    ["RUN case $X in a) crontab jobs;; esac", ["command", "crontab", 1, "info"]],
    ["COPY root /var/spool/cron/root\nRUN ./setup.sh", ["file", "/var/spool/cron/root", 1, "info"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("is silent", () => {
  test.each([
    "RUN crontab -l && crontab -r",
    "COPY jobs /etc/cron.d/jobs",
    "COPY root /var/spool/cron/root\nRUN rm -rf /var/spool/cron",
    "RUN --mount=type=tmpfs,target=/var cp root /var/spool/cron/root",
    "RUN mkdir -p /var/spool/cron",
    "RUN cat > /usr/libexec/x <<'EOF'\ncrontab jobs\nEOF",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });

  test("in a stage that is not published", () => {
    expect(findings(rule, `FROM fedora:43 AS tools\nRUN crontab jobs\n${base}`)).toEqual([]);
  });
});
