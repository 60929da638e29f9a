/** The build commands above each published FROM of a bootc Containerfile and at the top of a builder config. */
import * as vscode from "vscode";
import { type Project, projectRequest } from "../../../server/src/protocol/requests.ts";
import type { BuildArgument } from "../commands/argument.ts";
import type { Session } from "../session.ts";

export function registerCodeLens(session: Session): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: async (document) => {
      if (!isEnabled(document)) return [];
      const project = await session.request<Project | null>(projectRequest, { uri: document.uri.toString() });
      return project ? lensesOf(document, project) : [];
    },
  };
  let registration = vscode.languages.registerCodeLensProvider(session.selector(), provider);
  return vscode.Disposable.from(
    changed,
    { dispose: () => registration.dispose() },
    session.onAnalysed(() => changed.fire()),
    session.onSelectorChanged(() => {
      registration.dispose();
      registration = vscode.languages.registerCodeLensProvider(session.selector(), provider);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("bootc.codeLens")) changed.fire();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
  );
}

/** A lens that would only refuse is noise: builds need trust and a file system with processes beside it. */
const isEnabled = (document: vscode.TextDocument): boolean =>
  vscode.workspace.isTrusted &&
  document.uri.scheme === "file" &&
  vscode.workspace.getConfiguration("bootc", document).get("codeLens.enabled", true);

function lensesOf(document: vscode.TextDocument, project: Project): vscode.CodeLens[] {
  const isFile = (uri: string | undefined): boolean =>
    uri !== undefined && vscode.Uri.parse(uri).toString() === document.uri.toString();
  if (isFile(project.config)) return [isoLens(0, { uri: document.uri })];
  if (!isFile(project.containerfile)) return [];
  return project.stages.flatMap((stage, index) => {
    if (!stage.published) return [];
    const isLast = index === project.stages.length - 1;
    const target = isLast || stage.name === undefined ? {} : { target: stage.name };
    const argument: BuildArgument = { uri: document.uri, ...target };
    return [imageLens(stage.line, argument), isoLens(stage.line, argument)];
  });
}

const lens = (line: number, title: string, command: string, argument: BuildArgument): vscode.CodeLens =>
  new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command, arguments: [argument] });

const imageLens = (line: number, argument: BuildArgument): vscode.CodeLens =>
  lens(line, `$(package) ${vscode.l10n.t("Build Image")}`, "bootc.buildImage", argument);

const isoLens = (line: number, argument: BuildArgument): vscode.CodeLens =>
  lens(line, `$(desktop-download) ${vscode.l10n.t("Build bootc ISO")}`, "bootc.buildIso", argument);
