/** What a terminal needs to know of text: colours, and how wide it is. */

const codes = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, cyan: 36 } as const;

export type Painter = (style: keyof typeof codes, text: string) => string;

export const painter = (colour: boolean): Painter =>
  colour ? (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m` : (_, text) => text;

/** Ranges of Unicode's East Asian Width W and F that occur in practice (UAX #11), emoji included. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u;
const without = /\p{Mark}|[\u200b-\u200f\ufeff]/u;

/** Columns that `text` takes in a terminal: Hangul and other wide letters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += without.test(char) ? 0 : wide.test(char) ? 2 : 1;
  return width;
}
