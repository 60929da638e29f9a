/** The file that a build starts from: named by the caller, shown in the editor, or found in the workspace. */
import * as vscode from "vscode";
import { type Project, projectRequest } from "../../../server/src/protocol/requests.ts";
import type { Session } from "../session.ts";
import { withoutIcons } from "../ui/ask.ts";
import { type BuildArgument, parseArgument } from "./argument.ts";

const CONTAINERFILES =
  "**/{Containerfile,Containerfile.*,*.Containerfile,*.containerfile,Dockerfile,Dockerfile.*}";
const IGNORED = "**/{node_modules,.git}/**";
// Each one costs a question to the language server; who has more says which by opening it.
const MAXIMUM_FILES = 50;

/** @param args what the command was called with, which may be anything */
export async function findProject(
  session: Session,
  args: readonly unknown[],
): Promise<BuildArgument | undefined> {
  const given = parseArgument(args[0]);
  if (given) return given;
  // A row that VS Code draws again while its button is pressed: it may be of another project than the editor.
  const isOfLostRow = args.length > 0 && args[0] === undefined;
  const active = isOfLostRow ? undefined : vscode.window.activeTextEditor?.document.uri;
  if (active && (await isInProject(session, active))) return { uri: active };
  return pick(await findContainerfiles(session));
}

const isInProject = async (session: Session, uri: vscode.Uri): Promise<boolean> =>
  Boolean(await session.request<Project | null>(projectRequest, { uri: uri.toString() }));

/** The bootc Containerfiles of the workspace. */
export async function findContainerfiles(session: Session): Promise<readonly vscode.Uri[]> {
  const files = await containerfiles();
  const known = await Promise.all(files.map((uri) => isInProject(session, uri)));
  return files.filter((_, index) => known[index]);
}

/** What the workspace has of Containerfiles, bootc or not; where its folders lie within one another, each one once. */
export async function containerfiles(): Promise<readonly vscode.Uri[]> {
  const files = await vscode.workspace.findFiles(CONTAINERFILES, IGNORED, MAXIMUM_FILES);
  const unique = [...new Map(files.map((uri) => [uri.toString(), uri])).values()];
  return unique.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function pick(files: readonly vscode.Uri[]): Promise<BuildArgument | undefined> {
  const [first] = files;
  if (!first) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        "No bootc Containerfile was found. Open the Containerfile to build; its language status says why it does not count as bootc.",
      ),
    );
    return undefined;
  }
  if (files.length === 1) return { uri: first };
  const items = files.map((uri) => ({ label: withoutIcons(vscode.workspace.asRelativePath(uri)), uri }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t("Which Containerfile shall be built?"),
  });
  return picked && { uri: picked.uri };
}
