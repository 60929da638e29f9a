// Diagnostics: the flawed example has exactly its findings, the good ones and foreign files have none.

import * as vscode from "vscode";
import expected from "./flawed.expected.json" with { type: "json" };
import {
  assert,
  assertEqual,
  bootcDiagnostics,
  diagnosticsWhere,
  exampleUri,
  open,
  openContainerfile,
  ruleOf,
  type Test,
} from "./support.ts";

const FLAWED_LINE = "RUN systemctl start bootc-test.service\n";

const severities = ["error", "warning", "info", "hint"];

const describe = (line: number, rule: string, severity: string): string => `${line} ${rule} ${severity}`;

function flawedHasItsFindings(file: string): Test {
  return [
    `examples/flawed/${file} has exactly its findings`,
    async () => {
      const wanted = expected
        .filter((finding) => finding.file === file)
        .map(({ line, rule, severity }) => describe(line, rule, severity))
        .sort();
      const uri = exampleUri("flawed", file);
      await open(uri);
      const found = await diagnosticsWhere(
        uri,
        `${wanted.length} findings`,
        ({ length }) => length === wanted.length,
      );
      const shown = found.map((diagnostic) =>
        describe(diagnostic.range.start.line + 1, ruleOf(diagnostic), severities[diagnostic.severity] ?? "?"),
      );
      assertEqual(shown.sort(), wanted, "findings");
      for (const { code, message } of found) {
        assert(typeof code === "object" && code.target.scheme === "https", `no page behind "${message}"`);
      }
    },
  ];
}

async function edit(uri: vscode.Uri, change: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
  const workspaceEdit = new vscode.WorkspaceEdit();
  change(workspaceEdit);
  assert(await vscode.workspace.applyEdit(workspaceEdit), `the edit of ${uri.path} was refused`);
}

/**
 * Silence alone proves nothing: the server may not have looked yet. So a mistake is written into the file, must come up
 * as the only finding, and must go when it is taken back.
 */
function exampleIsClean(name: string): Test {
  return [
    `examples/${name} has no finding but one that is written into it`,
    async () => {
      const uri = exampleUri(name, "Containerfile");
      const { document } = await open(uri);
      const lint = document.getText().split("\n").indexOf("RUN bootc container lint");
      assert(lint > 0, "the example does not end in the lint");
      const place = new vscode.Position(lint, 0);
      await edit(uri, (change) => change.insert(uri, place, FLAWED_LINE));
      const found = await diagnosticsWhere(uri, "a finding", ({ length }) => length > 0);
      assertEqual(found.map(ruleOf), ["systemctl-runtime-verb"], "findings");
      const written = new vscode.Range(place, place.translate(1));
      await edit(uri, (change) => change.delete(uri, written));
      await diagnosticsWhere(uri, "no finding", ({ length }) => length === 0);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    },
  ];
}

/** A file of another kind stays silent even after the server has analysed a later file. */
async function foreignDockerfileIsSilent(): Promise<void> {
  const foreign = await openContainerfile(`FROM docker.io/library/alpine:3\n${FLAWED_LINE}`);
  const own = await openContainerfile(`FROM quay.io/centos-bootc/centos-bootc:stream10\n${FLAWED_LINE}`);
  await diagnosticsWhere(own.uri, "findings", (found) =>
    found.some((diagnostic) => ruleOf(diagnostic) === "systemctl-runtime-verb"),
  );
  assertEqual(bootcDiagnostics(foreign.uri).map(ruleOf), [], "findings of a Dockerfile that is not bootc");
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.window.showTextDocument(foreign);
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

const flawedFiles = [...new Set(expected.map(({ file }) => file))];

export const findingTests: readonly Test[] = [
  ...flawedFiles.map(flawedHasItsFindings),
  exampleIsClean("kde-desktop"),
  exampleIsClean("web-server"),
  ["a Dockerfile that is not bootc has no finding", foreignDockerfileIsSilent],
];
