/** What config-key-has-no-effect writes into the Containerfile instead of a key. */
import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-key-has-no-effect.ts";
import { applyFix, applyFixThere, besides, reports } from "../../support/config.ts";
import { lint } from "../../support/lint.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const end = "RUN bootc container lint\n";
const clean = "dnf clean all && rm -rf /var/cache/* /var/log/* /var/lib/dnf /run/dnf";
const plain = besides(base + end);
const withHeredoc = besides(`${base}COPY <<'EOF' /usr/share/note\nx\nEOF\n${end}`);
const table = (name: string, ...lines: readonly string[]) =>
  `[customizations.${name}]\n${lines.map((line) => `${line}\n`).join("")}`;

const moves: readonly (readonly [string, string, readonly string[]])[] = [
  ["services", table("services", 'enabled = ["httpd", "sshd"]'), ["RUN systemctl enable httpd sshd"]],
  [
    "services of all kinds",
    table("services", 'disabled = ["a"]', 'masked = ["b"]'),
    ["RUN systemctl disable a && systemctl mask b"],
  ],
  [
    "a time zone",
    table("timezone", 'timezone = "Asia/Seoul"'),
    ["RUN ln -sf ../usr/share/zoneinfo/Asia/Seoul /etc/localtime"],
  ],
  [
    "a language",
    table("locale", 'languages = ["ko_KR.UTF-8"]'),
    [
      `RUN dnf -y install glibc-langpack-ko && ${clean}`,
      "RUN mkdir -p /etc && printf '%s\\n' 'LANG=ko_KR.UTF-8' > /etc/locale.conf",
    ],
  ],
  [
    "ports and services of the firewall",
    table(
      "firewall",
      'ports = ["80:tcp", "53/udp"]',
      "[customizations.firewall.services]",
      'enabled = ["ssh"]',
    ),
    [
      `RUN dnf -y install firewalld && firewall-offline-cmd --add-port=80/tcp --add-port=53/udp --add-service=ssh && ${clean}`,
    ],
  ],
  [
    "packages",
    '[[packages]]\nname = "tmux"\nversion = "*"\n\n[[packages]]\nname = "httpd"\nversion = "2.4.*"\n',
    [`RUN dnf -y install tmux 'httpd-2.4.*' && ${clean}`],
  ],
  ["groups of packages", '[[groups]]\nname = "core"\n', [`RUN dnf -y install @core && ${clean}`]],
  [
    "settings of sshd",
    table(
      "sshd",
      "password_authentication = false",
      'permit_root_login = "no"',
      "client_alive_interval = 60",
    ),
    [
      "RUN mkdir -p /etc/ssh/sshd_config.d && printf '%s\\n' 'PasswordAuthentication no' 'PermitRootLogin no' 'ClientAliveInterval 60' > /etc/ssh/sshd_config.d/10-image.conf",
    ],
  ],
];

describe("config-key-has-no-effect", () => {
  it.each(moves)("moves %s into the Containerfile", async (_what, text, instructions) => {
    const there = applyFixThere(rule, text, { ...plain, title: "move" });
    const here = applyFix(rule, text, { ...plain, title: "move" });
    expect(there).toBe(`${base}${instructions.map((line) => `${line}\n`).join("")}${end}`);
    expect(here?.trim()).toBe("");
    // What is written there is nothing that another rule would find.
    expect(await lint({ Containerfile: there ?? "" }, "Containerfile")).toEqual([]);
  });

  it("moves FIPS of a disk image", async () => {
    const text = "[customizations]\nfips = true\n";
    const options = { ...plain, imageType: "qcow2" };
    const [report] = reports([rule], text, options);
    const edits =
      report?.fixes.find(({ title }) => title.kind === "fix" && title.key === "move")?.edits() ?? [];
    const added = edits.find(({ place }) => place.uri !== undefined);
    expect(added?.text).toBe(
      `RUN mkdir -p /usr/lib/bootc/kargs.d && printf '%s\\n' 'kargs = ["fips=1"]' > /usr/lib/bootc/kargs.d/01-fips.toml\nRUN dnf -y install crypto-policies-scripts && update-crypto-policies --no-reload --set FIPS && ${clean}\n`,
    );
    expect(await lint({ Containerfile: `${base}${added?.text}${end}` }, "Containerfile")).toEqual([]);
  });

  it("writes the host name by COPY alone, and so only where here-documents are used", async () => {
    const text = '[customizations]\nhostname = "kiosk"\n';
    expect(applyFixThere(rule, text, { ...plain, title: "move" })).toBeUndefined();
    const there = applyFixThere(rule, text, { ...withHeredoc, title: "move" });
    expect(there).toBe(
      `${base}COPY <<'EOF' /usr/share/note\nx\nEOF\nCOPY <<'EOF' /etc/hostname\nkiosk\nEOF\n${end}`,
    );
    expect(await lint({ Containerfile: there ?? "" }, "Containerfile")).toEqual([]);
  });

  it("goes behind the last change where nothing lints the image", () => {
    const text = table("services", 'enabled = ["sshd"]');
    const there = applyFixThere(rule, text, {
      ...besides(`${base}RUN true\nCMD ["/sbin/init"]\n`),
      title: "move",
    });
    expect(there).toBe(`${base}RUN true\nRUN systemctl enable sshd\nCMD ["/sbin/init"]\n`);
  });

  it("shows where the image is built", () => {
    const [report] = reports([rule], table("services", 'enabled = ["sshd"]'), plain);
    expect(report?.related).toMatchObject([{ place: { uri: plain.containerfile.uri, start: 0 } }]);
  });

  it.each([
    ["servers of the time", table("timezone", 'timezone = "UTC"', 'ntpservers = ["a"]'), plain],
    ["zones of the firewall", `${table("firewall")}[[customizations.firewall.zones]]\nname = "a"\n`, plain],
    ["what a shell would read otherwise", table("services", 'enabled = ["a;b"]'), plain],
    ["a table without anything in it", table("services"), plain],
    ["an inline table", 'customizations = { timezone = { timezone = "UTC" } }\n', plain],
    [
      "packages on a base without dnf",
      '[[packages]]\nname = "a"\n',
      besides(`FROM ghcr.io/bootcrew/arch-bootc:latest\n${end}`),
    ],
    [
      "a Containerfile for several images",
      table("services", 'enabled = ["a"]'),
      besides(`${base}${end}${base}${end}`),
    ],
    ["a project without a Containerfile", table("services", 'enabled = ["a"]'), {}],
  ])("leaves %s to the reader", (_what, text, options) => {
    const titles = reports([rule], text, options).flatMap(({ fixes }) => fixes.map(({ title }) => title));
    expect(titles).not.toContainEqual(expect.objectContaining({ key: "move" }));
  });
});
