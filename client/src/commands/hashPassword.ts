/** Hashes a typed password and puts the hash where the server says that one belongs, or else on the clipboard. */
import * as vscode from "vscode";
import {
  hashPasswordCommand,
  hashStandIn,
  type PasswordParams,
  type PasswordPlace,
  passwordPlaceRequest,
} from "../../../server/src/protocol/requests.ts";
import { hashPassword } from "../password/sha512Crypt.ts";
import type { Session } from "../session.ts";
import { askPassword } from "../ui/askPassword.ts";

export const registerHashPassword = (session: Session): vscode.Disposable =>
  vscode.commands.registerCommand(hashPasswordCommand, async (argument: unknown) => {
    // Browsers have it on pages that came over HTTPS or from the same machine.
    if (!globalThis.crypto?.subtle) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t("Passwords can be hashed only on a page that came over HTTPS."),
      );
      return;
    }
    const target = await findTarget(session, parseParams(argument) ?? cursor(session));
    const password = await askPassword(target?.place.account);
    if (password === undefined) return;
    const hash = await hashPassword(password);
    if (target && (await put(hash, target))) return;
    await vscode.env.clipboard.writeText(hash);
    void vscode.window.showInformationMessage(
      target
        ? vscode.l10n.t(
            "The file has changed meanwhile or cannot be written, so the hash is on the clipboard instead.",
          )
        : vscode.l10n.t(
            "The hash is on the clipboard. With the cursor on a password in config.toml or a kickstart, this command puts it there.",
          ),
    );
  });

/** A place in a document as it was when the user was asked. */
interface Target {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly place: PasswordPlace;
}

async function findTarget(session: Session, params: PasswordParams | undefined): Promise<Target | undefined> {
  const uri = params && vscode.Uri.parse(params.textDocument.uri).toString();
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri);
  if (!params || !document) return undefined;
  const { version } = document;
  const place = await session.request<PasswordPlace | null>(passwordPlaceRequest, params);
  return place ? { document, version, place } : undefined;
}

/** Where the cursor is, in a file that the server knows. */
function cursor(session: Session): PasswordParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || vscode.languages.match(session.selector(), editor.document) === 0) return undefined;
  const { line, character } = editor.selection.active;
  return { textDocument: { uri: editor.document.uri.toString() }, position: { line, character } };
}

/** Commands can be called by anybody with anything. */
function parseParams(argument: unknown): PasswordParams | undefined {
  const { textDocument, position } = (argument ?? {}) as { [Key in keyof PasswordParams]?: unknown };
  const { uri } = (textDocument ?? {}) as { readonly uri?: unknown };
  const { line, character } = (position ?? {}) as { readonly line?: unknown; readonly character?: unknown };
  if (typeof uri !== "string" || typeof line !== "number" || typeof character !== "number") return undefined;
  return { textDocument: { uri }, position: { line, character } };
}

/** Whether the hash is in the document; one that was edited meanwhile is left alone. */
async function put(hash: string, { document, version, place }: Target): Promise<boolean> {
  if (document.isClosed || document.version !== version) return false;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of place.edits) {
    const { start, end } = range;
    // As a function: `$` has a meaning of its own in a replacement.
    const text = newText.replace(hashStandIn, () => hash);
    edit.replace(document.uri, new vscode.Range(start.line, start.character, end.line, end.character), text);
  }
  return vscode.workspace.applyEdit(edit);
}
