import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-cannot-log-in.ts";
import { found, inConfig } from "./found.ts";
import { whole } from "./whole.ts";

describe("ks-cannot-log-in", () => {
  it.each([
    ["nobody", whole({ user: "", key: "" }), ["warning found: rootpw"], {}],
    ["a user without a password", whole({ key: "" }), ["warning found: rootpw"], {}],
    [
      "a hash that nothing matches",
      whole({ root: "rootpw --iscrypted !!", user: "", key: "" }),
      ["warning found: rootpw"],
      {},
    ],
    ["an abort", "text --non-interactive\nrootpw --lock\n", ["warning found: rootpw"], inConfig],
    [
      "the word for a lock",
      whole({ root: "rootpw --iscrypted locked", user: "", key: "" }),
      ["warning found: rootpw"],
      {},
    ],
    [
      "an image that lets nobody in",
      whole({ user: "", key: "" }),
      ["warning found: rootpw"],
      { letsIn: () => false },
    ],
    ["a config", "autopart\nrootpw --lock\n", ["warning found: rootpw"], inConfig],
    [
      "a user who is locked",
      whole({ user: "user --name=a --lock --password=b", key: "" }),
      ["warning found: rootpw"],
      {},
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["the whole", whole(), {}],
    ["a payload alone", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    ["what another file may say", `%include /tmp/more.ks\n${whole({ user: "", key: "" })}`, {}],
    ["what a template may say", `{% if a %}\n${whole({ user: "", key: "" })}`, {}],
    ["a key of root", whole({ user: "", key: "sshkey --username=root 'ssh-ed25519 A'" }), {}],
    ["a password", whole({ user: "user --name=a --password=b", key: "" }), {}],
    ["root with a password", whole({ root: "rootpw --iscrypted $6$a$b", user: "", key: "" }), {}],
    ["a script that makes accounts", whole({ user: "", key: "%post\nuseradd a\n%end" }), {}],
    ["no line for root, which is another finding", whole({ root: "", user: "", key: "" }), {}],
    ["what leaves the disks to somebody at the screen", "rootpw --lock\n%post\ntrue\n%end\n", inConfig],
    [
      "accounts and an end, but no disks, for which the installer waits",
      "graphical\nrootpw --lock\nreboot\n",
      inConfig,
    ],
    ["an image that lets people in", whole({ user: "", key: "" }), { letsIn: () => true }],
    ["an installation of packages", "rootpw --lock\nautopart\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });
});
