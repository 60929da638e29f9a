/** The disk preview: the partition table that the builder makes of a config, beside the editor and as it is typed. */
import * as vscode from "vscode";
import {
  type DiskLayout,
  type DiskLayoutParams,
  type DiskPart,
  diskLayoutRequest,
} from "../../../server/src/protocol/requests.ts";
import { parseArgument } from "../commands/argument.ts";
import type { Session } from "../session.ts";
import type { DiskChoices, DiskLabels, DiskPageEvent, DiskPageState } from "./diskMessages.ts";
import { pageOf, pageOptions } from "./diskPage.ts";
import { parseChoices, parseEvent, parseState } from "./diskParse.ts";

const VIEW = "bootc.disk";
/** While somebody types, every keystroke would ask for a picture that the next one makes old. */
const QUIET_MILLISECONDS = 150;

export function registerDiskPreview(
  { extensionUri }: vscode.ExtensionContext,
  session: Session,
): vscode.Disposable {
  const panels = new Map<string, vscode.WebviewPanel>();

  const attach = (panel: vscode.WebviewPanel, uri: vscode.Uri, choices: DiskChoices): void => {
    panels.set(uri.toString(), panel);
    const preview = follow(panel, uri, choices, session);
    panel.webview.options = pageOptions(extensionUri);
    panel.webview.html = pageOf(panel.webview, extensionUri);
    panel.onDidDispose(() => {
      panels.delete(uri.toString());
      preview.dispose();
    });
  };

  const show = (argument: unknown): void => {
    const uri = parseArgument(argument)?.uri ?? vscode.window.activeTextEditor?.document.uri;
    if (uri === undefined) return;
    const shown = panels.get(uri.toString());
    if (shown) {
      shown.reveal(undefined, true);
      return;
    }
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    attach(vscode.window.createWebviewPanel(VIEW, "", column, pageOptions(extensionUri)), uri, {});
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand("bootc.showDisk", show),
    vscode.window.registerWebviewPanelSerializer(VIEW, {
      async deserializeWebviewPanel(panel, remembered: unknown) {
        const state = parseState(remembered);
        if (state) attach(panel, vscode.Uri.parse(state.uri), state.choices);
        else panel.dispose();
      },
    }),
    {
      dispose: () => {
        for (const panel of panels.values()) panel.dispose();
      },
    },
  );
}

/** Keeps what `panel` shows up to date. */
function follow(
  panel: vscode.WebviewPanel,
  uri: vscode.Uri,
  first: DiskChoices,
  session: Session,
): vscode.Disposable {
  const name = uri.path.split("/").at(-1) ?? "";
  panel.title = vscode.l10n.t("Disk of {0}", name);
  let choices = first;
  let layout: DiskLayout | null = null;
  let newest = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const refresh = async (): Promise<void> => {
    newest += 1;
    const mine = newest;
    const parameters: DiskLayoutParams = { textDocument: { uri: uri.toString() }, ...choices };
    const answer = await session.request<DiskLayout | null>(diskLayoutRequest, parameters);
    // An answer to an older question would describe another text.
    if (mine !== newest) return;
    layout = answer ?? null;
    const state: DiskPageState = { uri: uri.toString(), labels: labelsOf(name), choices, layout };
    await panel.webview.postMessage(state);
  };
  const react = (event: DiskPageEvent): void => {
    if (event.kind === "reveal") void reveal(layout?.parts ?? [], event.id);
    if (event.kind === "choose") choices = parseChoices(event.choices);
    if (event.kind !== "reveal") void refresh();
  };
  return vscode.Disposable.from(
    { dispose: () => clearTimeout(waiting) },
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const event = parseEvent(message);
      if (event) react(event);
    }),
    session.onAnalysed((analysed) => {
      if (analysed !== undefined && vscode.Uri.parse(analysed).toString() !== uri.toString()) return;
      clearTimeout(waiting);
      waiting = setTimeout(refresh, QUIET_MILLISECONDS);
    }),
  );
}

/** Goes to the line of a part, in the editor that shows the file already where there is one. */
async function reveal(parts: readonly DiskPart[], id: string): Promise<void> {
  const location = find(parts, id)?.location;
  if (!location) return;
  const uri = vscode.Uri.parse(location.uri);
  const { start, end } = location.range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
  await vscode.window.showTextDocument(uri, { selection, viewColumn });
}

function find(parts: readonly DiskPart[], id: string): DiskPart | undefined {
  for (const part of parts) {
    const found = part.id === id ? part : find(part.children, id);
    if (found) return found;
  }
  return undefined;
}

const labelsOf = (name: string): DiskLabels => ({
  heading: vscode.l10n.t("Disk of {0}", name),
  nothing: vscode.l10n.t("This file is not a config of the image builder, so there is no disk to show."),
  picture: vscode.l10n.t("Parts of the disk, in their order"),
  architecture: vscode.l10n.t("Architecture"),
  rootfs: vscode.l10n.t("Root file system"),
  rootfsOfImage: vscode.l10n.t("the image's own"),
  imageSize: vscode.l10n.t("Size of the container image (GiB)"),
  notKnown: vscode.l10n.t("not known"),
  part: vscode.l10n.t("Part"),
  mountpoint: vscode.l10n.t("Mounted at"),
  contents: vscode.l10n.t("Contents"),
  size: vscode.l10n.t("Size"),
  goTo: vscode.l10n.t("Go to its line in the config"),
});
