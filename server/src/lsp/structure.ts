/** Requests about a whole document: outline, folding, links. */
import type {
  Connection,
  DocumentLink,
  DocumentLinkParams,
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
  SymbolInformation,
} from "vscode-languageserver";
import { foldings } from "../features/folding.ts";
import { links } from "../features/links.ts";
import { symbols } from "../features/symbols.ts";
import { analysisOf, answering, type CurrentContext, type ServerContext } from "./context.ts";

export function registerStructure(connection: Connection, current: CurrentContext): void {
  connection.onDocumentSymbol(answering(current, symbolRequest));
  connection.onFoldingRanges(answering(current, foldingRequest));
  connection.onDocumentLinks(answering(current, linkRequest));
}

async function foldingRequest(
  context: ServerContext,
  params: FoldingRangeParams,
): Promise<FoldingRange[] | null> {
  const result = await analysisOf(context, params);
  const found = result && foldings(result.analysis);
  return found ? [...found] : null;
}

async function linkRequest(context: ServerContext, params: DocumentLinkParams): Promise<DocumentLink[]> {
  const result = await analysisOf(context, params);
  return result ? [...(await links(result.analysis, context.host))] : [];
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
