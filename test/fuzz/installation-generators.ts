/** Kickstarts and builder configs at random, of what the tables know and of what the pages of rules show. */
import fc from "fast-check";
import { type Keys, topKeys } from "../../server/src/data/blueprint.ts";
import { kickstartCommands, kickstartSections } from "../../server/src/data/kickstart.ts";
import { escapedFor, fitsBetween } from "../../server/src/syntax/toml/quoting.ts";
import { configExamples, type Example, kickstartExamples } from "./examples.ts";
import { changedOf } from "./generators.ts";

const odd = [
  '"',
  "'",
  '"a b"',
  "'a b'",
  "\\",
  "\\\n",
  "#",
  "%",
  "=",
  ",",
  "",
  "\t",
  "한글",
  "𝒳",
  "{{ a }}",
  "$X",
  "\ufeff",
];
const value = fc.constantFrom(
  ...[
    "/",
    "/var",
    "/boot",
    "swap",
    "pv.01",
    "sda",
    "1",
    "0",
    "-1",
    "1024",
    "xfs",
    "a",
    "root",
    "wheel",
    "now",
  ],
  ...["en_US.UTF-8", "us", "Etc/UTC", "dhcp", "192.0.2.1", "host.example.org", "quay.io/a/b:1", "registry"],
  ...["$6$a$b", "https://example.org/x", "true", "false", "10 GiB", "constructor", "__proto__"],
  ...odd,
);

const command = fc.constantFrom(...kickstartCommands).chain(([name, { options }]) => {
  const names = Object.keys(options ?? {});
  const option = fc
    .tuple(fc.constantFrom("--force", ...names), fc.constantFrom("=", " ", ""), value)
    .map(([option, joint, given]) => option + joint + given);
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: option }, value), { maxLength: 4 })
    .map((words) => [name, ...words].join(" "));
});
const script = fc.constantFrom(
  "set -e",
  "systemctl enable --now a",
  "echo a \\\n  > /usr/b",
  "useradd -p a b",
  "cat <<EOF > /etc/x\n%end\nEOF",
  "bootc switch --mutate-in-place --transport registry quay.io/a/b:1",
  "rm -rf /tmp/x",
  "if [ -x /a ]; then",
);
const section = fc
  .tuple(
    fc.constantFrom(...kickstartSections.keys()),
    fc.constantFrom(
      "",
      " --nochroot",
      " --erroronfail",
      " --interpreter=/usr/bin/python3",
      " --log=/a",
      " -",
    ),
    fc.array(fc.oneof(script, value), { maxLength: 4 }),
    fc.constantFrom("%end", "%end", "%end", "", "%end x"),
  )
  .map(([tag, options, lines, end]) => [tag + options, ...lines, end].join("\n"));
const line = fc.oneof(
  { weight: 6, arbitrary: command },
  { weight: 2, arbitrary: section },
  fc.constantFrom("# note", "# bootc-lint disable=ks-no-reboot", "#version=RHEL9", "%include /tmp/a", ""),
);
const kickstartText = fc
  .array(line, { maxLength: 10 })
  .map((lines) => lines.map((each) => `${each}\n`).join(""));

const exampleOf =
  (path: string) =>
  (text: string): Example => ({ path, files: {}, text });

export const grownKickstart = kickstartText.map(exampleOf("a.ks"));
export const changedKickstart = changedOf(fc.constantFrom(...kickstartExamples), fc.oneof(line, value));

/** A kickstart as the value of a TOML string, in the first of the quotes that can hold it. */
const quoted = (text: string, wished: string): string => {
  const quotes = fitsBetween(wished, text) ? wished : '"""';
  const first = quotes.length === 3 ? "\n" : "";
  return quotes + first + escapedFor(quotes, text) + quotes;
};
const anyQuotes = fc.constantFrom('"""', "'''", '"', "'");
const embed = (text: string, quotes: string): string =>
  `[customizations.installer.kickstart]\ncontents = ${quoted(text, quotes)}\n`;

/** A kickstart inside a config, changed as TOML too. */
export const embeddedKickstart = fc
  .tuple(
    fc.oneof(
      kickstartText,
      fc.constantFrom(...kickstartExamples).map(({ text }) => text),
    ),
    anyQuotes,
  )
  .map(([text, quotes]) => exampleOf("config.toml")(embed(text, quotes)));
export const changedEmbeddedKickstart = changedOf(
  embeddedKickstart,
  fc.oneof(line, value, fc.constantFrom("\\n", "\\u0041", "\\U0001F600", "\\x", '"""', "'''")),
);

type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

const scalar: fc.Arbitrary<Plain> = fc.oneof(
  { weight: 4, arbitrary: value },
  fc.integer({ min: -2, max: 1e12 }),
  fc.boolean(),
  fc.array(value, { maxLength: 2 }),
);
const tableOf = (keys: Keys, depth: number): fc.Arbitrary<Plain> =>
  fc
    .array(
      fc.constantFrom(...Object.entries(keys)).chain(([name, { keys: inner }]) => {
        const table = inner && depth > 0 ? tableOf(inner, depth - 1) : scalar;
        const given = fc.oneof({ weight: 5, arbitrary: table }, fc.array(table, { maxLength: 2 }), scalar);
        return fc.tuple(fc.constantFrom(name, name, name, `${name}s`), given);
      }),
      { maxLength: depth > 4 ? 1 : 4 },
    )
    .map((entries) => Object.fromEntries(entries));
const configValue = tableOf(topKeys, 5);

/** Every table inline: what stands in headers comes from the examples. */
function asToml(given: Plain): string {
  if (Array.isArray(given)) return `[${given.map(asToml).join(", ")}]`;
  if (typeof given !== "object") return JSON.stringify(given);
  return `{ ${Object.entries(given)
    .map(([key, inner]) => `${key} = ${asToml(inner)}`)
    .join(", ")} }`;
}

export const grownToml = configValue.map((given) =>
  exampleOf("config.toml")(
    Object.entries(given)
      .map(([key, inner]) => `${key} = ${asToml(inner)}\n`)
      .join(""),
  ),
);
export const grownJson = fc
  .tuple(configValue, fc.constantFrom(undefined, 2))
  .map(([given, indent]) => exampleOf("config.json")(JSON.stringify(given, undefined, indent)));
const syntax = fc.constantFrom("[", "]", "[[a]]", "{", "}", "a = 1", "[customizations]", ...odd);
export const changedConfig = changedOf(fc.constantFrom(...configExamples), fc.oneof(syntax, value));
export const changedJson = changedOf(grownJson, fc.oneof(syntax, value));
