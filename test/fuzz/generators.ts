/** Containerfiles at random: made of a grammar, and made of examples by small changes. */
import fc from "fast-check";
import { commandTexts, type Example, examples, fromTexts, instructionTexts, wordTexts } from "./examples.ts";

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...wordTexts) },
  fc.constantFrom(
    ...[
      '"$X"',
      "$X",
      "${X:-y}",
      "${X//a/b}",
      "$(uname -r)",
      "`uname -r`",
      '"a b"',
      "'a b'",
      "a\\ b",
      "{a,b}",
    ],
    ...[
      "/var/x",
      "/etc/x.conf",
      "/usr/lib/x/*",
      "~/x",
      "..",
      "-y",
      "--force",
      "a=b",
      "*",
      "[a]",
      "한글",
      "𝒳",
      "--",
    ],
    ...[
      "/run/x",
      "/tmp/x",
      "/opt/x",
      "/boot/x",
      "/usr/etc/x",
      "/root/.ssh/x",
      "$(cat /x)",
      '""',
      "constructor",
    ],
  ),
);
const words = (most: number) => fc.array(word, { maxLength: most }).map((list) => list.join(" "));

const command = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...commandTexts) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...commandTexts), words(3)).map((parts) => parts.join(" ")),
  },
  { weight: 2, arbitrary: fc.tuple(word, words(4)).map((parts) => parts.join(" ")) },
);

/** Ways to put commands together; `a` and `b` are commands or lists of them. */
const frames: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `${a} && ${b}`,
  (a, b) => `${a} && \\\n    ${b}`,
  (a, b) => `${a} || ${b}`,
  (a, b) => `${a}; ${b}`,
  (a, b) => `${a} | ${b}`,
  (a, b) => `${a} & ${b}`,
  (a, b) => `if ${a}; then ${b}; fi`,
  (a, b) => `if [ -x /x ]; then ${a}; else ${b}; fi`,
  (a, b) => `for i in a b; do ${a} $i; ${b}; done`,
  (a, b) => `while ${a}; do ${b}; done`,
  (a, b) => `case $X in a) ${a};; *) ${b};; esac`,
  (a, b) => `( ${a} ) && { ${b}; }`,
  (a, b) => `f() { ${a}; }; f ${b}`,
  (a, b) => `set -e; ${a}; ${b}`,
  (a) => `${a} || true`,
  (a) => `! ${a}`,
  (a) => `X=1 ${a}`,
  (a) => `sudo -u x ${a}`,
  (a, b) => `X=$(${a}) && ${b} "$X"`,
  (a) => `bash -c '${a.replaceAll("'", "")}'`,
  (a) => `bash -c "${a.replaceAll('"', "")}"`,
  (a) => `${a} > /etc/x.conf 2>&1`,
  (a) => `${a} >> /var/log/x`,
  (a, b) => `${a} \\\n# note\n    && ${b}`,
];
const list: fc.Arbitrary<string> = fc.letrec<{ list: string }>((tie) => ({
  list: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    command,
    fc.tuple(fc.constantFrom(...frames), tie("list"), tie("list")).map(([frame, a, b]) => frame(a, b)),
  ),
})).list;

const content = fc.array(fc.oneof(command, words(4)), { maxLength: 4 }).map((lines) => lines.join("\n"));
const delimiter = fc.constantFrom("<<EOF", "<<'EOF'", '<<-"EOF"', "<< EOF");
const flag = fc.constantFrom(
  ...["", "", "--mount=type=cache,target=/var/cache ", "--mount=type=bind,from=b,src=/,dst=/ctx "],
  ...[
    "--mount=type=tmpfs,dst=/boot ",
    "--mount=type=secret,id=x ",
    "--network=none ",
    "--security=insecure ",
  ],
);
const copyFlag = fc.constantFrom(
  "",
  "",
  "--from=b ",
  "--chown=1:1 ",
  "--chmod=600 ",
  "--link ",
  "--from=x:1 ",
);
const json = fc.array(word, { maxLength: 4 }).map((list) => JSON.stringify(list));

const run = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(flag, list).map(([option, script]) => `RUN ${option}${script}`) },
  fc.tuple(flag, json).map(([option, script]) => `RUN ${option}${script}`),
  fc
    .tuple(delimiter, fc.array(list, { maxLength: 3 }))
    .map(([open, lines]) => `RUN ${open}\n${lines.join("\n")}\nEOF`),
  fc
    .tuple(command, delimiter, content)
    .map(([reader, open, lines]) => `RUN ${reader} ${open}\n${lines}\nEOF`),
);
const copy = fc.oneof(
  fc
    .tuple(fc.constantFrom("COPY", "ADD", "copy"), copyFlag, words(2), word)
    .map(([keyword, option, sources, target]) => `${keyword} ${option}${sources} ${target}`),
  fc.tuple(delimiter, word, content).map(([open, target, lines]) => `COPY ${open} ${target}\n${lines}\nEOF`),
);
const plainKeywords = [
  ...["ENV", "ARG", "LABEL", "CMD", "ENTRYPOINT", "USER", "WORKDIR", "VOLUME", "EXPOSE", "STOPSIGNAL"],
  ...["SHELL", "HEALTHCHECK CMD", "MAINTAINER", "ONBUILD RUN", "ONBUILD COPY", "CROSS_BUILD"],
];
const other = fc
  .tuple(
    fc.constantFrom(...plainKeywords),
    fc.oneof(words(4), json, fc.constantFrom("X=1", "X", "/x", "root")),
  )
  .map((parts) => parts.join(" "));
