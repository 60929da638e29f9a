/** Folding: what a file's own structure gives, and below it what indentation shows. */
import type { FoldingRange } from "vscode-languageserver-types";
import type { LineIndex } from "../base/text.ts";
import type { Analysis } from "../engine/analysis.ts";
import { configFoldings } from "./config/folding.ts";
import { containerfileFoldings } from "./containerfile/folding.ts";
import { kickstartOf } from "./embedded-kickstart.ts";
import type { Fold } from "./folds.ts";
import { indentedBlocks } from "./indentation.ts";
import { kickstartFoldings } from "./kickstart/folding.ts";

/** undefined: left to the editor, and to other extensions. */
export function foldings(analysis: Analysis): readonly FoldingRange[] | undefined {
  const own = foldsOf(analysis);
  if (own === undefined) return undefined;
  const { lines, document } = analysis;
  const byLine = new Map<number, FoldingRange>();
  for (const fold of [...own.map((each) => ranged(each, lines)), ...indentedBlocks(document.text)]) {
    // Of two that begin on a line, editors can show one.
    if (fold.endLine > fold.startLine && !byLine.has(fold.startLine)) byLine.set(fold.startLine, fold);
  }
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}

const ranged = ({ start, end, kind }: Fold, lines: LineIndex): FoldingRange => ({
  startLine: lines.position(start).line,
  endLine: lines.position(end).line,
  ...(kind && { kind }),
});

function foldsOf(analysis: Analysis): readonly Fold[] | undefined {
  switch (analysis.kind) {
    case "containerfile":
      return analysis.bootc
        ? containerfileFoldings(analysis.model.syntax, analysis.document.text)
        : undefined;
    case "config": {
      if (analysis.model.format === "json") return undefined;
      const inside = kickstartOf(analysis);
      const embedded = inside === undefined ? [] : kickstartFoldings(inside.model);
      return [
        ...configFoldings(analysis.model.document),
        ...embedded.map((fold) => ({ ...fold, ...inside?.place(fold) })),
      ];
    }
    case "kickstart":
      return kickstartFoldings(analysis.model);
    default:
      return undefined;
  }
}
