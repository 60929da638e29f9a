import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-no-admin.ts";
import { found, inConfig, mended } from "./found.ts";
import { whole } from "./whole.ts";

describe("ks-no-admin", () => {
  it.each([
    ["nobody", whole({ root: "", user: "", key: "" }), ["error aborts: ostreecontainer"], {}],
    ["a user with a key only", whole({ root: "" }), ["error aborts: user"], {}],
    ["an installation that waits", whole({ screen: "text", root: "" }), ["warning waits: user"], {}],
    [
      "a password without the group",
      whole({ root: "", user: "user --name=a --password=b" }),
      ["error aborts: user"],
      {},
    ],
    [
      "an administrator who is locked",
      whole({ root: "", user: "user --name=a --groups=wheel --password=b --lock" }),
      ["error aborts: user"],
      {},
    ],
    ["a config", "autopart\nreboot\n", ["warning waits: autopart"], inConfig],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["the whole", whole(), {}],
    ["a payload alone", "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n", {}],
    ["what another file may say", `%include /tmp/more.ks\n${whole({ root: "" })}`, {}],
    ["what a template may say", `{% if a %}\n${whole({ root: "" })}`, {}],
    ["an administrator", whole({ root: "", user: "user --name=a --groups=video,wheel --password=b" }), {}],
    ["a password of root", whole({ root: "rootpw --iscrypted $6$a$b" }), {}],
    [
      "groups that are filled in",
      whole({ root: "", user: "user --name=a --groups={{ g }} --password=b" }),
      {},
    ],
    ["screens that ask for disks and accounts", "graphical\nreboot\n", inConfig],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "where somebody else can log in",
      whole({ root: "" }),
      whole({ root: "", user: "user --name=admin --groups=wheel\nrootpw --lock" }),
      {},
    ],
    ["nothing where nobody could", whole({ root: "", key: "" }), undefined, {}],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
