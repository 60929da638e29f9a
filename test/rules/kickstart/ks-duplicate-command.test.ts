import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-duplicate-command.ts";
import { found, mended } from "./found.ts";

describe("ks-duplicate-command", () => {
  it.each([
    ["a list in two", "services --enabled=a\nservices --enabled=b\n", ["warning lost: services"], {}],
    ["a second domain", "realm join a.example\nrealm join b.example\n", ["error once: realm"], {}],
    ["an earlier password", "rootpw --lock\nrootpw secret\n", ["warning lost: rootpw"], {}],
    [
      "lines that are laid over each other",
      "services --enabled=a\nservices --disabled=b\n",
      ["info merged: services"],
      {},
    ],
    [
      "names of one command",
      "text\ngraphical\nreboot\npoweroff\n",
      ["warning other: graphical", "warning other: poweroff"],
      {},
    ],
    ["the same line", "zerombr\nzerombr # again\n", ["info same: zerombr"], {}],
    ["each further one", "lang a\nlang b\nlang c\n", ["warning lost: lang", "warning lost: lang"], {}],
    [
      "commands that take their line as written",
      "authselect select a\nauthselect select b\n",
      ["warning lost: authselect"],
      {},
    ],
  ])("finds %s", (_what, text, expected, options) => {
    expect(found(rule, text, options)).toEqual(expected);
  });

  it.each([
    ["what may be repeated", "user --name=a\nuser --name=b\npart / --size=1\npart /var --size=1\n", {}],
    [
      "payloads, which are another matter",
      "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nostreecontainer --url=quay.io/example/os:1.0 --transport=registry\n",
      {},
    ],
    ["a zone that is taken back, which is another matter", "timezone UTC\ntimezone --utc\n", {}],
    ["what a template chooses", "{% if a %}\nlang a\n{% else %}\nlang b\n{% endif %}\n", {}],
    ["unknown commands", "foo\nfoo\n", {}],
    ["what is skipped anyway", "vnc\nvnc\n", {}],
  ])("is silent on %s", (_what, text, options) => {
    expect(found(rule, text, options)).toEqual([]);
  });

  it.each([
    [
      "lists",
      "text\nservices --enabled=a,b # x\nservices --enabled=b,c\n",
      "text\nservices --enabled=a,b,c\n",
      {},
    ],
    [
      "what adds up",
      "firewall --service=a --port=1:tcp\nfirewall --service=b\n",
      "firewall --service=a,b --port=1:tcp\n",
      {},
    ],
    ["an earlier line that is lost", "lang a\nlang b\n", "lang b\n", {}],
    ["a double line", "zerombr\nzerombr\n", "zerombr\n", {}],
    [
      "what both lines say",
      "services --enabled=a\nservices --disabled=b\n",
      "services --disabled=b --enabled=a\n",
      {},
    ],
    [
      "nothing that is mixed with what is lost",
      "firewall --enabled --service=a\nfirewall --service=b\n",
      undefined,
      {},
    ],
  ])("mends %s", (_what, text, expected, options) => {
    expect(mended(rule, text, options)).toBe(expected);
  });
});
