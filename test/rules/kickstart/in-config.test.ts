/** Rules for kickstarts on the one inside a config: what they find stands, and is mended, where it stands in the TOML. */
import { describe, expect, it } from "vitest";
import { applyFixes, lint } from "../../support/lint.ts";

const config = (contents: string) => `[customizations.installer.kickstart]\ncontents = """\n${contents}"""\n`;
const unattended = [
  "text --non-interactive",
  "ignoredisk --only-use=vda",
  "zerombr",
  "clearpart --all",
  "autopart --nohome",
  "rootpw --lock",
  "sshkey --username=root 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJf1XI32kIEbybV7wy58e9AxYxxBClTop38tPgKLUI7N a@b'",
  "",
].join("\n");

const found = async (text: string) =>
  (await lint({ "config.toml": text }, "config.toml")).map(({ rule, line, text: covered }) => ({
    rule,
    line,
    covered,
  }));

describe("a kickstart inside a config", () => {
  it("has findings at their places", async () => {
    expect(await found(config(`${unattended}repo --name=a --baseurl=b\nreboot\n`))).toEqual([
      { rule: "ks-packages-ignored", line: 10, covered: "repo" },
    ]);
  });

  it("gets the line that it lacks", async () => {
    const text = config(unattended);
    expect(await found(text)).toEqual([{ rule: "ks-no-reboot", line: 3, covered: "text" }]);
    const { "config.toml": mended = "" } = await applyFixes(
      { "config.toml": text },
      "config.toml",
      "ks-no-reboot",
    );
    expect(mended).toBe(config(`${unattended}reboot --eject\n`));
    expect(await found(mended)).toEqual([]);
  });

  it("needs neither an image nor a network nor a language", async () => {
    expect(await found(config(`${unattended.replace("text", "graphical")}reboot\n`))).toEqual([]);
  });

  it("may leave everything to the screens of the installer", async () => {
    expect(await found(config("graphical\nreboot --eject\n"))).toEqual([]);
  });
});

describe("a kickstart beside a Containerfile", () => {
  const files = (from: string) => ({
    Containerfile: `FROM ${from}\n`,
    "install.ks": "zerombr\nautopart --nohome\nreboot\n",
  });

  it("is asked what it installs", async () => {
    const project = await lint(files("quay.io/fedora/fedora-bootc:43"), "install.ks");
    expect(project.map(({ rule, text }) => [rule, text])).toEqual([["ks-no-payload", "autopart"]]);
    expect(await lint(files("docker.io/library/nginx:1"), "install.ks")).toEqual([]);
  });
});
