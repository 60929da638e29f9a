import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/ks-bib-users.ts";
import { applyFix, findings, reports } from "../../support/config.ts";

const userLines = "user --name=a --groups=wheel,video\nsshkey --username=a 'ssh-ed25519 AB a@b'\n";
const kickstart = '[customizations.installer.kickstart]\ncontents = """\ntext\n"""\n';
const user = '[[customizations.user]]\nname = "a"\ngroups = ["wheel", "video"]\nkey = "ssh-ed25519 AB a@b"\n';

describe("ks-bib-users", () => {
  it.each([
    ["a user", user + kickstart, ["[[customizations.user]]"]],
    ["a group behind the kickstart", `${kickstart}[[customizations.group]]\nname = "a"\n`, ["group"]],
    ["a key", `${kickstart}[[customizations.sshkey]]\nuser = "a"\nkey = "b"\n`, ["sshkey"]],
    ["several accounts", user + user + kickstart, ["user", "user"]],
    ["an inline table", `customizations.user = [{ name = "a" }]\n${kickstart}`, ['{ name = "a" }']],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toMatchObject([{ severity: "error", message: "refused", text: "contents" }]);
    const [report] = reports([rule], text);
    const related = report?.related.map(({ place }) => place) ?? [];
    expect(related).toHaveLength(expected.length);
    for (const [at, name] of expected.entries()) {
      const line = text.slice(text.lastIndexOf("\n", related[at]?.start) + 1).split("\n")[0];
      expect(line).toContain(name);
    }
  });

  it("finds it beside an empty kickstart too", () => {
    const empty = '[customizations.installer.kickstart]\ncontents = ""\n';
    expect(findings(rule, user + empty)).toMatchObject([{ message: "refused", text: "contents" }]);
  });

  it("finds it on the table where there are no contents", () => {
    expect(findings(rule, `${user}[customizations.installer.kickstart]\n`)).toMatchObject([
      { text: "kickstart" },
    ]);
  });

  it.each([
    ["a user alone", user, {}],
    ["a kickstart alone", kickstart, {}],
    ["a disk image, which does not read the kickstart", user + kickstart, { imageType: "qcow2" }],
    ["other installer settings", `${user}[customizations.installer]\nunattended = true\n`, {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(findings(rule, text, options)).toEqual([]);
  });

  it("finds it for an ISO", () => {
    expect(findings(rule, user + kickstart, { imageType: "anaconda-iso" })).toHaveLength(1);
  });

  const moved = (lines: string) => kickstart.replace("text\n", `${lines}text\n`);

  it.each([
    ["a user", `${user}\n${kickstart}`, userLines],
    [
      "a user with a hash",
      `[[customizations.user]]\nname = "a"\npassword = "$6$b$c"\ndescription = "A B"\nuid = 1001\n\n${kickstart}`,
      "user --name=a --iscrypted --password=$6$b$c --gecos='A B' --uid=1001\n",
    ],
    [
      "root",
      `[[customizations.user]]\nname = "root"\npassword = "$6$b$c"\n\n${kickstart}`,
      "rootpw --iscrypted $6$b$c\n",
    ],
    [
      "all of them",
      `${user}[[customizations.group]]\nname = "b"\n${kickstart}`,
      `${userLines}group --name=b\n`,
    ],
    ["a group", `[[customizations.group]]\nname = "a"\ngid = 5\n\n${kickstart}`, "group --name=a --gid=5\n"],
  ])("moves %s", (_what, text, lines) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(moved(lines));
    expect(findings(rule, mended ?? "")).toEqual([]);
  });

  it.each([
    [
      "a key that the kickstart has no word for",
      `[[customizations.user]]\nname = "a"\nexpiredate = 5\n${kickstart}`,
    ],
    [
      "text that cannot be quoted",
      `[[customizations.user]]\nname = "a"\ndescription = "O'Brien"\n${kickstart}`,
    ],
    ["a kickstart on one line", `${user}[customizations.installer.kickstart]\ncontents = "text"\n`],
    ["an inline table", `customizations.user = [{ name = "a" }]\n${kickstart}`],
  ])("leaves %s to the reader", (_what, text) => {
    expect(findings(rule, text)).toHaveLength(1);
    expect(applyFix(rule, text)).toBeUndefined();
  });
});
