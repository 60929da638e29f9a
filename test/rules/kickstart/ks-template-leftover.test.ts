import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-template-leftover.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-template-leftover", () => {
  it.each([
    ["Jinja", "network --hostname={{ name }}\n", ["left: --hostname={{"]],
    ["ERB", "rootpw --iscrypted <%= root_pass %>\n", ["left: <%="]],
    ["configure", "lang @LANG@\n", ["left: @LANG@"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["mail addresses", "sshkey --username=a 'ssh-ed25519 AAAA a@b'\n"],
    ["scripts", "%post\necho '{{ a }}'\n%end\n"],
    ["comments", "# {{ a }}\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
