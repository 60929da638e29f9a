/**
 * Reads systemd's configuration format (systemd.syntax(7)): sections, assignments with their places, comments and
 * continued lines. Quadlet files have the same form.
 */
import type { TextRange } from "../../base/text.ts";

export interface UnitAssignment {
  readonly key: string;
  /** Continued lines are joined by a blank, as systemd does. */
  readonly value: string;
  readonly keyRange: TextRange;
  /** From the first to the last character of the value; empty behind the `=` where there is none. */
  readonly valueRange: TextRange;
}

export interface UnitSection {
  readonly name: string;
  /** The header with its brackets. */
  readonly range: TextRange;
  readonly assignments: readonly UnitAssignment[];
}

export interface UnitSyntax {
  readonly sections: readonly UnitSection[];
}

interface Line {
  readonly text: string;
  readonly start: number;
}

export function unitSyntax(text: string): UnitSyntax {
  const sections: (UnitSection & { readonly assignments: UnitAssignment[] })[] = [];
  for (const lines of logicalLines(text)) {
    const [first] = lines;
    if (!first) continue;
    const header = /^\s*\[([^\]]*)\]\s*$/.exec(first.text);
    if (header) {
      const start = first.start + first.text.indexOf("[");
      const range = { start, end: first.start + first.text.lastIndexOf("]") + 1 };
      sections.push({ name: header[1] ?? "", range, assignments: [] });
      continue;
    }
    const assignment = assignmentOf(lines);
    if (assignment) sections.at(-1)?.assignments.push(assignment);
  }
  return { sections };
}

/** Lines that belong together; a comment between continued lines is none of them. */
function logicalLines(text: string): readonly (readonly Line[])[] {
  const logical: Line[][] = [];
  let open: Line[] | undefined;
  let start = 0;
  for (const raw of text.split("\n")) {
    const line = { text: raw.replace(/\r$/, ""), start };
    start += raw.length + 1;
    if (/^\s*[#;]/.test(line.text) || (!open && /^\s*$/.test(line.text))) continue;
    const continues = line.text.endsWith("\\");
    const part = continues ? { ...line, text: line.text.slice(0, -1) } : line;
    if (open) open.push(part);
    else logical.push([part]);
    open = continues ? logical.at(-1) : undefined;
  }
  return logical;
}

function assignmentOf(lines: readonly Line[]): UnitAssignment | undefined {
  const [first, ...rest] = lines;
  const equals = first?.text.indexOf("=") ?? -1;
  if (!first || equals < 0) return undefined;
  const key = first.text.slice(0, equals).trim();
  const keyStart = first.start + first.text.indexOf(key);
  const parts = [{ text: first.text.slice(equals + 1), start: first.start + equals + 1 }, ...rest];
  const filled = parts.filter(({ text }) => text.trim() !== "");
  const head = filled[0];
  const tail = filled.at(-1);
  const start = head ? head.start + head.text.search(/\S/) : first.start + equals + 1;
  return {
    key,
    value: parts
      .map(({ text }) => text)
      .join(" ")
      .trim(),
    keyRange: { start: keyStart, end: keyStart + key.length },
    valueRange: { start, end: tail ? tail.start + tail.text.trimEnd().length : start },
  };
}

/** Every assignment of `key` in sections called `section`. */
export const assignmentsOf = (unit: UnitSyntax, section: string, key: string): readonly UnitAssignment[] =>
  unit.sections
    .filter(({ name }) => name === section)
    .flatMap(({ assignments }) => assignments.filter((assignment) => assignment.key === key));

/** What `key` is set to; an empty assignment takes back what stands before it. */
export function valuesOf(unit: UnitSyntax, section: string, key: string): readonly UnitAssignment[] {
  const all = assignmentsOf(unit, section, key);
  return all.slice(all.findLastIndex(({ value }) => value === "") + 1);
}

export const hasSection = (unit: UnitSyntax, name: string): boolean =>
  unit.sections.some((section) => section.name === name);
