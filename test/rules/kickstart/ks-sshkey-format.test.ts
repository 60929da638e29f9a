import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-sshkey-format.ts";
import { findings } from "../../support/kickstart.ts";
import { key } from "./credentials.ts";

const found = (text: string) => findings(rule, `sshkey --username=root '${text}'\n`);
const field = (bytes: string): string => `\0\0\0${String.fromCharCode(bytes.length)}${bytes}`;
const ecdsa = btoa(field("ecdsa-sha2-nistp256") + field("nistp256") + field("x".repeat(65)));

describe("ks-sshkey-format", () => {
  it.each([
    ["an address", "admin@example.org", "type"],
    ["the data alone", key.split(" ")[1] ?? "", "type"],
    ["an unknown type", key.replace("ssh-ed25519", "ssh_ed25519"), "type"],
    ["a private key", "-----BEGIN OPENSSH PRIVATE KEY----- b3BlbnNzaC1rZXktdjEAAAAA", "private"],
    ["a type alone", "ssh-ed25519", "data"],
    ["data that is cut off", key.slice(0, -4), "data"],
    ["data with a letter missing", key.slice(0, -1), "data"],
    ["data of another type", key.replace("ssh-ed25519", "ssh-rsa"), "data"],
    ["data that is none", "ssh-ed25519 in-my-password-manager", "data"],
  ])("finds %s", (_what, text, message) => {
    expect(found(text)).toEqual([`${message}: '${text}'`]);
  });

  it.each([
    ["a key", key],
    ["a key with a comment", `${key} admin's key, 2026`.replace("'", "")],
    ["a key with options", `from="10.0.0.1,10.0.0.2",command="ls -l" ${key}`],
    ["a key of an elliptic curve", `ecdsa-sha2-nistp256 ${ecdsa} a`],
    ["a placeholder, which is another matter", "ssh-ed25519 AAAA... me"],
    ["what a template fills in", "{{ key }}"],
  ])("is silent on %s", (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it("leaves keys without quotes to the parser's rule", () => {
    expect(findings(rule, `sshkey --username=root ${key}\n`)).toEqual([]);
  });
});
