import { describe, expect, it } from "vitest";
import { mistakeInFolder, mistakeInImage, mistakeInKey, mistakeInUserName } from "./answers.ts";

const body = "AAAAC3NzaC1lZDI1NTE5AAAA".repeat(3);

describe("what may be typed for a new project", () => {
  it.each([
    ["admin", undefined],
    ["_svc-1", undefined],
    ["", "empty"],
    ["root", "root"],
    ["Admin", "user-name"],
    ["1st", "user-name"],
    ["a b", "user-name"],
    ["$(id)", "user-name"],
    ["a".repeat(33), "user-name"],
  ] as const)("user name %j: %s", (text, mistake) => expect(mistakeInUserName(text)).toBe(mistake));

  it.each([
    [`ssh-ed25519 ${body}`, undefined],
    [`ssh-rsa ${body}== me@my desk`, undefined],
    [`sk-ssh-ed25519@openssh.com ${body} token`, undefined],
    ["", "empty"],
    ["ssh-ed25519", "key"],
    [`ssh-dss ${body}`, "key"],
    ["-----BEGIN OPENSSH PRIVATE KEY-----", "key"],
    [`ssh-ed25519 ${body} it's mine`, "key"],
    [`ssh-ed25519 ${body} a"b`, "key"],
    [`ssh-ed25519 ${body}\nrootpw x`, "key"],
    [`command="sh" ssh-ed25519 ${body}`, "key"],
  ] as const)("key %j: %s", (text, mistake) => expect(mistakeInKey(text)).toBe(mistake));

  it.each([
    ["desktop", undefined],
    ["localhost/desktop:latest", undefined],
    ["quay.io/me/a__b.c-d:1.0_x", undefined],
    ["registry.example:5000/a/b", undefined],
    ["", "empty"],
    ["Desktop", "image"],
    ["a b", "image"],
    ["a:b:c", "image"],
    ["-a", "image"],
    ["a/", "image"],
    ["$(id)", "image"],
    ["a;b", "image"],
    ["a".repeat(256), "image"],
  ] as const)("image %j: %s", (text, mistake) => expect(mistakeInImage(text)).toBe(mistake));

  it.each([
    ["kde-desktop", undefined],
    ["내 데스크톱", undefined],
    ["", "empty"],
    ["..", "folder"],
    ["a/b", "folder"],
    ["a\\b", "folder"],
    ["a.", "folder"],
    ["con:", "folder"],
  ] as const)("folder %j: %s", (text, mistake) => expect(mistakeInFolder(text)).toBe(mistake));
});
