import { describe, expect, it } from "vitest";
import { modelOf } from "../../../server/src/model/config/model.ts";
import { cpuTime } from "../../support/cpu-time.ts";

describe("what a config says", () => {
  const text =
    '[[Customizations.User]]\nName = "a"\npassword = "p"\n[[customizations.group]]\nname = "g"\n' +
    '[[customizations.sshkey]]\nuser = "s"\nkey = "k"\n[[customizations.filesystem]]\nmountpoint = "/"\n' +
    '[customizations.installer.kickstart]\ncontents = """\nlang ko\\\n  _KR\n%post\n%end\n"""\n';
  const model = modelOf(text);

  it("names its accounts, at the place of their entries", () => {
    expect(
      model.accounts.map(({ kind, name, range }) => [
        kind,
        name?.content.text,
        text.slice(range.start, range.end),
      ]),
    ).toEqual([
      ["user", "a", "User"],
      ["group", "g", "group"],
      ["sshkey", "s", "sshkey"],
    ]);
    expect(model.filesystems.map(({ mountpoint }) => mountpoint?.content.text)).toEqual(["/"]);
  });

  it("names each account of a list at its own place", () => {
    const twice = '[[customizations.user]]\nname = "a"\n[[customizations.user]]\nname = "b"\n';
    expect(modelOf(twice).accounts.map(({ range }) => range.start)).toEqual([17, 52]);
    const inline = 'customizations.user = [{ name = "a" }, { name = "b" }]\n';
    expect(modelOf(inline).accounts.map(({ range }) => range.start)).toEqual([23, 39]);
  });

  it("holds its kickstart with the way back to the file", () => {
    const contents = model.kickstart?.contents;
    expect(contents?.text).toBe("lang ko_KR\n%post\n%end\n");
    for (const word of ["lang", "_KR", "%post", "%end"]) {
      const offset = contents?.toSource(contents.text.indexOf(word)) ?? 0;
      expect(text.slice(offset, offset + word.length)).toBe(word);
    }
  });

  it("holds no kickstart where its contents are no text", () => {
    expect(modelOf("[customizations.installer.kickstart]\ncontents = 1\n").kickstart).toBeUndefined();
    expect(modelOf("[customizations.installer.kickstart]\ncontent = 'x'\n").kickstart).toBeUndefined();
  });

  it("spells its keys as the builder does", () => {
    expect(model.keys.filter(({ status }) => status !== "known")).toEqual([]);
    expect(model.keys.map(({ path }) => path.join("."))).toContain("customizations.user.name");
  });
});

describe("the kind of a TOML file", () => {
  it.each([
    ["[customizations]\n", true, false],
    ["[[Customizations.user]]\nname = 'a'\n", true, false],
    ["[blueprint.customizations]\n", true, false],
    ["[customizations]\n[params]\nx = 1\n", true, false],
    ["baseURL = 'https://example.org'\ntitle = 'x'\n", false, true],
    ["[build]\ntarget = 'x'\n", false, true],
    ["[containers]\ndefault_ulimits = []\n", false, true],
    ["[[containers]]\nsource = 'x'\n", false, false],
    ["name = 'x'\nversion = '1'\n", false, false],
    ["", false, false],
  ])("of %j", (text, looksLikeConfig, isForeign) => {
    expect(modelOf(text)).toMatchObject({ looksLikeConfig, isForeign });
  });
});

describe("bad input", () => {
  const size = 256 * 1024;
  it.each([
    ["nesting", `a = ${"[".repeat(size)}`],
    ["nesting of inline tables", `a = ${"{a=".repeat(size / 3)}`],
    ["unknown keys", "abc = 1\n".repeat(size / 8)],
    ["headers", "[[customizations.user]]\n".repeat(size / 24)],
    ["comments", "# x\n".repeat(size / 4)],
    ["escapes", `a = """${"\\d".repeat(size / 2)}`],
    ["zero bytes", "\u0000".repeat(size)],
    ["lone surrogates", `a = "${"\ud800".repeat(size)}"`],
  ])("of 256 kB of %s is read in less than a second", (_what, text) => {
    expect(cpuTime(() => modelOf(text))).toBeLessThan(10_000);
  });

  it("reads a config of 1,000 lines in a few milliseconds once warm", () => {
    const text = '[[customizations.user]]\nname = "u"\ngroups = ["wheel"]\nkey = "ssh-ed25519 AAAA"\n'.repeat(
      250,
    );
    const times = Array.from({ length: 20 }, () => cpuTime(() => modelOf(text)));
    expect(Math.min(...times)).toBeLessThan(10_000);
  });
});
