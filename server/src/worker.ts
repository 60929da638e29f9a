/** The language server as a web worker: no file access, so what other files would tell stays unknown. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  TextDocuments,
} from "vscode-languageserver/browser";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createServer } from "./lsp/create-server.ts";

declare const self: DedicatedWorkerGlobalScope;

// dockerfile-ast asks Node's Buffer whether a text begins with a byte order mark.
Object.assign(self, { Buffer: { from: (text: string) => new TextEncoder().encode(text) } });

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
createServer(connection, new TextDocuments(TextDocument), {
  files: () => ({}),
  defer: (action) => void setTimeout(action, 0),
});
connection.listen();
