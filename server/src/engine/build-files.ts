/** Files of a project that call the builder: what is given on its command line stands there. */
import type { Host } from "../base/host.ts";
import { joinUri, parentUri } from "../base/uri.ts";
import { filesBelow } from "./folder-walk.ts";

const buildFile =
  /(?:^|\/)(?:\.?justfile|(?:gnu)?makefile|[^/]+\.(?:just|mk|sh|bash))$|^\.github\/workflows\/[^/]+\.ya?ml$|^\.gitlab-ci\.yml$/i;
/** Folders of other people's code, which are large and say nothing about this build. */
const foreign = /(?:^|\/)(?:node_modules|vendor|third_party|\.venv|target)$/;
const mostFiles = 200;
/** A Containerfile lies no deeper than this in its project. */
const deepest = 4;

/** The first build file of the project around `folder` that says `text`, relative to the project. */
export async function buildFileSaying(host: Host, folder: string, text: string): Promise<string | undefined> {
  const project = await projectAround(host, folder);
  const paths = (await filesBelow(host, project, (path) => !foreign.test(path))) ?? [];
  for (const path of paths.filter((each) => buildFile.test(each)).slice(0, mostFiles)) {
    if ((await host.readFile?.(joinUri(project, path)))?.includes(text)) return path;
  }
  return undefined;
}

/** The nearest folder that is a repository, from `folder` up; `folder` itself where none is in reach. */
async function projectAround(host: Host, folder: string): Promise<string> {
  let at = folder;
  for (let depth = 0; depth <= deepest; depth++) {
    const listing = await host.list?.(at);
    if (!listing) break;
    if (listing.some(({ name }) => name === ".git" || name === ".github")) return at;
    at = parentUri(at);
  }
  return folder;
}
