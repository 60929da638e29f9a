/** What is wrong in a kickstart depends on the installer that it is for. */
import { describe, expect, it } from "vitest";
import { type Files, lint } from "../support/lint.ts";

const removed = async (files: Files, kickstartVersion?: string) => {
  const configuration = kickstartVersion === undefined ? {} : { kickstartVersion };
  const found = await lint(files, "a.ks", { configuration });
  return found.filter(({ severity }) => severity === "error").map(({ text }) => text);
};
const old = "auth --passalgo=sha512\nautopart\n%packages\n%end\n";
const image = "ostreecontainer --url=quay.io/example/os:1\n";

describe("a command that newer installers do not have", () => {
  it.each([
    ["with an image, which they install", { "a.ks": old + image }, ["auth"]],
    [
      "in a project",
      { "a.ks": old, Containerfile: "FROM quay.io/centos-bootc/centos-bootc:stream10\n" },
      ["auth"],
    ],
    ["for one of them", { "a.ks": `#version=RHEL10\n${old}` }, ["auth"]],
  ])("is wrong %s", async (_what, files: Files, expected) => {
    expect(await removed(files)).toEqual(expected);
  });

  it.each([
    ["in a file that may be for any release", { "a.ks": old }],
    ["in a file that the installer of any release wrote", { "a.ks": `#version=DEVEL\n${old}` }],
    ["for an older one", { "a.ks": `#version=RHEL8\n${old}` }],
    ["for one that is older than the table", { "a.ks": `#version=RHEL7\n${old}` }],
  ])("is right %s", async (_what, files: Files) => {
    expect(await removed(files)).toEqual([]);
  });

  it("is wrong where the user says so", async () => {
    expect(await removed({ "a.ks": old }, "RHEL10")).toEqual(["auth"]);
  });
});

describe("a kickstart for a release that cannot install images", () => {
  const wrong = "autopart --no-such-option\n";
  it.each([
    ["names one", `#version=RHEL7\n${wrong}`],
    ["has a command of one", `unsupported_hardware\n${wrong}`],
    ["has an option of one", `${wrong}%packages --nobase\n%end\n`],
  ])("is left alone: it %s", async (_what, text) => {
    expect(await lint({ "a.ks": text }, "a.ks")).toEqual([]);
    const told = await lint({ "a.ks": text }, "a.ks", { configuration: { kickstartVersion: "RHEL9" } });
    expect(told.map(({ text: found }) => found)).toContain("--no-such-option");
  });
});

it("names only the installers that a finding is about", async () => {
  const messages = async (text: string) =>
    (await lint({ "a.ks": text }, "a.ks")).map(({ message }) => message).join("\n");
  expect(await messages("install\nautopart\n")).toContain("The installer of RHEL8 passes over");
  expect(await messages("part /boot --size=600 --active\n")).toContain("any more in RHEL8, and");
});
