/** Puts the fixes of several findings together, and applies edits to a text. */
import type { Edit, Finding } from "../rules/rule.ts";

/**
 * The edits of all safe fixes that do not touch one another, for the analysed document alone. A fix is applied
 * as a whole or not at all; what is left out is found again when the rest has been applied.
 */
export function safeEdits(findings: readonly Finding[]): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safety }) => safety === "safe");
    if (!fix || finding.place.uri !== undefined) continue;
    const edits = fix.edits();
    const stays = edits.every(({ place }) => place.uri === undefined);
    if (stays && !edits.some((edit) => chosen.some((other) => collide(edit, other)))) chosen.push(...edits);
  }
  return chosen;
}

/** Two edits at one place have no order, so only one of them can be made at a time. */
const collide = ({ place: a }: Edit, { place: b }: Edit): boolean =>
  a.start === b.start || (a.start < b.end && b.start < a.end);

/** `text` with `edits` made; they must not overlap. Edits of other documents are left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .filter(({ place }) => place.uri === undefined)
    .sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
  let result = "";
  let at = 0;
  for (const { place, text: replacement } of ordered) {
    if (place.start < at) throw new RangeError(`edits overlap at ${place.start}`);
    result += text.slice(at, place.start) + replacement;
    at = place.end;
  }
  return result + text.slice(at);
}
