import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-user-no-password.ts";
import { judged } from "../../support/image-install.ts";
import { findings } from "../../support/kickstart.ts";
import { hash, key } from "./credentials.ts";

describe("ks-user-no-password", () => {
  it.each([
    ["a name alone", "user --name=admin\n", ["info locked: admin"]],
    ["an administrator", "user --groups=wheel --name=admin --shell=/bin/bash\n", ["info locked: admin"]],
    ["a key of someone else", `user --name=admin\nsshkey --username=root "${key}"\n`, ["info locked: admin"]],
  ])("finds %s", (_what, text, expected) => {
    expect(judged(rule, text)).toEqual(expected);
  });

  it.each([
    ["a password", `user --name=admin --iscrypted --password=${hash}\n`],
    ["a lock that is meant", "user --name=admin --lock\n"],
    ["a key", `sshkey --username=admin "${key}"\nuser --name=admin\n`],
    ["an account of a service", "user --name=web --shell=/sbin/nologin\n"],
    ["a file that includes others", "user --name=admin\n%include /tmp/keys.ks\n"],
    ["a script that may set one", "user --name=admin\n%post\npasswd -d admin\n%end\n"],
    ["no name, which is another matter", "user --name=\n"],
    ["root, which is another matter", "user --name=root\n"],
    ["what a template fills in", "user --name={{user}}\n"],
  ])("is silent on %s", (_what, text) => {
    expect(judged(rule, text)).toEqual([]);
  });

  it("speaks on whole files only", () => {
    expect(findings(rule, "user --name=admin\n")).toEqual([]);
    expect(findings(rule, "autopart\nuser --name=admin\n")).toEqual(["locked: admin"]);
  });
});
