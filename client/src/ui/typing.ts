/** VS Code puts the cursor behind what formatting inserts at it; here it belongs before that, into the new section. */
import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";

export const typingMiddleware: Middleware = {
  async provideOnTypeFormattingEdits(document, position, ch, options, token, next) {
    const edits = await next(document, position, ch, options, token);
    const behind = edits?.find(({ range }) => range.isEmpty && range.start.isEqual(position));
    if (behind) keepCursor(document, position, behind.newText);
    return edits;
  },
};

/** Whatever the next change is, it is the last one that is waited for: the edit may be dropped. */
function keepCursor(document: vscode.TextDocument, position: vscode.Position, inserted: string): void {
  const listener = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document || event.contentChanges.length === 0) return;
    listener.dispose();
    const plain = (text: string | undefined) => text?.replaceAll("\r", "");
    if (plain(event.contentChanges[0]?.text) !== plain(inserted)) return;
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) editor.selection = new vscode.Selection(position, position);
    }
  });
}
