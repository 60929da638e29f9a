/** Statements of one line by what is written: a keystroke changes one of them, and only moves those below it. */
import { detached, textMemory } from "../../base/memory.ts";
import { shift } from "../../base/text.ts";
import { type Cursor, lineEnd } from "./cursor.ts";
import { movedText } from "./embedded.ts";
import type { TomlHeader, TomlKey, TomlPair, TomlValue } from "./nodes.ts";
import { validityOf } from "./validity.ts";

interface Known<Statement> {
  /** As it stands at the beginning of a text. */
  readonly origin: Statement;
  /** How many tables it lies in, which are counted. */
  readonly depth: number;
  /** Where it stood last, and as it stands there. */
  at: number;
  placed: Statement;
}

type Read<Result> = (cursor: Cursor, depth: number) => Result;

/** `read`, which does not look twice at a line that is a whole statement without a mistake. */
function keeping<Result extends TomlHeader | TomlPair | undefined>(
  read: Read<Result>,
  moved: (statement: NonNullable<Result>, by: number) => NonNullable<Result>,
  judged: (statement: NonNullable<Result>, written: string) => NonNullable<Result> = (same) => same,
): Read<Result> {
  const memory = textMemory<Known<NonNullable<Result>>>(512 * 1024);
  const readAlone = (written: string, depth: number): Known<NonNullable<Result>> | undefined => {
    const cursor: Cursor = { text: detached(written), at: 0, comments: [], errors: [] };
    const statement = read(cursor, depth);
    if (!statement || cursor.errors.length > 0 || cursor.comments.length > 0) return undefined;
    const origin = judged(statement, cursor.text);
    const known = { origin, depth, at: 0, placed: origin };
    memory.set(cursor.text, known);
    return known;
  };
  return (cursor, depth) => {
    const written = cursor.text.slice(cursor.at, lineEnd(cursor.text, cursor.at));
    const found = memory.get(written);
    const known = found?.depth === depth ? found : readAlone(written, depth);
    if (known === undefined) return read(cursor, depth);
    if (known.at !== cursor.at) {
      known.placed = moved(known.origin, cursor.at);
      known.at = cursor.at;
    }
    cursor.at = known.placed.range.end;
    return known.placed;
  };
}

export const keepingHeaders = (read: Read<TomlHeader>): Read<TomlHeader> => keeping(read, movedHeader);

export const keepingPairs = (read: Read<TomlPair | undefined>): Read<TomlPair | undefined> =>
  keeping(read, movedPair, (pair, written) => ({ ...pair, plain: isPlain(pair, written) }));

const isPlain = ({ value }: TomlPair, written: string): boolean =>
  (value.kind === "string" || value.kind === "number" || value.kind === "boolean") &&
  validityOf(written).kind === "valid";

const movedHeader = ({ range, keys, array }: TomlHeader, by: number): TomlHeader => ({
  range: shift(range, by),
  keys: keys.map((key) => movedKey(key, by)),
  array,
});

const movedKey = ({ name, quoted, range }: TomlKey, by: number): TomlKey => ({
  name,
  quoted,
  range: shift(range, by),
});

const movedPair = ({ range, keys, equals, value, plain }: TomlPair, by: number): TomlPair => ({
  range: shift(range, by),
  keys: keys.map((key) => movedKey(key, by)),
  equals: equals === undefined ? undefined : equals + by,
  value: movedValue(value, by),
  plain,
});

function movedValue(value: TomlValue, by: number): TomlValue {
  const range = shift(value.range, by);
  switch (value.kind) {
    case "string":
      return { ...value, range, content: movedText(value.content, by) };
    case "array":
      return { ...value, range, elements: value.elements.map((element) => movedValue(element, by)) };
    case "inline":
      return { ...value, range, pairs: value.pairs.map((pair) => movedPair(pair, by)) };
    default:
      return { ...value, range };
  }
}
