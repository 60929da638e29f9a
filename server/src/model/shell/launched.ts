/** Commands that run another one for what they read or find: `xargs`, `parallel`, `find … -exec`. */
import type { OptionShape } from "../../data/option-shape.ts";
import { parseArguments } from "./arguments.ts";
import type { CommandFacts } from "./facts.ts";
import { filesFound, pathsFound } from "./found.ts";
import { filesNow } from "./made-files.ts";
import { baseNameOf } from "./paths.ts";
import { textAt } from "./printed.ts";
import type { Shell } from "./shell.ts";
import { type Argument, concatenated, HOLE, likely, sure, unknownValue, type Value } from "./value.ts";
import { commandStart } from "./wrappers.ts";

export interface Launch {
  /** The words of each command, one after the other. */
  readonly runs: readonly (readonly Argument[])[];
  /** Whether nothing may have been found to run it for. */
  readonly mayNotRun: boolean;
  /** It runs in the folder of what was found. */
  readonly inFolder: boolean;
}

type Call = Pick<CommandFacts, "name" | "args" | "input" | "pipedFrom">;

/** What a command runs; nothing where it runs no other one. */
export function launchOf(call: Call, shell: Shell): readonly Launch[] {
  switch (call.name) {
    case "xargs":
      return byXargs(call, shell);
    case "parallel":
      return byParallel(call, shell);
    case "find":
      return byFind(call, shell);
    default:
      return none;
  }
}

const none: readonly Launch[] = [];
/** Commands and items beyond these only repeat themselves. */
const mostRuns = 64;
const mostItems = 1_000;

const launch = (runs: Launch["runs"], rest: Partial<Launch> = {}): readonly Launch[] =>
  runs.length === 0 ? none : [{ runs: runs.slice(0, mostRuns), mayNotRun: false, inFolder: false, ...rest }];

/** An item has no place of its own in the command: it stands for the last word that does. */
const placed = ({ range }: Argument, { text, certainty }: Value): Argument => ({
  text,
  certainty,
  range,
  glob: false,
  quoted: true,
});

const appended = (words: readonly Argument[], items: readonly Value[]): readonly Argument[] => {
  const last = words.at(-1);
  return last ? [...words, ...items.map((item) => placed(last, item))] : [];
};

/** `item` in the place of `mark`. A whole script with something put into it is not what stands in the file. */
const filled = (words: readonly Argument[], mark: string, item: Value): readonly Argument[] =>
  words.map((word) => {
    if (!word.text.includes(mark)) return word;
    const pieces = word.text.split(mark).map((text) => ({ text, certainty: word.certainty }));
    return placed(
      word,
      concatenated(pieces.flatMap((piece, index) => (index > 0 ? [item, piece] : [piece]))),
    );
  });

const xargs: OptionShape = {
  short: "adEILnPs",
  long: ["arg-file", "delimiter", "max-args", "max-procs", "max-chars", "process-slot-var"],
};

function byXargs({ args, input, pipedFrom }: Call, shell: Shell): readonly Launch[] {
  const start = commandStart(args, xargs);
  const words = args.slice(start);
  if (words.length === 0) return none;
  const options = parseArguments(args.slice(0, start), xargs);
  const file = options.values("-a", "--arg-file")[0];
  const text = file ? textAt(file.text, shell)?.text : input?.text;
  const mark = markOf(options);
  const separator = options.has("-0", "--null") ? "\n" : options.values("-d", "--delimiter")[0]?.text;
  const known = text === undefined ? undefined : itemsIn(text, mark === undefined ? separator : "\n");
  const found = pipedFrom?.name === "find" ? pathsFound(pipedFrom.args) : [unknownValue];
  const items = known && known.length <= mostItems ? known : found;
  if (mark !== undefined) return launch(items.map((item) => filled(words, mark, item)));
  const size = Number(options.values("-n", "--max-args", "-L", "--max-lines")[0]?.text ?? mostItems);
  if (items.length === 0 && options.has("-r", "--no-run-if-empty")) return none;
  return launch(chunks(items, size >= 1 ? size : mostItems).map((chunk) => appended(words, chunk)));
}

