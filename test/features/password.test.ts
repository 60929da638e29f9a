import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/engine/fixes.ts";
import { passwordAt } from "../../server/src/features/password/place.ts";
import { credentialsOf } from "../../server/src/model/kickstart/credentials.ts";
import { modelOf } from "../../server/src/model/kickstart/model.ts";
import { hashStandIn } from "../../server/src/protocol/requests.ts";
import { analyse, lint } from "../support/lint.ts";

/** Of "secret". */
const HASH =
  "$6$CjvivV/0R1zOeLZG$L9VkgduUSHH1RzsHKCQwHYrfHXl/4ERJ/HOBCf6tlGR5JOmSDdedA6fm4NoYjjdm7HCb3xB28gyALT/fzo/./w";

/** `@` is where the cursor stands. */
async function hashedIn(path: string, marked: string) {
  const start = marked.indexOf("@");
  const text = marked.replace("@", "");
  const analysis = await analyse({ [path]: text }, path);
  const found = passwordAt(analysis, { start, end: start });
  const edits = found?.edits.map((edit) => ({ ...edit, text: edit.text.replace(hashStandIn, () => HASH) }));
  return { text, account: found?.account, mended: edits && applyEdits(text, edits) };
}

const ABOUT_PASSWORDS = /password|hash|credential|secret/;

/** The rules that speak of passwords. */
const complaints = async (path: string, text: string) =>
  (await lint({ [path]: text }, path)).map(({ rule }) => rule).filter((rule) => ABOUT_PASSWORDS.test(rule));

