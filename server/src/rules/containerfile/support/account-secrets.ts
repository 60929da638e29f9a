/** Passwords that a build gives to accounts of the image. */
import { own } from "../../../base/own.ts";
import type { TextRange } from "../../../base/text.ts";
import { parseArguments } from "../../../model/shell/arguments.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { type Argument, HOLE } from "../../../model/shell/value.ts";
import type { Secret } from "./secret.ts";

type Reader = (facts: CommandFacts) => readonly Secret[];

/** crypt(5): `$id$…`; anything else in its place is a password that cannot log in, and no less a secret. */
const isHash = (text: string): boolean => /^\$(?:\d\w?|y|gy|7|sha1|md5)[$,]/.test(text);
/** `!` and `*` lock the account. */
const locks = (text: string): boolean => /^[!*]/.test(text);

function judged(text: string, range: TextRange): readonly Secret[] {
  if (text.includes(HOLE) || locks(text)) return [];
  if (text === "") return [{ kind: "empty", range }];
  return [{ kind: isHash(text) ? "hash" : "password", range }];
}

/** `-p PASSWORD` of useradd and usermod, where crypt(3) text is expected. */
const ofOption =
  (short: string): Reader =>
  ({ args }) => {
    const parsed = parseArguments(args, {
      short,
      long: ["password", "comment", "home-dir", "groups", "uid"],
    });
    return parsed.values("-p", "--password").flatMap(({ text, range }) => judged(text, range));
  };

/** Lines of what the command reads, each with the word of the file that says it. */
function linesRead({ input, pipedFrom }: CommandFacts): readonly { text: string; range: TextRange }[] {
  if (!input) return [];
  const isRaw = pipedFrom === undefined;
  const lines = input.text
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && !(isRaw && /\$[\w{(]|`/.test(line)));
  return lines.map((text) => {
    const word = pipedFrom?.args.find((argument) => argument.text.includes(text));
    const start = input.start === undefined ? undefined : input.start + input.text.indexOf(text);
    const inside = start === undefined ? input.range : { start, end: start + text.length };
    return { text, range: word?.range ?? inside };
  });
}

/** `user:password` lines; with `-e` the second half is a hash already. */
const chpasswd: Reader = (facts) =>
  linesRead(facts).flatMap(({ text, range }) => {
    const [, secret] = /^[^:\s]+:(.+)$/.exec(text) ?? [];
    return secret === undefined ? [] : judged(secret, range);
  });

const passwd: Reader = (facts) => {
  const parsed = parseArguments(facts.args, { short: "nxwiR" });
  if (parsed.has("-l", "--lock")) return [];
  const removal = parsed.options.find(({ name }) => name === "-d" || name === "--delete");
  if (removal) {
    const isRoot = parsed.operands[0]?.text === "root" || parsed.operands.length === 0;
    return isRoot ? [{ kind: "empty", range: removal.word.range }] : [];
  }
  const [first] = linesRead(facts);
  return first ? judged(first.text, first.range) : [];
};

/** Programs that hash what they are given. */
const hashed =
  (operands: (args: readonly Argument[]) => readonly Argument[], fromInput: RegExp): Reader =>
  (facts) => {
    if (facts.args.some(({ text }) => fromInput.test(text)))
      return linesRead(facts)
        .slice(0, 1)
        .map(({ range }) => ({ kind: "password", range }));
    const [word] = operands(facts.args).filter(({ text }) => !text.includes(HOLE) && text !== "");
    return word ? [{ kind: "password", range: word.range }] : [];
  };

const mkpasswd = hashed(
  (args) =>
    parseArguments(args, { short: "mSRP", long: ["salt", "rounds", "password-fd"] }).operands.filter(
      // `--method` takes its value with `=` only, yet it is often written behind a blank.
      ({ text }) => !/^(?:sha-?\d+(?:crypt)?|md5|yescrypt|bcrypt\w*|help)$/i.test(text),
    ),
  /^(?:-s|--stdin)$/,
);

const opensslPasswd = hashed((args) => {
  const [verb, ...rest] = args;
  if (verb?.text !== "passwd") return [];
  return rest.filter(
    ({ text }, index) => !text.startsWith("-") && !/^-(?:salt|in)$/.test(rest[index - 1]?.text ?? ""),
  );
}, /^-stdin$/);

const readers: Readonly<Record<string, Reader>> = {
  chpasswd,
  passwd,
  mkpasswd,
  openssl: (facts) => (facts.args[0]?.text === "passwd" ? opensslPasswd(facts) : []),
  useradd: ofOption("bcdefgGkKpPRsuZ"),
  adduser: ofOption("bcdefgGkKpPRsuZ"),
  usermod: ofOption("cdefgGlpPRsuvVwWZ"),
};

export const accountSecrets = (facts: CommandFacts): readonly Secret[] =>
  own(readers, facts.name)?.(facts) ?? [];
