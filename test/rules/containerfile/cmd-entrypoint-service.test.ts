import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/cmd-entrypoint-service.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, text).map(({ message, text: at, line, severity }) => [message, at, line, severity]);

describe("finds", () => {
  test.each([
    ['CMD ["nginx", "-g", "daemon off;"]', [["service", 'CMD ["nginx", "-g", "daemon off;"]', 1, "warning"]]],
    ["CMD /usr/bin/app \\\n  --port 80", [["service", "CMD /usr/bin/app \\\n  --port 80", 1, "warning"]]],
    [
      'CMD ["/sbin/init"]\nENTRYPOINT ["tini", "--"]',
      [["service", 'ENTRYPOINT ["tini", "--"]', 2, "warning"]],
    ],
    ['CMD ["bash", "-c", "nginx"]', [["service", 'CMD ["bash", "-c", "nginx"]', 1, "warning"]]],
    ['CMD ["/bin/bash"]', [["shell", 'CMD ["/bin/bash"]', 1, "info"]]],
    ["CMD httpd\nRUN bootc container lint", [["service", "CMD httpd", 1, "warning"]]],
  ])("%j", (text, expected) => {
    expect(found(base + text)).toEqual(expected);
  });

  test("a command that a published stage inherits from another one", () => {
    expect(
      found("FROM quay.io/fedora/fedora-bootc:43 AS one\nCMD nginx\nFROM one\nRUN bootc container lint"),
    ).toEqual([["service", "CMD nginx", 1, "warning"]]);
  });
});

describe("is silent", () => {
  test.each([
    ["the init system", `${base}CMD ["/sbin/init"]`],
    ["systemd", `${base}CMD /usr/lib/systemd/systemd --log-level=info`],
    ["bootc", `${base}ENTRYPOINT ["/usr/bin/bootc"]`],
    ["arguments of an entry point", `${base}ENTRYPOINT ["/sbin/init"]\nCMD ["--log-level=info"]`],
    ["what is taken back", `${base}CMD nginx\nCMD ["/sbin/init"]`],
    ["an empty array", `${base}CMD []`],
    ["a variable", `${base}CMD $START`],
    ["a builder stage", `FROM fedora:43 AS b\nCMD nginx\n${base}`],
    ["a test stage", "FROM quay.io/fedora/fedora-bootc:43 AS smoke-test\nCMD nginx"],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

const unit = [
  "[Unit]",
  "Description=app",
  "Wants=network-online.target",
  "After=network-online.target",
  "[Service]",
  'ExecStart=/usr/bin/app --name "a b" 100%%',
  "WorkingDirectory=/srv/app",
  "Restart=on-failure",
  "[Install]",
  "WantedBy=multi-user.target",
];

describe("fixes", () => {
  test.each([
    [
      'RUN dnf -y install nginx\nCMD ["nginx", "-g", "daemon off;"]\n',
      "RUN dnf -y install nginx\nRUN systemctl enable nginx\n",
    ],
    [
      "RUN dnf -y install httpd\nRUN bootc container lint\nCMD httpd-foreground\n",
      "RUN dnf -y install httpd\nRUN systemctl enable httpd\nRUN bootc container lint\n",
    ],
    [
      "RUN dnf -y install httpd && systemctl enable httpd.service\nENTRYPOINT httpd\n",
      "RUN dnf -y install httpd && systemctl enable httpd.service\n",
    ],
    [
      'WORKDIR /srv/app\nCMD ["/usr/bin/app", "--name", "a b", "100%"]',
      `WORKDIR /srv/app\nRUN printf '%s\\n' ${unit.map((line) => `'${line}'`).join(" ")} > /usr/lib/systemd/system/app.service && systemctl enable app`,
    ],
    [
      'WORKDIR /srv/app\nRUN <<EOF\ntrue\nEOF\nCMD ["/usr/bin/app", "--name", "a b", "100%"]',
      `WORKDIR /srv/app\nRUN <<EOF\ntrue\nEOF\nCOPY <<'EOF' /usr/lib/systemd/system/app.service\n${unit.join("\n")}\nEOF\nRUN systemctl enable app`,
    ],
    [
      "COPY app.service /usr/lib/systemd/system/app.service\nCMD app\n",
      "COPY app.service /usr/lib/systemd/system/app.service\nRUN systemctl enable app\n",
    ],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, base + before);
    expect(fixed).toBe(base + after);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each(['CMD ["app", "$PORT"]', "CMD app 'x y'", 'CMD ["/bin/sh"]', 'ENTRYPOINT ["app"]\nCMD ["-v"]'])(
    "none for %j",
    (text) => {
      expect(found(base + text)).toHaveLength(1);
      expect(applyFix(rule, base + text)).toBeUndefined();
    },
  );
});
