/** The language server over what the arguments of its process say. `node.ts` runs it. */
import { createConnection, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { diskFiles } from "./disk/host.ts";
import { createServer } from "./lsp/create-server.ts";

const connection = createConnection();
// One mistake must not end the session; without a client to talk to there is none left to save.
process.on("unhandledRejection", (reason) => connection.console.error(`unhandled rejection: ${reason}`));
process.on("uncaughtException", (error) => {
  if ("code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED")) process.exit(1);
  connection.console.error(error.stack ?? String(error));
});
createServer(connection, new TextDocuments(TextDocument), {
  files: diskFiles,
  defer: (action) => void setImmediate(action),
});
connection.listen();