describe("a password in a config", () => {
  const config = (line: string, rest = "") => `[[customizations.user]]\nname = "admin"\n${line}\n${rest}`;

  it.each([
    ["plain text", 'password = "sec@ret"', `password = "${HASH}"`],
    ["with the cursor on the key", 'pass@word = "secret" # soon', `password = "${HASH}" # soon`],
    ["a placeholder", 'password = "@$6$salt$hash"', `password = "${HASH}"`],
    ["a hash that is cut off", 'password = "$6$CjvivV$L9Vkgd@"', `password = "${HASH}"`],
    ["a hash of another kind", "password = '$y$j9T$@abc'", `password = '${HASH}'`],
    ["a literal string", "password = 'secret'@", `password = '${HASH}'`],
    ["a multi-line string", 'password = """\nsec@ret\n"""', `password = "${HASH}"`],
    ["a multi-line literal string", "password = '''\nsec@ret'''", `password = '${HASH}'`],
    ["one with escapes", 'password = "s\\u00e9@cret\\""', `password = "${HASH}"`],
    ["a number", "password = 12@34", `password = "${HASH}"`],
    ["an empty string", 'password = "@"', `password = "${HASH}"`],
    ["one that is not closed", 'password = "sec@ret', `password = "${HASH}"`],
    ["none yet", "password = @", `password = "${HASH}"`],
  ])("gets a hash: %s", async (_what, before, after) => {
    const { account, mended } = await hashedIn("config.toml", config(before, 'groups = ["wheel"]\n'));
    expect(account).toBe("admin");
    expect(mended).toBe(config(after, 'groups = ["wheel"]\n'));
    expect(await complaints("config.toml", mended ?? "")).toEqual([]);
  });

  it("keeps what follows one that is not closed", async () => {
    const rest = '[customizations.kernel]\nappend = "quiet"\n';
    const { mended } = await hashedIn("config.toml", config('password = """sec@ret', rest));
    expect(mended).toBe(config(`password = "${HASH}"`, rest));
  });

  it("gets one in an inline table, and of the user that is meant", async () => {
    const text = `[customizations]\nuser = [{ name = "a", password = "x" }, { name = "b", password = "@y" }]\n`;
    const { account, mended } = await hashedIn("config.toml", text);
    expect(account).toBe("b");
    expect(mended).toBe(text.replace("@y", HASH));
  });

  it.each([
    ["plain text", '"sec@ret"', `"${HASH}"`],
    ["a word", "@null", `"${HASH}"`],
  ])("gets one in JSON: %s", async (_what, before, after) => {
    const json = (value: string) =>
      `{ "customizations": { "user": [{ "name": "a", "password": ${value}, "groups": ["wheel"] }] } }\n`;
    const { mended } = await hashedIn("config.json", json(before));
    expect(mended).toBe(json(after));
    expect(await complaints("config.json", mended ?? "")).toEqual([]);
  });

  it.each([
    [
      "below its name",
      '[[customizations.us@er]]\n  name = "a" # me\n  key = "x"\n',
      `[[customizations.user]]\n  name = "a" # me\n  password = "${HASH}"\n  key = "x"\n`,
    ],
    [
      "with the line breaks of the file",
      '[[customizations.user]]\r\nname = "@a"\r\n',
      `[[customizations.user]]\r\nname = "a"\r\npassword = "${HASH}"\r\n`,
    ],
    [
      "at the end of the file",
      '[[customizations.user]]\nname = "a"@',
      `[[customizations.user]]\nname = "a"\npassword = "${HASH}"`,
    ],
    [
      "in an inline table",
      '[customizations]\nuser = [{ name = "a@", key = "x" }]\n',
      `[customizations]\nuser = [{ name = "a", password = "${HASH}", key = "x" }]\n`,
    ],
  ])("is added to a user that has none, %s", async (_what, before, after) => {
    expect((await hashedIn("config.toml", before)).mended).toBe(after);
  });

  it("is added to a user that has none, in JSON", async () => {
    const json = (name: string) => `{ "customizations": { "user": [{ "name": ${name} }] } }\n`;
    expect((await hashedIn("config.json", json('"@a"'))).mended).toBe(json(`"a", "password": "${HASH}"`));
  });

  it.each([
    ["another key", config('password = "secret"', 'home = "/var/home/@admin"')],
    ["a key without an equals sign", config("pass@word")],
    ["the name of a user that has one", config('password = "x"').replace("admin", "ad@min")],
    ["a user without a name", '[[customizations.us@er]]\nkey = "x"\n'],
    ["what a program fills in", config('password = "{{ pass@word }}"')],
    ["a list", config('password = ["@secret"]')],
    ["a group", '[[customizations.group]]\nname = "a"\npassword = "@x"\n'],
  ])("is not found on %s", async (_what, text) => {
    expect((await hashedIn("config.toml", text)).mended).toBeUndefined();
  });
});

const kickstartLines: readonly (readonly [what: string, before: string, after: string])[] = [
  ["plain text", "rootpw sec@ret", `rootpw --iscrypted ${HASH}`],
  ["said to be plain text", "roo@tpw --plaintext secret", `rootpw --iscrypted ${HASH}`],
  ["with the option behind", "rootpw secret --plain@text", `rootpw ${HASH} --iscrypted`],
  ["said to be both", "rootpw --plaintext --iscrypted @secret # soon", `rootpw --iscrypted ${HASH} # soon`],
  ["a placeholder", "rootpw --iscrypted $6$salt@$hash", `rootpw --iscrypted ${HASH}`],
  ["in quotes", "rootpw --iscrypted 'two wor@ds' # soon", `rootpw --iscrypted ${HASH} # soon`],
  ["two words", "rootpw two wor@ds", `rootpw --iscrypted ${HASH}`],
  ["cut off by a number sign", "rootpw sec#r@et # soon", `rootpw --iscrypted ${HASH} # soon`],
  ["cut off, with more behind it", "rootpw sec#r@et --x", `rootpw --iscrypted ${HASH} # --x`],
  ["none yet", "rootpw@", `rootpw --iscrypted ${HASH}`],
  [
    "of a user",
    "user --name=admin --password=sec@ret --groups=wheel",
    `user --iscrypted --name=admin --password=${HASH} --groups=wheel`,
  ],
  [
    "of a user, apart from its option",
    "user --name=admin --plaintext --password se@cret",
    `user --name=admin --iscrypted --password=${HASH}`,
  ],
  [
    "of a user, twice",
    "user --name=admin --password=one --pass@word=two --iscrypted",
    `user --name=admin --password=${HASH} --iscrypted`,
  ],
  ["of a user without one", "user --name=ad@min", `user --iscrypted --name=admin --password=${HASH}`],
  ["of the installer", "sshpw --username=root se@cret", `sshpw --iscrypted --username=root ${HASH}`],
];

