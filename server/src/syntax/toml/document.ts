/** The statements of a TOML 1.1 document; goes on after errors, because half-typed documents are the usual ones. */
import {
  type Cursor,
  contentEnd,
  fail,
  isBreak,
  skipBlanks,
  skipComment,
  skipLine,
  skipVoid,
} from "./cursor.ts";
import type { TomlDocument, TomlHeader, TomlPair, TomlSection } from "./nodes.ts";
import { keepingHeaders, keepingPairs } from "./statements.ts";
import { readKeys, readPair } from "./values.ts";

interface OpenSection {
  readonly header: TomlHeader | undefined;
  readonly start: number;
  readonly pairs: TomlPair[];
}

/** Reads `text`; never throws, and takes time in proportion to its length. */
export function parseDocument(text: string): TomlDocument {
  const cursor: Cursor = { text, at: text.startsWith("\ufeff") ? 1 : 0, comments: [], errors: [] };
  const first: OpenSection = { header: undefined, start: 0, pairs: [] };
  const sections = [first];
  let open = first;
  for (skipVoid(cursor); cursor.at < text.length; skipVoid(cursor)) {
    if (text[cursor.at] === "[") {
      const header = headerAt(cursor, 0);
      open = { header, start: header.range.start, pairs: [] };
      sections.push(open);
    } else {
      const start = cursor.at;
      const pair = pairAt(cursor, open.header?.keys.length ?? 0);
      if (pair === undefined) {
        fail(cursor, start, contentEnd(text, start));
        skipLine(cursor);
        continue;
      }
      open.pairs.push(pair);
    }
    finishLine(cursor);
  }
  const closed = (section: OpenSection, next: OpenSection | undefined): TomlSection => ({
    header: section.header,
    range: { start: section.start, end: next?.start ?? text.length },
    pairs: section.pairs,
  });
  const rest = sections.slice(1).map((section, index) => closed(section, sections[index + 2]));
  return {
    text,
    sections: [closed(first, sections[1]), ...rest],
    comments: cursor.comments,
    errors: cursor.errors,
  };
}

const headerAt = keepingHeaders(readHeader);
const pairAt = keepingPairs(readPair);

function readHeader(cursor: Cursor): TomlHeader {
  const { text, at: start } = cursor;
  const array = text[start + 1] === "[";
  cursor.at += array ? 2 : 1;
  const keys = readKeys(cursor);
  const closing = array ? "]]" : "]";
  if (text.startsWith(closing, cursor.at)) cursor.at += closing.length;
  else {
    if (text[cursor.at] === "]") cursor.at++;
    fail(cursor, start, contentEnd(text, start));
  }
  return { range: { start, end: cursor.at }, keys, array };
}

/** A statement ends with its line; what else stands there is an error, and left alone. */
function finishLine(cursor: Cursor): void {
  skipBlanks(cursor);
  const { text, at: start } = cursor;
  if (text[start] === "#") skipComment(cursor);
  else if (start < text.length && !isBreak(text[start])) {
    fail(cursor, start, contentEnd(text, start));
    skipLine(cursor);
  }
}