/** `-I{}`, `-i`, `--replace=X`. */
function markOf(options: ReturnType<typeof parseArguments>): string | undefined {
  const given = options.values("-I", "--replace")[0]?.text;
  return given ?? (options.has("-i", "--replace") ? "{}" : undefined);
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const list: (readonly T[])[] = [];
  for (let at = 0; at < Math.max(1, items.length); at += size) list.push(items.slice(at, at + size));
  return list;
}

/** Words as xargs(1) reads them, or whole pieces between separators. */
function itemsIn(text: string, separator: string | undefined): readonly Value[] {
  const pieces =
    separator === undefined
      ? (text.match(/(?:[^\s'"\\]|'[^'\n]*'|"[^"\n]*"|\\.)+/g) ?? []).map((word) =>
          word.replace(/\\(.)|['"]/g, "$1"),
        )
      : text.split(separator === "\\n" || separator === "" ? "\n" : separator).map((piece) => piece.trim());
  return pieces.filter((piece) => piece !== "").map(itemOf);
}

const itemOf = (text: string): Value =>
  text.includes(HOLE) ? { text, certainty: "unknown" } : likely(sure(text));

const parallel: OptionShape = {
  short: "jaNPnLIS",
  long: [
    "jobs",
    "arg-file",
    "joblog",
    "delay",
    "timeout",
    "retries",
    "colsep",
    "results",
    "tmpdir",
    "sshlogin",
  ],
};

/** GNU parallel, for one list of items; a word with blanks is a script of its own, which is not followed. */
function byParallel({ args, input }: Call, shell: Shell): readonly Launch[] {
  const given = args.findIndex(({ text }) => /^:::/.test(text));
  const before = given < 0 ? args : args.slice(0, given);
  const start = commandStart(before, parallel);
  const words = before.slice(start);
  if (words.length === 0 || words.some(({ text }) => /[\s|;&<>]/.test(text))) return none;
  const behind = given < 0 ? [] : args.slice(given + 1);
  const file = parseArguments(before.slice(0, start), parallel).values("-a", "--arg-file")[0];
  const text = file ? textAt(file.text, shell)?.text : input?.text;
  const isList = args[given]?.text === ":::" && !behind.some(({ text: each }) => /^:::/.test(each));
  const read = text === undefined || given >= 0 ? undefined : itemsIn(text, "\n");
  const items = isList ? behind : (read ?? [unknownValue]);
  const open = words.map(withoutParts);
  const isMarked = words.some(({ text: each }, index) => each.includes("{}") || open[index] !== words[index]);
  return launch(items.map((item) => (isMarked ? filled(open, "{}", item) : appended(open, [item]))));
}

/** `{.}`, `{/}`, `{1}` and the like stand for parts of items, and for counts. */
function withoutParts(word: Argument): Argument {
  const text = word.text.replace(/\{(?:[./]+|#|%|-?\d+[./]*)\}/g, HOLE);
  return text === word.text ? word : placed(word, { text, certainty: "unknown" });
}

/** Every `-exec COMMAND ;` and `-exec COMMAND {} +`. What `rm` takes away there is known to `find` itself. */
function byFind({ args }: Call, shell: Shell): readonly Launch[] {
  const launches: Launch[] = [];
  for (let at = 0; at < args.length; at++) {
    const action = /^-(?:exec|ok)(dir)?$/.exec(args[at]?.text ?? "");
    if (!action) continue;
    const end = args.findIndex(
      ({ text }, index) => index > at && (text === ";" || (text === "+" && args[index - 1]?.text === "{}")),
    );
    const words = args.slice(at + 1, end < 0 ? args.length : end);
    const first = words[0];
    if (!first || baseNameOf(first.text) === "rm") continue;
    const known = filesFound(args, shell.directory.path, filesNow(shell));
    const items = known && known.length <= mostItems ? known : pathsFound(args);
    const named = action[1] === undefined ? items : items.map(inItsFolder);
    const runs =
      args[end]?.text === "+"
        ? [appended(words.slice(0, -1), named)]
        : named.map((item) => filled(words, "{}", item));
    launches.push(
      ...launch(known?.length === 0 ? [] : runs, { mayNotRun: !known, inFolder: action[1] !== undefined }),
    );
  }
  return launches;
}

/** `-execdir` names a file from within its folder. */
const inItsFolder = ({ text, certainty }: Value): Value => ({ text: `./${baseNameOf(text)}`, certainty });