describe("a password in a kickstart", () => {
  it.each(kickstartLines)("gets a hash: %s", async (_what, before, after) => {
    const { mended } = await hashedIn("x.ks", `text\n${before}\nreboot\n`);
    expect(mended).toBe(`text\n${after}\nreboot\n`);
    expect(await complaints("x.ks", mended ?? "")).toEqual([]);
  });

  it.each([
    ["rootpw @x\n", "root"],
    ["user --name=admin --password=@x\n", "admin"],
    ["user --password=@x\n", undefined],
    ["sshpw --username=install @x\n", "install"],
  ])("says whose it is: %s", async (text, account) => {
    expect((await hashedIn("x.ks", text)).account).toBe(account);
  });

  it("keeps single quotes of a whole option out of the hash", async () => {
    const { mended } = await hashedIn("x.ks", "user --name=a '--password=two wor@ds' --iscrypted\n");
    expect(mended).toBe(`user --name=a --password=${HASH} --iscrypted\n`);
  });

  it.each([
    ["a locked account", "rootpw --lock@\n"],
    ["what a program fills in", "rootpw --iscrypted {{ root_@hash }}\n"],
    ["a line that cannot be read", "rootpw 'sec@ret\n"],
    ["another command", "bootloader --password=@x\n"],
    ["a key", 'sshkey --username=a "@ssh-ed25519 AAAA"\n'],
    ["a script", "%post\nrootpw sec@ret\n%end\n"],
  ])("is not found on %s", async (_what, text) => {
    expect((await hashedIn("x.ks", text)).mended).toBeUndefined();
  });
});

describe("a password in a kickstart inside a config", () => {
  const config = (quotes: string, line: string) =>
    `[customizations.installer.kickstart]\ncontents = ${quotes}\ntext\n${line}\nreboot\n${quotes}\n`;

  it.each(
    ['"""', "'''"].flatMap((quotes) => kickstartLines.map(([what, ...lines]) => [quotes, what, ...lines])),
  )("gets a hash between %s: %s", async (quotes, _what, before, after) => {
    const { mended } = await hashedIn("config.toml", config(quotes, before));
    expect(mended).toBe(config(quotes, after));
    expect(await complaints("config.toml", mended ?? "")).toEqual([]);
  });

  it.each([
    ["escapes", 'rootpw \\"se\\\\@cret\\"', `rootpw --iscrypted ${HASH}`],
    ["escapes before it", "# caf\\u00e9\nrootpw @secret", `# caf\\u00e9\nrootpw --iscrypted ${HASH}`],
    ["a joined line", "rootpw \\\n    se@cret", `rootpw --iscrypted \\\n    ${HASH}`],
    [
      "a joined line behind it",
      "user --name=ad@min \\\n    --groups=wheel",
      `user --iscrypted --name=admin \\\n    --groups=wheel --password=${HASH}`,
    ],
  ])("gets a hash beside %s", async (_what, before, after) => {
    expect((await hashedIn("config.toml", config('"""', before))).mended).toBe(config('"""', after));
  });

  it.each([
    [`contents = "rootpw se@cret\\nreboot\\n"`, `contents = "rootpw --iscrypted ${HASH}\\nreboot\\n"`],
    [`contents = 'rootpw se@cret'`, `contents = 'rootpw --iscrypted ${HASH}'`],
  ])("gets a hash on one line: %s", async (before, after) => {
    const section = "[customizations.installer.kickstart]\n";
    expect((await hashedIn("config.toml", `${section}${before}\n`)).mended).toBe(`${section}${after}\n`);
  });

  it("gets a hash in JSON", async () => {
    const json = (contents: string) =>
      `{ "customizations": { "installer": { "kickstart": { "contents": "${contents}" } } } }\n`;
    const { mended } = await hashedIn("config.json", json('text\\nrootpw \\"se@cret\\"\\nreboot\\n'));
    expect(mended).toBe(json(`text\\nrootpw --iscrypted ${HASH}\\nreboot\\n`));
  });
});

