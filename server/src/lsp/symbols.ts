/** Document symbols. */
import type {
  Connection,
  DocumentSymbol,
  DocumentSymbolParams,
  SymbolInformation,
} from "vscode-languageserver";
import { symbols } from "../features/symbols.ts";
import { analysisOf, answering, type CurrentContext, type ServerContext } from "./context.ts";

export function registerSymbols(connection: Connection, current: CurrentContext): void {
  connection.onDocumentSymbol(answering(current, symbolRequest));
}

async function symbolRequest(
  context: ServerContext,
  params: DocumentSymbolParams,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const result = await analysisOf(context, params);
  const tree = result && symbols(result.analysis);
  if (!tree) return null;
  return context.facts.nestsSymbols ? [...tree] : flattened(tree, params.textDocument.uri);
}

const flattened = (
  tree: readonly DocumentSymbol[],
  uri: string,
  containerName?: string,
): SymbolInformation[] =>
  tree.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flattened(children, uri, name),
  ]);
