/** Rule pages from the packed file, shown in the Markdown preview, so that they can be read offline. */
import * as vscode from "vscode";

const SCHEME = "bootc-rule";

type Pages = Readonly<Record<string, { readonly en?: string; readonly ko?: string }>>;

export function registerShowRule(context: vscode.ExtensionContext): vscode.Disposable {
  let pages: Promise<Pages> | undefined;
  const load = (): Promise<Pages> => {
    pages ??= readPages(context.extensionUri);
    return pages;
  };
  const pageOf = async (id: string): Promise<string | undefined> => {
    const page = (await load())[id];
    return vscode.env.language.startsWith("ko") ? (page?.ko ?? page?.en) : page?.en;
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async (uri) => (await pageOf(idOf(uri))) ?? "",
    }),
    vscode.commands.registerCommand("bootc.showRule", async (argument: unknown) => {
      const id = parseRule(argument) ?? (await pickRule(Object.keys(await load()), pageOf));
      if (id === undefined) return;
      if (await pageOf(id)) {
        await vscode.commands.executeCommand("markdown.showPreview", uriOf(id));
        return;
      }
      void vscode.window.showWarningMessage(vscode.l10n.t("There is no page for the rule {0}.", id));
    }),
  );
}

const uriOf = (id: string): vscode.Uri => vscode.Uri.from({ scheme: SCHEME, path: `/${id}.md` });
const idOf = (uri: vscode.Uri): string => uri.path.slice(1).replace(/\.md$/, "");

/** A rule's id, or an object that has it as `id`. */
function parseRule(argument: unknown): string | undefined {
  if (typeof argument === "string") return argument;
  const id = typeof argument === "object" && argument !== null && "id" in argument ? argument.id : undefined;
  return typeof id === "string" ? id : undefined;
}

async function readPages(extension: vscode.Uri): Promise<Pages> {
  const file = vscode.Uri.joinPath(extension, "server", "dist", "rules.json");
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}

async function pickRule(
  ids: readonly string[],
  pageOf: (id: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  const items = ids.map(async (id) => {
    const heading = /^# (.*)$/m.exec((await pageOf(id)) ?? "")?.[1] ?? "";
    return { label: id, description: heading.replace(/`/g, "") };
  });
  const picked = await vscode.window.showQuickPick(Promise.all(items), {
    placeHolder: vscode.l10n.t("Which rule do you want to read about?"),
    matchOnDescription: true,
  });
  return picked?.label;
}