describe("any line of an account", () => {
  const flags = ["--plaintext", "--iscrypted", "--plain", "# soon", "--"];
  const words = ["secret", "'two words'", '"a\\\\b"', "se#cret", "가", "--username=root"];
  const options = ["--password", "--password=x", "--pass=#", "'--password=a b'", "--name=admin"];
  const lineOf = (command: string, ...own: readonly string[]) =>
    fc.array(fc.constantFrom(...flags, ...own), { maxLength: 6 }).map((rest) => [command, ...rest].join(" "));
  const line = fc.oneof(lineOf("rootpw", ...words), lineOf("sshpw", ...words), lineOf("user", ...options));
  const literal = (text: string) => `[customizations.installer.kickstart]\ncontents = '''\n${text}'''\n`;
  const basic = (text: string) => literal(text.replaceAll("\\", "\\\\")).replaceAll("'''", '"""');

  it("has the hash, said to be one, and no other password", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(line, async (written) => {
        const text = `text\n${written}\nreboot\n`;
        const { mended } = await hashedIn("x.ks", text.replace("\n", "\n@"));
        if (mended === undefined) return;
        const [credential, ...others] = credentialsOf(modelOf(mended));
        expect(credential, mended).toMatchObject({ text: HASH, hashed: true });
        expect(others).toEqual([]);
        expect(mended.replace(/ # .*/, "")).not.toMatch(/secret|two words|a b|=x/);
        expect((await hashedIn("x.ks", mended.replace("\n", "\n@"))).mended).toBe(mended);
        for (const quoted of [literal, basic]) {
          const config = quoted(text).replace("text\n", "text\n@");
          expect((await hashedIn("config.toml", config)).mended).toBe(quoted(mended));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a finding about a password", () => {
  const user = (password: string) => `[[customizations.user]]\nname = "a"\npassword = "${password}@"\n`;
  const embedded = (line: string) => `[customizations.installer.kickstart]\ncontents = """\n${line}@\n"""\n`;

  it.each([
    ["config-plaintext-password", "config.toml", user("secret")],
    ["config-plaintext-password", "config.toml", user("$y$j9T$abc")],
    ["config-placeholder-credential", "config.toml", user("$6$salt$hash")],
    ["config-password-hash", "config.toml", user("$6$CjvivV$L9Vkgd")],
    ["ks-plaintext-password", "x.ks", "rootpw tulips-and-roses@\n"],
    ["ks-placeholder-password", "x.ks", "rootpw changeme@\n"],
    ["ks-not-a-hash", "x.ks", "rootpw --iscrypted tulips@\n"],
    ["ks-weak-hash", "x.ks", "rootpw --iscrypted $1$CjvivV$L9VkgduUSHH1RzsHKCQwHY@\n"],
    ["ks-hash-without-iscrypted", "x.ks", `rootpw ${HASH}@\n`],
    ["ks-hash-truncates", "x.ks", "rootpw tulips#roses@\n"],
    ["ks-plaintext-password", "config.toml", embedded("rootpw tulips-and-roses")],
    ["ks-not-a-hash", "config.toml", embedded("user --name=a --iscrypted --password=tulips")],
  ])("is gone with the hash: %s in %s", async (rule, path, marked) => {
    const { text, mended } = await hashedIn(path, marked);
    expect(await complaints(path, text)).toContain(rule);
    expect(await complaints(path, mended ?? "")).toEqual([]);
  });
});
