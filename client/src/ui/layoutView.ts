/** The view "bootc Image Layout": what the images of the active Containerfile hold, by zone of a booted machine. */
import * as vscode from "vscode";
import { type DocumentParams, type Layout, layoutRequest } from "../../../server/src/protocol/requests.ts";
import type { Session } from "../session.ts";
import { childrenOf, itemOf, type Node, rootsOf, tooltipOf } from "./layoutNodes.ts";

const VIEW = "bootc.layout";
/** While somebody types, every keystroke would ask for a tree that the next one makes old. */
const QUIET_MILLISECONDS = 200;

export function registerLayoutView(session: Session): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let roots: readonly Node[] = [];
  let newest = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: (node) => [...(node ? childrenOf(node) : roots)],
    getTreeItem: itemOf,
    resolveTreeItem: (item, node) => {
      item.tooltip = tooltipOf(node);
      return item;
    },
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });

  const refresh = async (): Promise<void> => {
    newest += 1;
    const mine = newest;
    const document = vscode.window.activeTextEditor?.document;
    if (!view.visible || !document || vscode.languages.match(session.selector(), document) === 0) return;
    const parameters: DocumentParams = { textDocument: { uri: document.uri.toString() } };
    const layout = await session.request<Layout | null>(layoutRequest, parameters);
    // An answer to an older question would describe another text.
    if (mine !== newest) return;
    roots = layout ? rootsOf(layout) : [];
    view.description = vscode.workspace.asRelativePath(document.uri);
    const isEmpty = layout && roots.length === 0;
    view.message = isEmpty ? vscode.l10n.t("The build adds nothing to the base image.") : "";
    changed.fire();
  };
  const refreshSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, QUIET_MILLISECONDS);
  };

  return vscode.Disposable.from(
    view,
    changed,
    { dispose: () => clearTimeout(waiting) },
    view.onDidChangeVisibility(refresh),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    session.onAnalysed((uri) => {
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      if (uri === undefined || vscode.Uri.parse(uri).toString() === active) refreshSoon();
    }),
    vscode.commands.registerCommand("bootc.showLayout", () =>
      vscode.commands.executeCommand(`${VIEW}.focus`),
    ),
  );
}
