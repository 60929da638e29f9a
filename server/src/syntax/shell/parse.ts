/** The shell parser behind a guard: any text gives a tree, and a broken line costs that line only. */
import { parse } from "unbash";
import type { ParsedShell } from "./tree.ts";

/** Longer scripts are not looked at: nested substitutions of that size would take the parser seconds. */
const longest = 256 * 1024;
/** unbash stops at an unexpected token; parsing goes on at the next line, this often. */
const mostRestarts = 64;

/** Parses `source` from `start` on; offsets in the tree are offsets in `source`. */
export function parseShell(source: string, start = 0): ParsedShell {
  if (source.length - start > longest) return { statements: [], complete: false };
  const text = withoutReturns(source);
  const statements: ParsedShell["statements"][number][] = [];
  let complete = true;
  let from = start;
  for (let restarts = 0; restarts < mostRestarts && from < text.length; restarts++) {
    const script = parseGuarded(blanked(text, from));
    const error = script?.errors?.reduce((first, next) => (next.pos < first.pos ? next : first));
    const broken = error ? Math.max(from, Math.min(error.pos, text.length)) : text.length;
    statements.push(
      ...(script?.commands ?? []).filter((statement) => statement.pos >= from && statement.end <= broken),
    );
    if (!error && script) break;
    complete = false;
    const feed = text.indexOf("\n", broken);
    if (feed === -1) break;
    from = feed + 1;
  }
  return { statements, complete };
}

/**
 * A script of a file with CRLF as it is meant: at the same length, since a shell takes the carriage return for a
 * part of the last word. A word alone on its line may end a here-document, which allows no blank behind it.
 */
export const withoutReturns = (text: string): string =>
  text.includes("\r\n") ? text.replace(/^(\t*[\w.+-]+)\r\n|(\\*)\r\n/gm, asMeant) : text;

function asMeant(_: string, alone: string | undefined, slashes = ""): string {
  if (alone !== undefined) return `${alone}\n\n`;
  return slashes.length % 2 === 1 ? `${slashes.slice(1)} \\\n` : `${slashes} \n`;
}

const blanked = (text: string, start: number): string => " ".repeat(start) + text.slice(start);

function parseGuarded(text: string) {
  try {
    return parse(text);
  } catch {
    // Nesting deeper than the call stack: nothing a person wrote.
    return undefined;
  }
}
