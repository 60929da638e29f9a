/** The build commands above each published FROM and at the top of a builder config, and its disk preview. */
import * as vscode from "vscode";
import {
  type DiskLayout,
  type DiskLayoutParams,
  diskLayoutRequest,
  type Project,
  projectRequest,
} from "../../../server/src/protocol/requests.ts";
import type { BuildArgument } from "../commands/argument.ts";
import type { Session } from "../session.ts";

export function registerCodeLens(session: Session): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: async (document) => {
      if (!isEnabled(document)) return [];
      const lenses = await Promise.all([buildLenses(document, session), diskLenses(document, session)]);
      return lenses.flat();
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

const isEnabled = (document: vscode.TextDocument): boolean =>
  vscode.workspace.getConfiguration("bootc", document).get("codeLens.enabled", true);

/** A lens that would only refuse is noise: builds need trust and a file system with processes beside it. */
const canBuild = ({ uri }: vscode.TextDocument): boolean =>
  vscode.workspace.isTrusted && uri.scheme === "file";

async function buildLenses(document: vscode.TextDocument, session: Session): Promise<vscode.CodeLens[]> {
  if (!canBuild(document)) return [];
  const project = await session.request<Project | null>(projectRequest, { uri: document.uri.toString() });
  return project ? lensesOf(document, project) : [];
}

/** Above the table that says how the disk is divided. */
async function diskLenses({ uri }: vscode.TextDocument, session: Session): Promise<vscode.CodeLens[]> {
  const parameters: DiskLayoutParams = { textDocument: { uri: uri.toString() } };
  const layout = await session.request<DiskLayout | null>(diskLayoutRequest, parameters);
  const line = layout?.location?.range.start.line;
  const title = `$(open-preview) ${vscode.l10n.t("Show Disk Preview")}`;
  return line === undefined ? [] : [lens(line, title, "bootc.showDisk", { uri })];
}

function lensesOf(document: vscode.TextDocument, project: Project): vscode.CodeLens[] {
  const isFile = (uri: string | undefined): boolean =>
    uri !== undefined && vscode.Uri.parse(uri).toString() === document.uri.toString();
  if (isFile(project.config)) return artefactLenses(0, { uri: document.uri });
  if (!isFile(project.containerfile)) return [];
  return project.stages.flatMap((stage, index) => {
    if (!stage.published) return [];
    const isLast = index === project.stages.length - 1;
    const target = isLast ? "" : (stage.name ?? "");
    const argument: BuildArgument = { uri: document.uri, target };
    return [imageLens(stage.line, argument), ...artefactLenses(stage.line, argument)];
  });
}

const lens = (line: number, title: string, command: string, argument: BuildArgument): vscode.CodeLens =>
  new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command, arguments: [argument] });

const imageLens = (line: number, argument: BuildArgument): vscode.CodeLens =>
  lens(line, `$(package) ${vscode.l10n.t("Build Image")}`, "bootc.buildImage", argument);

const artefactLenses = (line: number, argument: BuildArgument): vscode.CodeLens[] => [
  lens(line, `$(desktop-download) ${vscode.l10n.t("Build bootc ISO")}`, "bootc.buildIso", argument),
  lens(line, `$(database) ${vscode.l10n.t("Build Disk Image…")}`, "bootc.buildDisk", argument),
];
