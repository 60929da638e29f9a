/** The language status item: whether the file counts as bootc, and why. */
import * as vscode from "vscode";
import {
  type DocumentParams,
  type FileStatus,
  fileStatusRequest,
} from "../../../server/src/protocol/requests.ts";
import type { Session } from "../session.ts";

/** Context keys of menus and views: the active editor shows a file of a bootc project, its Containerfile or config. */
const ACTIVE_FILE_KEY = "bootc.activeFile";
const ACTIVE_CONTAINERFILE_KEY = "bootc.activeContainerfile";
const ACTIVE_CONFIG_KEY = "bootc.activeConfig";

export function registerLanguageStatus(session: Session): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("bootc.fileStatus", session.selector());
  item.name = vscode.l10n.t("bootc file status");
  item.text = vscode.l10n.t("Checking…");
  item.command = { command: "bootc.showOutput", title: vscode.l10n.t("Show Log") };
  let newest = 0;

  const refresh = async (): Promise<void> => {
    newest += 1;
    const mine = newest;
    const document = vscode.window.activeTextEditor?.document;
    const known = document && vscode.languages.match(session.selector(), document) > 0;
    const status = known ? await ask(session, item, document) : undefined;
    // An answer to an older question would describe another editor.
    if (mine !== newest) return;
    item.busy = false;
    if (known) show(item, status);
    const isBootc = status?.bootc === true;
    const isActive = (kind: FileStatus["kind"]) => isBootc && status.kind === kind;
    await vscode.commands.executeCommand("setContext", ACTIVE_FILE_KEY, isBootc);
    await vscode.commands.executeCommand("setContext", ACTIVE_CONTAINERFILE_KEY, isActive("containerfile"));
    await vscode.commands.executeCommand("setContext", ACTIVE_CONFIG_KEY, isActive("config"));
  };

  void refresh();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(refresh),
    session.onAnalysed((uri) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uri === undefined || vscode.Uri.parse(uri).toString() === active) void refresh();
    }),
    session.onSelectorChanged(() => {
      item.selector = session.selector();
      void refresh();
    }),
  );
}

function ask(session: Session, item: vscode.LanguageStatusItem, document: vscode.TextDocument) {
  item.busy = true;
  const parameters: DocumentParams = { textDocument: { uri: document.uri.toString() } };
  return session.request<FileStatus>(fileStatusRequest, parameters);
}

function show(item: vscode.LanguageStatusItem, status: FileStatus | undefined): void {
  if (!status) {
    item.text = vscode.l10n.t("bootc: no answer from the language server");
    item.detail = vscode.l10n.t("The log says why.");
    item.severity = vscode.LanguageStatusSeverity.Warning;
    return;
  }
  item.text = status.bootc ? vscode.l10n.t("bootc file") : vscode.l10n.t("Not a bootc file");
  item.detail = status.detail ? `${status.reason} ${status.detail}` : status.reason;
  item.severity = vscode.LanguageStatusSeverity.Information;
}
