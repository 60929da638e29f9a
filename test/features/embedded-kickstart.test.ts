import { describe, expect, it } from "vitest";
import { completion } from "../../server/src/features/completion.ts";
import { hover } from "../../server/src/features/hover.ts";
import { symbols } from "../../server/src/features/symbols.ts";
import { analyse, applyFixes, lint } from "../support/lint.ts";

/** `@` is where the pointer stands. */
async function at(path: string, marked: string) {
  const offset = marked.indexOf("@");
  const text = marked.replace("@", "");
  const analysis = await analyse({ [path]: text }, path);
  const answer = hover(analysis, offset, { locale: "en", markdown: true });
  const items = completion(analysis, offset, { locale: "en" });
  const covered = (range: (typeof items)[number]["textEdit"] | undefined) =>
    range && "range" in range
      ? text.slice(analysis.lines.offset(range.range.start), analysis.lines.offset(range.range.end))
      : undefined;
  return { analysis, answer, items, covered };
}

const config = (contents: string) => `[customizations.installer.kickstart]\ncontents = """\n${contents}"""\n`;

describe("a kickstart inside a config", () => {
  it("explains its commands where they stand in the TOML", async () => {
    const { answer, covered } = await at("config.toml", config("lang ko_KR\nboot@loader --append=x\n"));
    expect(JSON.stringify(answer?.contents)).toContain("bootloader");
    expect(covered({ newText: "", range: answer?.range as never })).toBe("bootloader");
  });

  it("keeps its places behind escapes and joined lines", async () => {
    const contents = "# \\u00e9 \\\n   still the comment\nreb@oot\n";
    const { answer, covered } = await at("config.toml", config(contents));
    expect(covered({ newText: "", range: answer?.range as never })).toBe("reboot");
  });

  it("completes its commands in place of what is typed", async () => {
    const { items, covered } = await at("config.toml", config("text\nbootl@\n"));
    const item = items.find(({ label }) => label === "bootloader");
    expect(covered(item?.textEdit)).toBe("bootl");
  });

  it("leaves the keys of the config to the config", async () => {
    const { items } = await at("config.toml", `[customizations]\n@\n${config("text\n")}`);
    expect(items.map(({ label }) => label)).not.toContain("bootloader");
    expect(items.length).toBeGreaterThan(3);
  });
});

describe("a kickstart of its own", () => {
  it("explains, completes, and has an outline", async () => {
    const { analysis, answer, items } = await at("x.ks", "text\nreb@\n%post\necho\n%end\n");
    expect(JSON.stringify(answer?.contents)).toContain("ks-unknown-command");
    expect(items.map(({ label }) => label)).toContain("reboot");
    expect(symbols(analysis)?.map(({ name }) => name)).toContain("text");
    const { answer: text } = await at("x.ks", "te@xt\n");
    expect(JSON.stringify(text?.contents)).toContain("text");
  });
});

describe("a script of a kickstart inside a config", () => {
  const found = async (text: string) =>
    (await lint({ "config.toml": text }, "config.toml")).map(({ rule, line, text: at }) => [rule, line, at]);

  it("is judged like any other, at its places in the TOML", async () => {
    const contents = "%post\n# \\u00e9\ndnf -y install htop\n%end\n";
    expect(await found(config(contents))).toContainEqual(["ks-post-writes-usr", 5, "dnf"]);
  });

  it("is mended whole where it ends in an escape", async () => {
    const text = `customizations.installer.kickstart.contents = "text\\n%post\\n%end\\nreboot\\n"\n`;
    expect((await applyFixes({ "config.toml": text }, "config.toml", "ks-empty-script"))["config.toml"]).toBe(
      `customizations.installer.kickstart.contents = "text\\nreboot\\n"\n`,
    );
  });

  it.each([
    ["on one line", '"text\\n%post --erroronfail\\nuseradd a\\nls\\n%end\\n"', "set -e\\nuseradd"],
    ["between three quotes", '"""\ntext\n%post --erroronfail\nuseradd a\nls\n%end\n"""', "set -e\nuseradd"],
  ])("is mended %s in the way of its quotes", async (_what, contents, expected) => {
    const text = `customizations.installer.kickstart.contents = ${contents}\n`;
    const { "config.toml": mended } = await applyFixes(
      { "config.toml": text },
      "config.toml",
      "ks-erroronfail-no-set-e",
    );
    expect(mended).toBe(text.replace("useradd", expected));
  });
});
