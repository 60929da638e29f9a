/** Blocks that indentation shows, as editors fold them where nobody knows better. */

export interface Block {
  readonly startLine: number;
  readonly endLine: number;
}

const TAB = 4;

export function indentedBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  /** Lines whose block is still open, each further in than the one before. */
  const open: { readonly line: number; readonly indentation: number }[] = [];
  let lastInk = -1;
  const close = (indentation: number): void => {
    for (let top = open.at(-1); top !== undefined && top.indentation >= indentation; top = open.at(-1)) {
      open.pop();
      if (lastInk > top.line) blocks.push({ startLine: top.line, endLine: lastInk });
    }
  };
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    const blanks = /^[ \t]*/.exec(line)?.[0] ?? "";
    if (blanks.length === line.length) return;
    const indentation = blanks.replaceAll("\t", " ".repeat(TAB)).length;
    close(indentation);
    open.push({ line: at, indentation });
    lastInk = at;
  });
  close(0);
  return blocks;
}
