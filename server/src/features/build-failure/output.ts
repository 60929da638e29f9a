/** What a command printed, as lines that can be read. */

/** More is not looked at: what ended a command stands at the end. */
const mostCharacters = 1024 * 1024;

/** No step of a build is longer; what a program prints may be. */
const longestLine = 20_000;

/** Colours, movements of the cursor, titles of windows: ECMA-48, and the commands that end with BEL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const drawing = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\^_])/g;

/** The lines of a terminal; of a line that was written over, what was written last. */
export const printedLines = (output: string): readonly string[] =>
  output
    .slice(-mostCharacters)
    .replace(drawing, "")
    .split("\n")
    .map((line) => (line.split("\r").findLast((text) => text !== "") ?? "").slice(0, longestLine));
