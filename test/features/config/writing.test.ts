/** Whole configs, written from nothing by completion alone. */
import { describe, expect, it } from "vitest";
import { accept, leaveLine, offers, type, type Writing, writingAt } from "../../support/completing.ts";
import { lint } from "../../support/lint.ts";

const blank = writingAt("‸");

/** Accepts one offer after the other; `⏎` opens a new line, `→` leaves the value, other keys are typed. */
async function write(path: string, steps: readonly string[], snippets: boolean): Promise<string> {
  let writing: Writing = blank;
  for (const step of steps) {
    if (/^⏎+$/.test(step)) writing = type(leaveLine(writing), "\n".repeat(step.length));
    else if (step.startsWith("⌨")) writing = type(writing, step.slice(1));
    else writing = await accept(path, writing, step, { snippets });
  }
  return writing.text;
}

const rulesIn = async (path: string, text: string) =>
  (await lint({ [path]: text }, path)).map(({ rule, line }) => `${line} ${rule}`);

const disk = [
  ...["[customizations.disk]", "⏎", "type", "gpt", "⏎", "minsize", "20 GiB", "⏎⏎"],
  ...["[[customizations.disk.partitions]]", "⏎", "type", "lvm", "⏎", "minsize", "10 GiB", "⏎⏎"],
  ...["[[customizations.disk.partitions.logical_volumes]]", "⏎", "mountpoint", "/", "⏎"],
  ...["fs_type", "xfs", "⏎", "minsize", "10 GiB", "⏎⏎"],
  ...["[customizations.kernel]", "⏎", "append", "console=ttyS0,115200n8", "⏎"],
];

const kickstart = [
  ...["[customizations.installer.modules]", "⏎", "enable"],
  ...["org.fedoraproject.Anaconda.Modules.Localization", "⏎⏎"],
  ...["[customizations.installer.kickstart]", "⏎", "contents"],
  ...["lang", "ko_KR.UTF-8", "⌨\n", "keyboard", "us", "⌨\n", "zerombr", "⌨\n"],
  ...["autopart", "⌨ ", "--type", "lvm", "⌨ ", "--nohome", "⌨\n", "reboot", "⌨\n"],
];

describe("a config", { timeout: 60_000 }, () => {
  it("is written from an empty file by completion alone until it lints clean", async () => {
    const text = await write("config.toml", disk, true);
    expect(text).toBe(
      [
        ...["[customizations.disk]", 'type = "gpt"', 'minsize = "20 GiB"', ""],
        ...["[[customizations.disk.partitions]]", 'type = "lvm"', 'minsize = "10 GiB"', ""],
        ...["[[customizations.disk.partitions.logical_volumes]]", 'mountpoint = "/"', 'fs_type = "xfs"'],
        ...['minsize = "10 GiB"', "", "[customizations.kernel]", 'append = "console=ttyS0,115200n8"', ""],
      ].join("\n"),
    );
    expect(await rulesIn("config.toml", text)).toEqual([]);
  });

  it("is written so by a client without snippets too", async () => {
    const text = await write("config.toml", disk, false);
    expect(await rulesIn("config.toml", text)).toEqual([]);
  });

  it("with a kickstart is written so too, up to the account that only its author knows", async () => {
    const text = await write("config.toml", kickstart, true);
    expect(text).toContain(
      'contents = """\nlang ko_KR.UTF-8\nkeyboard us\nzerombr\nautopart --type=lvm --nohome\nreboot\n\n"""',
    );
    expect(await rulesIn("config.toml", text)).toEqual(["6 ks-no-admin"]);
  });

  it("in JSON gets keys and values, between quotes and before them", async () => {
    const path = "config.json";
    const at = async (marked: string, label: string, snippets = true) =>
      (await accept(path, writingAt(marked), label, { snippets })).text;
    expect(await at("{‸}", "customizations")).toBe('{"customizations": {}}');
    expect(await at('{"customizations": {"‸"}}', "kernel")).toBe('{"customizations": {"kernel": {}}}');
    expect(await at('{"customizations": {"kernel": {"ap‸\n}}}', "append")).toBe(
      '{"customizations": {"kernel": {"append": ""\n}}}',
    );
    expect(await at('{"customizations": {"user": [{"name": "a", ‸}]}}', "groups")).toBe(
      '{"customizations": {"user": [{"name": "a", "groups": [""]}]}}',
    );
    expect(await at('{"customizations": {"user": [{"groups": ["‸"]}]}}', "wheel")).toBe(
      '{"customizations": {"user": [{"groups": ["wheel"]}]}}',
    );
    expect(await at('{"blueprint": {"customizations": {"disk": {"type": ‸}}}}', "dos")).toBe(
      '{"blueprint": {"customizations": {"disk": {"type": "dos"}}}}',
    );
    expect(await at('{"customizations": {"di‸": {}}}', "disk", false)).toBe(
      '{"customizations": {"disk": {}}}',
    );
  });

  it.each([
    ["behind a key", '{"customizations" ‸}'],
    ["behind a value", '{"name": "x" ‸}'],
    ["in a table that nobody knows", '{"nothing": {"‸"}}'],
    ["outside of all braces", "‸"],
  ])("in JSON gets nothing %s", async (_where, marked) => {
    expect((await offers("config.json", writingAt(marked))).items).toEqual([]);
  });
});

describe("what is offered in a config", () => {
  const labels = async (marked: string) =>
    (await offers("config.toml", writingAt(marked))).items.map(({ label }) => label);

  it("leaves out tables that are there, and rivals of them", async () => {
    const all = await labels("[customizations.kernel]\nappend = 'a'\n\n[customizations.disk]\n\n‸\n");
    expect(all).not.toContain("[customizations.kernel]");
    expect(all).not.toContain("[[customizations.filesystem]]");
    expect(all).toContain("[[customizations.disk.partitions]]");
    expect(await labels("customizations.kernel.append = 'a'\n‸\n")).not.toContain("[customizations.kernel]");
  });

  it("are tables of an entry only below one of a type that has them", async () => {
    const volumes = "[[customizations.disk.partitions.logical_volumes]]";
    expect(await labels("‸")).not.toContain(volumes);
    expect(await labels("[[customizations.disk.partitions]]\ntype = 'plain'\n\n‸\n")).not.toContain(volumes);
    expect(await labels("[[customizations.disk.partitions]]\ntype = 'lvm'\n\n‸\n")).toContain(volumes);
  });

  it("leaves out elements that a list has", async () => {
    expect(await labels("[[customizations.user]]\ngroups = ['wheel', '‸']\n")).toEqual([]);
  });

  it("replaces nothing that somebody wrote by an example", async () => {
    expect(await labels("[customizations.kernel]\nappend = 'quiet ‸'\n")).toEqual([]);
  });
});
