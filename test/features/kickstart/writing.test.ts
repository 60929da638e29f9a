/** Completion in a kickstart of its own and inside every form of TOML string. */
import { describe, expect, it } from "vitest";
import { accept, offers, type Writing, writingAt } from "../../support/completing.ts";

const key = "customizations.installer.kickstart.contents = ";
const places: readonly (readonly [what: string, path: string, around: (text: string) => string])[] = [
  ["a file of its own", "x.ks", (text) => text],
  ["a basic string of several lines", "config.toml", (text) => `${key}"""\n${text}"""\n`],
  ["a literal string of several lines", "config.toml", (text) => `${key}'''\n${text}'''\n`],
  ["a basic string", "config.toml", (text) => `${key}"${text.replaceAll("\n", "\\n")}"\n`],
  [
    "a string of JSON",
    "config.json",
    (text) =>
      `{"customizations": {"installer": {"kickstart": {"contents": "${text.replaceAll("\n", "\\n")}"}}}}`,
  ],
];

describe.each(places)("in %s", (_what, path, around) => {
  const at = (marked: string): Writing => writingAt(around(marked));
  const labels = async (marked: string) => (await offers(path, at(marked))).items.map(({ label }) => label);

  it.each([
    ["text\nboo‸\n", "bootloader", "text\nbootloader\n"],
    ["lang ‸\n", "ko_KR.UTF-8", "lang ko_KR.UTF-8\n"],
    ["lang ko_‸XX\n", "ko_KR.UTF-8", "lang ko_KR.UTF-8\n"],
    ["timezone As‸ --utc\n", "Asia/Seoul", "timezone Asia/Seoul --utc\n"],
    ["timezone --‸\n", "--utc", "timezone --utc\n"],
    ["keyboard --xlayouts=‸\n", "kr", "keyboard --xlayouts=kr\n"],
    ["keyboard --xlayouts=us,k‸\n", "kr", "keyboard --xlayouts=us,kr\n"],
    ["autopart --ty‸\n", "--type", "autopart --type=\n"],
    ["autopart --ty‸pe=lvm\n", "--type", "autopart --type=lvm\n"],
    ["autopart --type=‸\n", "lvm", "autopart --type=lvm\n"],
    ["autopart --type ‸\n", "lvm", "autopart --type lvm\n"],
    ["# \\u00e9\npart ‸\n", "/boot/efi", "# \\u00e9\npart /boot/efi\n"],
    ["%packages\n‸\n%end\n", "@core", "%packages\n@core\n%end\n"],
    [
      "%packages\n@^ser‸\n%end\n",
      "@^server-product-environment",
      "%packages\n@^server-product-environment\n%end\n",
    ],
    ["%packages\n-@co‸\n%end\n", "@core", "%packages\n-@core\n%end\n"],
  ])("%j takes %s", async (marked, label, expected) => {
    if (path !== "x.ks" && marked.includes("\\u") && !around("").includes('"')) return;
    expect((await accept(path, at(marked), label)).text).toBe(around(expected));
  });

  it("an opened section is closed", async () => {
    const written = await accept(path, at("text\n%po‸"), "%post", { snippets: true });
    expect(written.text).toBe(around("text\n%post\n\n%end"));
    expect((await accept(path, at("%po‸\nls\n%end\n"), "%post", { snippets: true })).text).toBe(
      around("%post\nls\n%end\n"),
    );
  });

  it("only what is valid and not there yet is offered", async () => {
    expect(await labels("clearpart --all --‸\n")).not.toContain("--none");
    expect(await labels("user --name=a --‸\n")).not.toContain("--name");
    expect(await labels("reboot\n‸\n")).not.toContain("reboot");
    expect(await labels("reboot\n‸\n")).toContain("user");
    expect(await labels("keyboard --xlayouts=us,‸\n")).not.toContain("us");
    expect(await labels("%packages\n@^‸\n%end\n")).not.toContain("reboot");
  });
});

it("a literal string of one line takes no section with its end", async () => {
  const { items } = await offers("config.toml", writingAt(`${key}'%po‸'\n`), { snippets: true });
  const edit = items.find(({ label }) => label === "%post")?.textEdit;
  expect(edit?.newText).toBe("%post");
});

it("nothing is put where TOML joins two lines, or into an escape", async () => {
  expect((await offers("config.toml", writingAt(`${key}"""\nre\\\n  ‸boot\n"""\n`))).items.length).toBe(0);
  expect((await offers("config.toml", writingAt(`${key}"\\u00‸e9"\n`))).items).toEqual([]);
});
