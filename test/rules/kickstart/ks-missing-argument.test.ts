import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-missing-argument.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-missing-argument", () => {
  it.each([
    ["an option", "ostreecontainer --transport=registry\n", ["all: ostreecontainer"]],
    ["an argument", "lang\n", ["all: lang"]],
    ["one of several", "services\n", ["any: services"]],
    ["a password", "rootpw\n", ["any: rootpw"]],
    ["a domain", "realm join --no-password\n", ["all: realm"]],
    ["what to do with a domain", "realm\n", ["all: realm"]],
    ["what a later line takes back", "keyboard --vckeymap=us\nkeyboard\n", ["any: keyboard"]],
    ["members", "volgroup vg\n", ["all: volgroup"]],
    ["what an option should have", "ostreecontainer quay.io/x/y\n", ["all: ostreecontainer"]],
    ["an argument that an option took", "mount --reformat /dev/sda1 /\n", ["all: mount"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["commands that need nothing", "reboot\n"],
    ["what is there", "rootpw --lock\n"],
    ["misspelt options, which another rule finds", "user --nmae=a\n"],
    ["options without a value, which another rule finds", "user --name\n"],
    ["what a template fills in", "rootpw {{ password }}\n"],
    ["a volume group that exists", "volgroup vg --useexisting\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });

  it.each([
    ["harddrive --dir=/a\n", "RHEL8", ["any: harddrive"]],
    ["bootc\n", "F42", []],
    ["bootc\n", "F45", ["all: bootc"]],
  ])("knows %j in %s", (text, version, expected) => {
    expect(findings(rule, text, version)).toEqual(expected);
  });

  it.each([
    ["ostreecontainer quay.io/x/y\n", "ostreecontainer --url=quay.io/x/y\n"],
    ["user admin --groups=wheel\n", "user --name=admin --groups=wheel\n"],
    ["eula\n", "eula --agreed\n"],
    ["rootpw # none\n", "rootpw --lock # none\n"],
  ])("mends %j", (text, expected) => {
    const mended = applyFix(rule, text);
    expect(mended).toBe(expected);
    expect(findings(rule, mended ?? "")).toEqual([]);
  });

  it("does not take a line for right because the same words were right below another line", () => {
    expect(findings(rule, "ignoredisk --drives=sda\nignoredisk\n")).toEqual([]);
    expect(findings(rule, "ignoredisk\n")).toHaveLength(1);
  });
});
