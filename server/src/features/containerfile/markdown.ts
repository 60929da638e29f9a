/** Text of files inside Markdown: always code, so that nothing in it is read as a mark or a link. */
import { HOLE } from "../../model/shell/value.ts";

/** Inline code (CommonMark 6.1): the fence is longer than any run of backticks inside. */
export function code(text: string): string {
  const shown = text.replaceAll(HOLE, "…").replace(/\s+/g, " ");
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 || shown.trim() === "" ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}
