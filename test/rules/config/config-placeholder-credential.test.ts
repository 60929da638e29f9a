import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/config/config-placeholder-credential.ts";
import { findings } from "../../support/config.ts";

const user = (rest: string) => `[[customizations.user]]\nname = "a"\n${rest}\n`;
const said = (text: string) => findings(rule, text).map(({ message, text: at }) => `${message} ${at}`);

describe("config-placeholder-credential", () => {
  it.each([
    ["the key of the manual", user('key = "ssh-rsa AAA ... user@email.com"'), "key"],
    ["a key with a note", user('key = "ssh-ed25519 YOUR-KEY-HERE"'), "key"],
    ["a key of sshkey", '[[customizations.sshkey]]\nuser = "a"\nkey = "<public key>"\n', "key"],
    ["a hash with dots", user('password = "$6$..."'), "hash"],
    ["a hash of an example", user('password = "$6$salt$hash"'), "hash"],
  ])("finds %s", (_what, text, message) => {
    expect(said(text)).toEqual([expect.stringMatching(new RegExp(`^${message} "`))]);
  });

  it.each([
    ["a key", user('key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHxbq a@b"')],
    ["a comment behind a key", user('key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHxbq TODO..."')],
    ["what a program fills in", user('key = "{{ ssh_key }}"')],
    ["a plain password, of which another rule speaks", user('password = "changeme"')],
    ["a lock that locks nothing", user('password = "!"')],
    ["a group", '[[customizations.group]]\nname = "replace-me"\n'],
  ])("is silent on %s", (_what, text) => {
    expect(said(text)).toEqual([]);
  });
});
