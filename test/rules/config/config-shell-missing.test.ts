import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-shell-missing.ts";
import { applyFixThere, besides, findings } from "../../support/config.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const lint = "RUN bootc container lint\n";
const plain = besides(`${base}RUN dnf -y install httpd\n${lint}`);
const user = (shell: string) => `[[customizations.user]]\nname = "a"\nshell = "${shell}"\n`;

describe("config-shell-missing", () => {
  it.each(["/usr/bin/zsh", "/bin/zsh", "/usr/bin/fish", "/bin/csh"])("finds %s", (shell) => {
    expect(findings(rule, user(shell), plain)).toMatchObject([
      { message: "missing", severity: "warning", text: `"${shell}"`, line: 2 },
    ]);
  });

  it.each([
    ["the usual shell", user("/bin/bash"), plain],
    ["no login", user("/usr/sbin/nologin"), plain],
    ["a shell that is not known", user("/opt/shell"), plain],
    ["a shell that the build installs", user("/usr/bin/zsh"), besides(`${base}RUN dnf -y install zsh\n`)],
    ["one that it copies", user("/usr/bin/fish"), besides(`${base}COPY fish /usr/bin/fish\n`)],
    [
      "what a package brings under another name",
      user("/bin/csh"),
      besides(`${base}RUN dnf -y install tcsh\n`),
    ],
    ["packages from elsewhere", user("/usr/bin/zsh"), besides(`${base}RUN dnf -y install ./shells.rpm\n`)],
    [
      "a script that is not at hand",
      user("/usr/bin/zsh"),
      besides(`${base}COPY a.sh /tmp/\nRUN /tmp/a.sh\n`),
    ],
    ["no Containerfile", user("/usr/bin/zsh"), {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toEqual([]);
  });

  it("installs the shell above the lint", () => {
    const mended = applyFixThere(rule, user("/usr/bin/zsh"), { ...plain, title: "install" });
    expect(mended).toBe(
      `${base}RUN dnf -y install httpd\nRUN dnf -y install zsh && dnf clean all && rm -rf /var/cache/* /var/log/* /var/lib/dnf /run/dnf\n${lint}`,
    );
    expect(findings(rule, user("/usr/bin/zsh"), besides(mended ?? ""))).toEqual([]);
  });
});
