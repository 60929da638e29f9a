/** Base images that only the user knows. */
import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const bases = { "registry.example.com/os/*": "centos-bootc" };
const files = (image: string) => ({ Containerfile: `FROM ${image}\nRUN systemctl start sshd\n` });
const found = async (image: string, options?: Parameters<typeof lint>[2]) =>
  (await lint(files(image), "Containerfile", options)).map(({ rule }) => rule);

it.each([
  "registry.example.com/os/soe:2026.11",
  "registry.example.com/os/soe",
  "registry.example.com/os/soe@sha256:0",
])("%s is one of them", async (image) => {
  expect(await found(image, { configuration: { bases } })).toContain("systemctl-runtime-verb");
  expect(await found(image)).toEqual([]);
});

it("others are not", async () => {
  expect(await found("registry.example.com/app/web:1", { configuration: { bases } })).toEqual([]);
});
