// What helps while writing: fixes, suppressions, hovers, completion, symbols.

import * as vscode from "vscode";
import {
  assert,
  diagnosticsWhere,
  eventually,
  exampleUri,
  open,
  openContainerfile,
  ruleOf,
  type Test,
} from "./support.ts";

const BASE = "quay.io/centos-bootc/centos-bootc:stream10";

const FLAWED = `FROM ${BASE}
RUN dnf install vim && dnf clean all
RUN mkdir -p /var/lib/example
RUN bootc container lint
`;

async function withContainerfile(
  content: string,
  test: (document: vscode.TextDocument) => Promise<void>,
): Promise<void> {
  const document = await openContainerfile(content);
  try {
    await test(document);
  } finally {
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
}

async function findingOf(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  const isIt = (diagnostic: vscode.Diagnostic): boolean => ruleOf(diagnostic) === rule;
  const found = await diagnosticsWhere(document.uri, rule, (all) => all.some(isIt));
  const [finding] = found.filter(isIt);
  assert(finding, `${rule} is gone again`);
  return finding;
}

async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
    kind.value,
    20,
  );
}

/** Applies the first action with an edit that matches, and waits until the rule has nothing more to say. */
async function applyAndExpectSilence(
  document: vscode.TextDocument,
  rule: string,
  action: vscode.CodeAction | undefined,
  what: string,
): Promise<void> {
  assert(action?.edit, `${what} is not offered, or has no edit`);
  assert(await vscode.workspace.applyEdit(action.edit), `the edit of ${what} was refused`);
  await diagnosticsWhere(document.uri, `no ${rule}`, (all) => !all.some((one) => ruleOf(one) === rule));
}

const quickFixRemovesFinding = (): Promise<void> =>
  withContainerfile(FLAWED, async (document) => {
    const finding = await findingOf(document, "pkg-noninteractive");
    const actions = await actionsAt(document, finding.range, vscode.CodeActionKind.QuickFix);
    const fix = actions.find(({ isPreferred, title }) => isPreferred && title.includes("-y"));
    await applyAndExpectSilence(document, "pkg-noninteractive", fix, "the preferred fix");
    assert(
      /dnf (-y|--assumeyes) install|dnf install (-y|--assumeyes)/.test(document.getText()),
      document.getText(),
    );
  });

const disableSilencesFinding = (): Promise<void> =>
  withContainerfile(FLAWED, async (document) => {
    const finding = await findingOf(document, "pkg-noninteractive");
    const actions = await actionsAt(document, finding.range, vscode.CodeActionKind.QuickFix);
    const disable = actions.find(({ edit }) =>
      edit
        ?.get(document.uri)
        .some(({ newText }) => newText.includes("bootc-lint disable=pkg-noninteractive")),
    );
    await applyAndExpectSilence(document, "pkg-noninteractive", disable, "the suppression");
  });

const fixAllFixes = (): Promise<void> =>
  withContainerfile(FLAWED, async (document) => {
    await findingOf(document, "pkg-noninteractive");
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const kind = vscode.CodeActionKind.SourceFixAll.append("bootc");
    const [action] = await actionsAt(document, everything, kind);
    await applyAndExpectSilence(document, "pkg-noninteractive", action, "source.fixAll.bootc");
  });

async function hoverText(document: vscode.TextDocument, text: string): Promise<string> {
  const offset = document.getText().indexOf(text);
  assert(offset >= 0, `"${text}" is not in the document`);
  const position = document.positionAt(offset + 1);
  const hovers = await eventually<vscode.Hover[]>(
    `a hover on ${text}`,
    () => vscode.commands.executeCommand("vscode.executeHoverProvider", document.uri, position),
    ({ length }) => length > 0,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
}

const hoversOnPaths = (): Promise<void> =>
  withContainerfile(FLAWED, async (document) => {
    const shown = await hoverText(document, "/var/lib/example");
    for (const word of ["/var/lib/example", /upgrade/i, /rollback/i]) {
      assert(
        typeof word === "string" ? shown.includes(word) : word.test(shown),
        `${word} is not in: ${shown}`,
      );
    }
  });

const hoversOnBase = (): Promise<void> =>
  withContainerfile(FLAWED, async (document) => {
    const shown = await hoverText(document, BASE);
    assert(/xfs/.test(shown), `the default root file system is not in: ${shown}`);
  });

const completesBases = (): Promise<void> =>
  withContainerfile("FROM \nRUN bootc container lint\n", async (document) => {
    const position = new vscode.Position(0, "FROM ".length);
    const { items } = await eventually<vscode.CompletionList>(
      "completion after FROM",
      () => vscode.commands.executeCommand("vscode.executeCompletionItemProvider", document.uri, position),
      ({ items }) => items.some(({ label }) => labelOf(label).includes("centos-bootc")),
    );
    assert(items.length > 1, "only one base is offered");
  });

const labelOf = (label: string | vscode.CompletionItemLabel): string =>
  typeof label === "string" ? label : label.label;

async function offersSnippets(): Promise<void> {
  await withContainerfile("\n", async (document) => {
    await eventually<vscode.CompletionList>(
      "the snippet bootc-kde",
      () =>
        vscode.commands.executeCommand(
          "vscode.executeCompletionItemProvider",
          document.uri,
          new vscode.Position(0, 0),
        ),
      ({ items }) => items.some(({ label }) => labelOf(label) === "bootc-kde"),
    );
  });
}

async function hasConfigSymbols(): Promise<void> {
  const uri = exampleUri("kde-desktop", "config.toml");
  await open(uri);
  const symbols = await eventually<vscode.DocumentSymbol[] | undefined>(
    "symbols of config.toml",
    () => vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", uri),
    (found) => (found?.length ?? 0) > 0,
  );
  assert(
    symbols?.some(({ name }) => name.includes("customizations")),
    JSON.stringify(symbols),
  );
}

export const editingTests: readonly Test[] = [
  ["the preferred quick fix removes its finding", quickFixRemovesFinding],
  ["the suppression silences its finding", disableSilencesFinding],
  ["source.fixAll.bootc fixes what is safe to fix", fixAllFixes],
  ["a hover on a path tells what becomes of it", hoversOnPaths],
  ["a hover on a base image tells its root file system", hoversOnBase],
  ["FROM completes base images", completesBases],
  ["the snippets are offered in a Containerfile", offersSnippets],
  ["config.toml has symbols", hasConfigSymbols],
];
