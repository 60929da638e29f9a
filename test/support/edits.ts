/** Makes the edits of a fix, for tests. */
import type { Edit } from "../../server/src/rules/rule.ts";

/** `text` with `edits` made; edits that overlap, or that leave the text, are a mistake of the fix. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { place, text: replacement } of [...edits].sort((a, b) => a.place.start - b.place.start)) {
    if (place.start < at || place.end < place.start || place.end > text.length)
      throw new Error(`A fix edits ${place.start}–${place.end} of ${text.length} characters`);
    result += text.slice(at, place.start) + replacement;
    at = place.end;
  }
  return result + text.slice(at);
}
