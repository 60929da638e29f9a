/** The empty page of the disk preview: its script draws everything, and nothing else may run or load. */
import * as vscode from "vscode";

const DIST = ["client", "dist"] as const;

export const pageOptions = (extension: vscode.Uri): vscode.WebviewOptions => ({
  enableScripts: true,
  localResourceRoots: [vscode.Uri.joinPath(extension, ...DIST)],
});

export function pageOf(webview: vscode.Webview, extension: vscode.Uri): string {
  const resource = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, ...DIST, name)).toString();
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^A-Za-z-]/g, "")}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${resource("disk.css")}">
</head>
<body>
  <main></main>
  <script nonce="${nonce}" src="${resource("disk.js")}"></script>
</body>
</html>
`;
}
