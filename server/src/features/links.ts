/** Links from the paths in a file to files of the project that exist. */
import type { DocumentLink } from "vscode-languageserver-types";
import type { Host } from "../base/host.ts";
import { baseName, joinUri, parentUri } from "../base/uri.ts";
import type { Analysis } from "../engine/analysis.ts";
import { containerfileLinks } from "./containerfile/links.ts";
import { kickstartOf } from "./embedded-kickstart.ts";
import { kickstartLinks } from "./kickstart/links.ts";
import { rangeOf } from "./range.ts";
import type { WrittenPath } from "./written-path.ts";

/** The host reads below the workspace folders only, so that no link leads out of them. */
export async function links(analysis: Analysis, host: Host): Promise<readonly DocumentLink[]> {
  const folder = parentUri(analysis.document.uri);
  const paths = pathsOf(analysis).map((written) => ({ ...written, target: joinUri(folder, written.path) }));
  const isFile = await filesAmong([...new Set(paths.map(({ target }) => target))], host);
  return paths
    .filter(({ target }) => isFile(target))
    .map(({ range, target }) => ({ range: rangeOf(analysis.lines, range), target }));
}

function pathsOf(analysis: Analysis): readonly WrittenPath[] {
  if (analysis.kind === "containerfile") return analysis.bootc ? containerfileLinks(analysis.model) : [];
  const kickstart = kickstartOf(analysis);
  return kickstart === undefined
    ? []
    : kickstartLinks(kickstart.model).map(({ range, path }) => ({ range: kickstart.place(range), path }));
}

async function filesAmong(uris: readonly string[], host: Host): Promise<(uri: string) => boolean> {
  const folders = [...new Set(uris.map(parentUri))];
  const listings = await Promise.all(
    folders.map(async (folder) => [folder, (await host.list?.(folder)) ?? []] as const),
  );
  const names = new Map(
    listings.map(([folder, entries]) => [
      folder,
      new Set(entries.filter(({ kind }) => kind === "file").map(({ name }) => name)),
    ]),
  );
  return (uri) => names.get(parentUri(uri))?.has(baseName(uri)) === true;
}
