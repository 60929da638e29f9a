import { describe, expect, it } from "vitest";
import { signature } from "../../../server/src/features/signature.ts";
import { writingAt } from "../../support/completing.ts";
import { analyse } from "../../support/lint.ts";

async function help(path: string, marked: string, allowsNone = true) {
  const { text, offset } = writingAt(marked);
  const analysis = await analyse({ [path]: text }, path);
  return signature(analysis, offset, {
    locale: "en",
    allowsNone,
    markup: (value) => ({ kind: "markdown", value }),
  });
}

async function active(marked: string, path = "x.ks"): Promise<unknown> {
  const found = await help(path, marked);
  const parameter = found?.signatures[0]?.parameters?.[found.activeParameter ?? -1];
  return parameter?.label;
}

describe("the signature of a kickstart line", () => {
  it("names what the command takes, each with its page", async () => {
    const one = (await help("x.ks", "autopart ‸"))?.signatures[0];
    expect(one?.label).toMatch(/^autopart \[--.*\[--type=btrfs\|lvm/);
    expect(JSON.stringify(one?.documentation)).toContain("Automatic partitioning.");
    const type = one?.parameters?.find(({ label }) => label === "[--type=btrfs|lvm|partition|plain|thinp]");
    expect(JSON.stringify(type?.documentation)).toContain("thinp");
    for (const { label } of one?.parameters ?? []) expect(one?.label).toContain(label);
  });

  it.each([
    ["autopart --type‸", "[--type=btrfs|lvm|partition|plain|thinp]"],
    ["autopart --type=lv‸m --nohome", "[--type=btrfs|lvm|partition|plain|thinp]"],
    ["autopart --type ‸", "[--type=btrfs|lvm|partition|plain|thinp]"],
    ["autopart --type=lvm ‸", undefined],
    ["lang ‸", "<lang>"],
    ["lang ko‸", "<lang>"],
    ["lang ko_KR --adds‸", "[--addsupport=<a,b,…>]"],
    ["lang ko_KR ‸", undefined],
    ["lang ko_KR --addsupport=‸", "[--addsupport=<a,b,…>]"],
    ["%post --erroronfail‸\n%end\n", "[--erroronfail]"],
  ])("points at what %j is about: %s", async (marked, expected) => {
    expect(await active(marked)).toBe(expected);
  });

  it("stands inside a config too", async () => {
    const around = (line: string) =>
      `customizations.installer.kickstart.contents = "# \\u00e9\\n${line}\\n"\n`;
    expect(await active(around("autopart --type=‸"), "config.toml")).toBe(
      "[--type=btrfs|lvm|partition|plain|thinp]",
    );
  });

  it("leaves out options that no installer of the target has", async () => {
    const label = (await help("x.ks", "#version=RHEL10\ntimezone ‸"))?.signatures[0]?.label;
    expect(label).toContain("--utc");
  });

  it("names no active parameter only to clients that understand that", async () => {
    expect(await help("x.ks", "autopart ‸")).toMatchObject({ activeParameter: null });
    expect(await help("x.ks", "autopart ‸", false)).not.toHaveProperty("activeParameter");
  });

  it.each([
    ["a name that is still typed", "autop‸art"],
    ["a comment", "autopart # ‸"],
    ["a script", "%post\nls ‸\n%end\n"],
    ["a command without arguments", "zerombr ‸"],
    ["an unknown command", "foo ‸"],
  ])("is absent in %s", async (_where, marked) => {
    expect(await help("x.ks", marked)).toBeUndefined();
  });
});
