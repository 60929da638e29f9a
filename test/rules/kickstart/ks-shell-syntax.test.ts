import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-shell-syntax.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-shell-syntax", () => {
  it.each([
    ["a variable", "network --device=$NIC\n", ["variable: $NIC"]],
    ["a variable in braces", "network --hostname=a-${ID:-1}.example\n", ["variable: a-${ID:-1}.example"]],
    ["a command", "network --hostname=$(hostname)\n", ["variable: $(hostname)"]],
    ["a word", "lang $LANG\n", ["variable: $LANG"]],
    ["home", "ostreecontainer --transport=oci --url=~/image\n", ["home: ~/image"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["hashes", "user --name=a --iscrypted --password=$6$salt$HASH\n"],
    ["hashes of another kind", "rootpw --iscrypted $y$j9T$ABC\n"],
    ["quotes", "rootpw '$NAME'\n"],
    ["scripts", "%post\necho $HOME\n%end\n"],
    ["globs of drives", "clearpart --drives=sd*\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
