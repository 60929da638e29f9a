/** The backslashes in a kickstart that stands in `"""`: TOML reads them before the installer does. */

import type { TextRange } from "../../../base/text.ts";
import { keyAtPath } from "../../../model/config/entries.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import { scriptsOf } from "../../../model/kickstart/scripts.ts";
import type { TomlString } from "../../../syntax/toml/nodes.ts";
import type { Edit } from "../../rule.ts";
import { embeddedIn, KICKSTART } from "./installer.ts";
import type { ConfigSubject } from "./subject.ts";

export interface Escape {
  /** `control`: a line break, a tab or the like; `join`: a line that goes on in the next one. */
  readonly kind: "control" | "quote" | "backslash" | "join" | "other";
  readonly range: TextRange;
  /** The text before it on its line, and behind it. */
  readonly before: string;
  readonly after: string;
  /** Whether it stands in the body of a script. */
  readonly inScript: boolean;
}

export interface EscapedString {
  readonly value: TomlString;
  readonly escapes: readonly Escape[];
}

const ESCAPE = /\\(?:[ \t]*(?:\r?\n)\s*|[\s\S])/g;

/** The escapes of a kickstart in `"""`; undefined for other strings, and for one without any or without an end. */
export function escapesIn(subject: ConfigSubject): EscapedString | undefined {
  const { model } = subject;
  const value = kickstartString(model);
  const embedded = embeddedIn(subject);
  if (value?.form !== "basic" || !isClosed(value, model.text) || embedded === undefined) return undefined;
  const source = model.text.slice(value.range.start + 3, value.range.end - 3);
  if (!source.includes("\\")) return undefined;
  const bodies = scriptsOf(embedded.kickstart).map(({ section }) => embedded.placed(section.body));
  const escapes = [...source.matchAll(ESCAPE)].map(({ 0: text, index }): Escape => {
    const start = value.range.start + 3 + index;
    return {
      kind: kindOf(text),
      range: { start, end: start + text.length },
      before: source.slice(source.lastIndexOf("\n", index - 1) + 1, index),
      after: /^[^\n]*/.exec(source.slice(index + text.length))?.[0] ?? "",
      inScript: bodies.some((body) => body.start <= start && start < body.end),
    };
  });
  return { value, escapes };
}

const isClosed = ({ multiline, range: { start, end } }: TomlString, text: string): boolean =>
  multiline && end - start >= 6 && text.slice(end - 3, end) === '"""';

function kindOf(text: string): Escape["kind"] {
  const letter = text[1] ?? "";
  if (/\s/.test(letter)) return "join";
  if (/[ntrbfe]/.test(letter)) return "control";
  return letter === '"' ? "quote" : letter === "\\" ? "backslash" : "other";
}

/** The string that holds the kickstart. */
export function kickstartString(model: ConfigModel): TomlString | undefined {
  const value = keyAtPath(model.keys, `${KICKSTART}.contents`)?.value;
  return value?.kind === "string" ? value : undefined;
}

/** Puts the text into `'''`, which knows no escapes. */
export const literalEdits = ({ range }: TomlString): readonly Edit[] =>
  [range.start, range.end - 3].map((start) => ({ place: { start, end: start + 3 }, text: "'''" }));
