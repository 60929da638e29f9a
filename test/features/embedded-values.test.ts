import { describe, expect, it } from "vitest";
import { applyFixes, lint } from "../support/lint.ts";

const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJf1XI32kIEbybV7wy58e9AxYxxBClTop38tPgKLUI7N";
const config = (contents: string) => `[customizations.installer.kickstart]\ncontents = """\n${contents}"""\n`;
const found = async (files: Readonly<Record<string, string>>) =>
  (await lint(files, "config.toml")).map(({ severity, rule, line, text }) => [severity, rule, line, text]);
const base = "FROM quay.io/centos-bootc/centos-bootc:stream10\n";

describe("values of a kickstart inside a config", () => {
  it("are found where they stand in the TOML", async () => {
    const text = config(
      `rootpw correct-horse # \\u00e9 \\\n  x\nautopart\nsshkey --username=admin '${key}'\n`,
    );
    expect(await found({ "config.toml": text })).toEqual(
      expect.arrayContaining([
        ["warning", "ks-plaintext-password", 3, "correct-horse"],
        ["info", "ks-home-partition", 5, "autopart"],
        ["warning", "ks-sshkey-user", 6, "admin"],
      ]),
    );
  });

  it("are mended in the TOML", async () => {
    const files = { "config.toml": config(`text\nsshkey --username=admin '${key}'\n`) };
    const { "config.toml": mended } = await applyFixes(files, "config.toml", "ks-sshkey-user");
    expect(mended).toBe(config(`text\nuser --name=admin\nsshkey --username=admin '${key}'\n`));
  });

  it("are read for the installer of the project's image", async () => {
    const files = { "config.toml": config("autopart --type=btrfs --nohome\n") };
    const rules = async (more: Readonly<Record<string, string>>) =>
      (await found({ ...files, ...more })).map(([, rule]) => rule);
    expect(await rules({ Containerfile: base })).toContain("ks-btrfs-rhel");
    expect(await rules({ Containerfile: "FROM quay.io/fedora/fedora-bootc:43\n" })).not.toContain(
      "ks-btrfs-rhel",
    );
  });
});

describe("a firewall in a kickstart", () => {
  const rulesWith = async (containerfile: string) => {
    const files = { "config.toml": config("firewall --enabled --ssh\n"), Containerfile: containerfile };
    return (await found(files)).map(([, rule]) => rule);
  };

  it.each([
    ["an image without firewalld", `${base}RUN dnf -y install httpd\n`],
    ["a plain base", base],
  ])("is found for %s", async (_what, containerfile) => {
    expect(await rulesWith(containerfile)).toContain("ks-firewall-needs-firewalld");
  });

  it.each([
    ["installs it", `${base}RUN dnf -y install httpd firewalld\n`],
    ["installs a group", `${base}RUN dnf -y install @server-product-environment\n`],
    [
      "runs a script that cannot be read",
      `${base}RUN --mount=type=bind,from=ctx,target=/ctx /ctx/build.sh\n`,
    ],
    ["begins with a desktop", "FROM ghcr.io/ublue-os/bluefin:stable\n"],
  ])("is left alone where the image %s", async (_what, containerfile) => {
    expect(await rulesWith(containerfile)).not.toContain("ks-firewall-needs-firewalld");
  });
});
