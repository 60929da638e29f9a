import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-tool-needed.ts";
import { judged } from "../../support/image-install.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-tool-needed", () => {
  it.each([
    ["a profile", "authselect select sssd\n", ["info needed: authselect"]],
    ["a domain", "realm join example.org\n", ["info needed: realm"]],
    [
      "each of them",
      "authselect select sssd\nrealm join a.org\n",
      ["info needed: authselect", "info needed: realm"],
    ],
  ])("finds %s", (_what, text, expected) => {
    expect(judged(rule, text)).toEqual(expected);
  });

  it("is silent where the image has the program", () => {
    const installs = (name: string) => name === "realmd";
    expect(judged(rule, "realm join example.org\n", { installs })).toEqual([]);
    expect(judged(rule, "authselect select sssd\n", { installs })).toEqual(["info needed: authselect"]);
  });

  it("is silent where packages are installed, and in scripts", () => {
    expect(findings(rule, "authselect select sssd\n")).toEqual([]);
    expect(judged(rule, "%post\nrealm join example.org\n%end\n")).toEqual([]);
  });
});
