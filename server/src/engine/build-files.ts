/** Files of a project that call the builder: what is given on its command line stands there. */
import type { Host } from "../base/host.ts";
import { joinUri, parentUri } from "../base/uri.ts";
import { filesBelow } from "./folder-walk.ts";

const buildFile =
  /(?:^|\/)(?:\.?justfile|(?:gnu)?makefile|[^/]+\.(?:just|mk|sh|bash))$|^\.github\/workflows\/[^/]+\.ya?ml$|^\.gitlab-ci\.yml$|(?:^|\/)\.vscode\/tasks\.json$/i;
/** Folders of other people's code, which are large and say nothing about this build. */
const foreign = /(?:^|\/)(?:node_modules|vendor|third_party|\.venv|target)$/;
const mostFiles = 200;
/** A Containerfile lies no deeper than this in its project. */
const deepest = 4;

/** A build file, with its path relative to the project. */
export interface BuildFile {
  readonly path: string;
  readonly text: string;
}

/** The build files of a project. */
export async function buildFilesIn(host: Host, project: string): Promise<readonly BuildFile[]> {
  const paths = (await filesBelow(host, project, (path) => !foreign.test(path))) ?? [];
  const files: BuildFile[] = [];
  for (const path of paths.filter((each) => buildFile.test(each)).slice(0, mostFiles)) {
    const text = await host.readFile?.(joinUri(project, path));
    if (text !== undefined) files.push({ path, text });
  }
  return files;
}

/** The folders from `folder` up to the one that is a repository, or else as far up as they can be listed. */
export async function foldersAround(
  host: Host,
  folder: string,
): Promise<{ readonly folders: readonly string[]; readonly isRepository: boolean }> {
  const folders: string[] = [];
  let at = folder;
  while (folders.length <= deepest && /:\/\/[^/]*\/./.test(at)) {
    const listing = await host.list?.(at);
    if (!listing) break;
    folders.push(at);
    if (listing.some(({ name }) => name === ".git" || name === ".github"))
      return { folders, isRepository: true };
    at = parentUri(at);
  }
  return { folders, isRepository: false };
}
