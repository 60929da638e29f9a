/** The view "Projects": each project of the workspace from its Containerfile to the hosts that run it. */
import * as vscode from "vscode";
import type { Services } from "../commands/builder.ts";
import { askingRoot } from "../pipeline/builtImage.ts";
import { findProjects, type Project } from "../pipeline/project.ts";
import type { History } from "../tasks/history.ts";
import { itemOf, type Node } from "./node.ts";
import { projectNode } from "./projectNodes.ts";
import { type Row, renew } from "./rows.ts";

const VIEW = "bootc.projects";
/** A build writes many files, and typing changes findings with every key. */
const QUIET_MILLISECONDS = 500;
const WATCHED =
  "**/{Containerfile,Containerfile.*,*.Containerfile,config.toml,install.iso,disk.*,image.*,pxe.tar.xz}";

export function registerProjectView(services: Services, history: History): vscode.Disposable {
  const { session, ledger } = services;
  const changed = new vscode.EventEmitter<Row[] | undefined>();
  let projects: Promise<readonly Project[]> | undefined;
  let ofRoot = askingRoot();
  let rows: readonly Row[] | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<readonly Node[]> => {
    projects ??= findProjects(services, ofRoot);
    const asked = projects;
    const found = await asked;
    // Meanwhile something has changed.
    if (asked !== projects) return look();
    return found.map((project) => projectNode(project, ledger, history));
  };
  /** Everything is known before VS Code hears of it: it forgets rows while it waits for others. */
  const update = async (): Promise<void> => {
    if (!view.visible) return;
    const nodes = await look();
    // Until it has asked for the first ones, there is nothing to draw again.
    if (!rows) return;
    const renewed = renew(rows, nodes);
    rows = renewed.rows;
    if (renewed.changed === "all") changed.fire(undefined);
    else changed.fire([...renewed.changed]);
  };
  const show = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(update, QUIET_MILLISECONDS);
  };
  /** Asks podman and the file system again. */
  const refresh = (): void => {
    projects = undefined;
    show();
  };
  const provider: vscode.TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: ({ node }) => itemOf(node),
    getChildren: async (row) => {
      if (row) return [...row.rows];
      const nodes = rows ? [] : await look();
      rows ??= renew([], nodes).rows;
      return [...rows];
    },
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const watcher = vscode.workspace.createFileSystemWatcher(WATCHED);

  return vscode.Disposable.from(
    view,
    changed,
    watcher,
    { dispose: () => clearTimeout(waiting) },
    view.onDidChangeVisibility(show),
    history.onChanged(refresh),
    ledger.onChanged(show),
    watcher.onDidCreate(refresh),
    watcher.onDidChange(refresh),
    watcher.onDidDelete(refresh),
    vscode.workspace.onDidChangeWorkspaceFolders(refresh),
    vscode.workspace.onDidGrantWorkspaceTrust(refresh),
    vscode.languages.onDidChangeDiagnostics(show),
    session.onAnalysed((uri) => uri === undefined && refresh()),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("bootc") && refresh()),
    vscode.commands.registerCommand("bootc.refreshProjects", () => {
      ofRoot = askingRoot();
      refresh();
    }),
  );
}
