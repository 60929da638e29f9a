import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-root-ssh-password.ts";
import { findings } from "../../support/kickstart.ts";
import { hash } from "./credentials.ts";

describe("ks-root-ssh-password", () => {
  it.each([
    ["the option", `rootpw --iscrypted --allow-ssh ${hash}\n`, ["allowed: --allow-ssh"]],
    ["the option in front", "rootpw --allow-ssh horse\n", ["allowed: --allow-ssh"]],
    ["its beginning", `rootpw --iscrypted --allow ${hash}\n`, ["allowed: --allow"]],
  ])("finds %s", (_what, text, expected) => {
    expect(findings(rule, text)).toEqual(expected);
  });

  it.each([
    ["a password without it", `rootpw --iscrypted ${hash}\n`],
    ["a locked root", "rootpw --lock --allow-ssh\n"],
    ["the word in a value", "rootpw -- --allow-ssh\n"],
    ["other commands", "user --name=a --allow-ssh\n"],
  ])("is silent on %s", (_what, text) => {
    expect(findings(rule, text)).toEqual([]);
  });
});
