import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-firewall-needs-firewalld.ts";
import { judged } from "../../support/image-install.ts";
import { applyFix, findings } from "../../support/kickstart.ts";

describe("ks-firewall-needs-firewalld", () => {
  it.each([
    ["a firewall", "firewall --enabled\n", ["warning needed: firewall"]],
    ["no options, which turn it on", "firewall\n", ["warning needed: firewall"]],
    ["services", "firewall --service=ssh,http\n", ["warning needed: firewall"]],
    ["a firewall after all", "firewall --disabled --enabled --port=80:tcp\n", ["warning needed: firewall"]],
  ])("finds %s", (_what, text, expected) => {
    expect(judged(rule, text)).toEqual(expected);
  });

  it.each([
    ["no firewall", "firewall --disabled\n"],
    ["the image's choice", "firewall --use-system-defaults\n"],
    ["other commands", "services --enabled=firewalld\n"],
  ])("is silent on %s", (_what, text) => {
    expect(judged(rule, text)).toEqual([]);
  });

  it("is silent where packages are installed, or the image has it", () => {
    expect(findings(rule, "firewall --enabled\n")).toEqual([]);
    const installs = (name: string) => name === "firewalld";
    expect(judged(rule, "firewall --enabled\n", { installs })).toEqual([]);
    expect(judged(rule, "firewall --enabled\n", { installs: () => false })).toEqual([
      "warning needed: firewall",
    ]);
  });

  it("leaves it to the image", () => {
    const mended = applyFix(rule, "firewall --enabled --service=ssh # web\n", { payload: true });
    expect(mended).toBe("firewall --use-system-defaults # web\n");
    expect(judged(rule, mended ?? "")).toEqual([]);
  });
});
