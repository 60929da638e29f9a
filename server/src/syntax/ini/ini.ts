/** Files of sections, keys and values: systemd units, quadlets, ostree's prepare-root.conf. */
import type { TextRange } from "../../base/text.ts";

export interface IniWord {
  readonly text: string;
  readonly range: TextRange;
}

/** `key = value`; blanks around both are no part of them. */
export interface IniPair {
  readonly key: IniWord;
  readonly value: IniWord;
}

export interface IniSection {
  /** Undefined for what stands before the first header. */
  readonly header: IniWord | undefined;
  readonly pairs: readonly IniPair[];
}

export interface IniDocument {
  readonly sections: readonly IniSection[];
  /** Lines that are neither header, pair nor comment. */
  readonly strays: readonly TextRange[];
}

export interface IniDialect {
  /** Characters that begin a comment line. */
  readonly comments: string;
  /** Whether a backslash at the end of a line joins the next one to it. */
  readonly joins: boolean;
}

/** systemd.syntax(7), podman-systemd.unit(5). */
export const systemdIni: IniDialect = { comments: "#;", joins: true };
/** GLib's key files. */
export const keyFile: IniDialect = { comments: "#", joins: false };

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Reads `text`; never throws, and takes time in proportion to its length. */
export function parseIni(text: string, dialect: IniDialect): IniDocument {
  const sections: { header: IniWord | undefined; pairs: IniPair[] }[] = [{ header: undefined, pairs: [] }];
  const strays: TextRange[] = [];
  const lines = linesOf(text);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const word = trimmed(line.start, line.text);
    if (word.text === "" || dialect.comments.includes(word.text.charAt(0))) continue;
    const equals = line.text.indexOf("=");
    if (word.text.startsWith("[") && word.text.endsWith("]")) {
      sections.push({ header: { text: word.text.slice(1, -1), range: word.range }, pairs: [] });
    } else if (equals <= 0) {
      strays.push(word.range);
    } else {
      const key = trimmed(line.start, line.text.slice(0, equals));
      let value = trimmed(line.start + equals + 1, line.text.slice(equals + 1));
      while (dialect.joins && value.text.endsWith("\\") && at + 1 < lines.length)
        value = joined(value, lines[++at] as Line, dialect);
      sections.at(-1)?.pairs.push({ key, value });
    }
  }
  return { sections, strays };
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const at = start;
    start += line.length + 1;
    return { start: at, text: line };
  });
}

function trimmed(start: number, text: string): IniWord {
  const word = text.trim();
  const from = start + (word === "" ? 0 : text.indexOf(word));
  return { text: word, range: { start: from, end: from + word.length } };
}

/** Comment lines between joined lines are dropped. */
function joined({ text, range }: IniWord, next: Line, { comments }: IniDialect): IniWord {
  const more = trimmed(next.start, next.text);
  if (more.text !== "" && comments.includes(more.text.charAt(0))) return { text, range };
  return {
    text: `${text.slice(0, -1).trimEnd()} ${more.text}`,
    range: { start: range.start, end: more.range.end },
  };
}

/** All pairs of the sections called `section`, in order. */
export const pairsOf = ({ sections }: IniDocument, section: string): readonly IniPair[] =>
  sections.flatMap(({ header, pairs }) => (header?.text === section ? pairs : []));

/** The value that counts where a key stands several times. */
export const lastOf = (document: IniDocument, section: string, key: string): IniPair | undefined =>
  pairsOf(document, section).findLast((pair) => pair.key.text === key);
