/** Formatting while typing: `%end` below a section that has just been opened. */
import type { TextEdit } from "vscode-languageserver-types";
import type { Analysis } from "../engine/analysis.ts";
import { kickstartAt } from "./embedded-kickstart.ts";
import { closingEdits } from "./kickstart/closing.ts";

export const closingTrigger = "\n";

export function closing(analysis: Analysis, offset: number): readonly TextEdit[] {
  const inside = kickstartAt(analysis, offset);
  return inside === undefined ? [] : closingEdits(inside.view, inside.at);
}