const comment = fc.constantFrom(
  "# note",
  "# bootc-lint disable=*",
  "# bootc-lint disable=var-content -- reason",
  "# bootc: partial",
  "",
);
const instruction = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...instructionTexts) },
  { weight: 5, arbitrary: run },
  { weight: 2, arbitrary: copy },
  { weight: 2, arbitrary: other },
  comment,
);
const from = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...fromTexts) },
  fc.constantFrom("FROM scratch", "FROM b", "FROM ${BASE}", "FROM fedora:43 AS b", "FROM b AS c", "FROM"),
);
const stage = fc
  .tuple(from, fc.array(instruction, { maxLength: 6 }), fc.constantFrom("", "\nRUN bootc container lint"))
  .map(([first, rest, last]) => [first, ...rest].join("\n") + last);

/** A Containerfile of one to three stages. */
export const grown: fc.Arbitrary<Example> = fc
  .tuple(
    fc.constantFrom("", "", "", "# escape=`\n", "ARG BASE=x\n"),
    fc.array(stage, { minLength: 1, maxLength: 3 }),
  )
  .map(([head, stages]) => `${head}${stages.join("\n")}\n`)
  .map((text) => ({ path: "Containerfile", files: {}, text }));

/** A small change of a text; `at` and `length` are shares of it. */
type Change = (text: string, at: number, length: number, piece: string) => string;

const linewise =
  (change: (lines: string[], index: number, piece: string) => void): Change =>
  (text, at, _, piece) => {
    const lines = text.split("\n");
    change(lines, Math.min(lines.length - 1, Math.floor(at * lines.length)), piece);
    return lines.join("\n");
  };

const spanned =
  (put: (piece: string, span: string) => string): Change =>
  (text, at, length, piece) => {
    const start = Math.floor(at * text.length);
    const end = start + Math.ceil(length * 20);
    return text.slice(0, start) + put(piece, text.slice(start, end)) + text.slice(end);
  };

const changes: readonly Change[] = [
  spanned(() => ""),
  spanned((piece) => piece),
  spanned((piece, span) => ` ${piece} ${span}`),
  spanned((piece, span) => piece.slice(0, 2) + span),
  spanned((_, span) => span + span),
  linewise((lines, index) => lines.splice(index, 1)),
  linewise((lines, index) => lines.splice(index, 0, lines[index] ?? "")),
  linewise((lines, index, piece) => lines.splice(index, 0, piece)),
  linewise((lines, index, piece) => lines.splice(index, 1, `${lines[index] ?? ""} ${piece}`)),
  linewise((lines, index) => lines.splice(index, 2, lines[index + 1] ?? "", lines[index] ?? "")),
  linewise((lines, index) => lines.splice(index, 1, `${lines[index] ?? ""} \\`)),
  linewise((lines, index) => lines.splice(index, 1, `${lines[index] ?? ""} || true`)),
  linewise((lines, index) => lines.splice(index, 1, `  ${(lines[index] ?? "").toLowerCase()}`)),
  linewise((lines, index) => lines.splice(index, 1, (lines[index] ?? "").replace(" ", "\t"))),
  linewise((lines, index) => lines.splice(index, 1, (lines[index] ?? "").split(" ").reverse().join(" "))),
  (text, at) => text.slice(0, Math.floor(at * text.length)),
];

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Mostly behind the FROM at the top, without which there is little to look at. */
const place = fc.oneof({ weight: 4, arbitrary: fc.double({ min: 0.35, max: 1, noNaN: true }) }, share);
const piece = fc.oneof(
  word,
  command,
  instruction,
  fc.constantFrom(
    '"',
    "'",
    "\\",
    "`",
    "$(",
    ")",
    "${",
    "}",
    "<<EOF",
    "EOF",
    "#",
    "&&",
    "|",
    ";",
    "\n",
    "\t",
    "\ufeff",
  ),
);
const changesWith = (inserted: fc.Arbitrary<string>) =>
  fc.array(fc.tuple(fc.constantFrom(...changes), place, share, inserted), { minLength: 1, maxLength: 4 });

/** One of `originals` with a few changes, among the files beside it. */
export const changedOf = (
  originals: fc.Arbitrary<Example>,
  inserted: fc.Arbitrary<string>,
): fc.Arbitrary<Example> =>
  fc.tuple(originals, changesWith(inserted)).map(([example, edits]) => ({
    ...example,
    text: edits.reduce((text, [edit, at, length, written]) => edit(text, at, length, written), example.text),
  }));

export const changed = changedOf(fc.constantFrom(...examples), piece);
