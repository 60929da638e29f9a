/** The view "Projects": each project of the workspace from its Containerfile to the hosts that run it. */
import * as vscode from "vscode";
import type { Services } from "../commands/builder.ts";
import { findProjects, type Project } from "../pipeline/project.ts";
import type { History } from "../tasks/history.ts";
import { itemOf, type Node } from "./node.ts";
import { projectNode } from "./projectNodes.ts";

const VIEW = "bootc.projects";
/** A build writes many files, and typing changes findings with every key. */
const QUIET_MILLISECONDS = 500;
const WATCHED =
  "**/{Containerfile,Containerfile.*,*.Containerfile,config.toml,install.iso,disk.*,image.*,pxe.tar.xz}";

export function registerProjectView(services: Services, history: History): vscode.Disposable {
  const { session, ledger } = services;
  const changed = new vscode.EventEmitter<void>();
  let projects: Promise<readonly Project[]> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    getChildren: async (node) => {
      if (node) return [...(node.children ?? [])];
      projects ??= findProjects(services);
      return (await projects).map((project) => projectNode(project, ledger, history));
    },
  };
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });

  const show = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => view.visible && changed.fire(), QUIET_MILLISECONDS);
  };
  /** Asks podman and the file system again. */
  const refresh = (): void => {
    projects = undefined;
    show();
  };
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
    vscode.commands.registerCommand("bootc.refreshProjects", refresh),
  );
}
