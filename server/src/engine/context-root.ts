/** Where the build context of a Containerfile lies: what the project's build files say, else where its sources are. */
import type { Host } from "../base/host.ts";
import { joinUri, parentUri, sameUri } from "../base/uri.ts";
import { buildCallsIn, contextsOf, type SaidContexts } from "./build-calls.ts";
import { type BuildFile, buildFilesIn, foldersAround } from "./build-files.ts";

/** What surrounds a Containerfile; each part is looked up once, when it is asked for. */
export interface ProjectReader {
  readonly buildFiles: () => Promise<readonly BuildFile[]>;
  /** The folder of a named build context. */
  readonly named: (name: string) => Promise<string | undefined>;
  /** The folder that a Containerfile takes `sources` from; undefined where that cannot be told. */
  readonly contextOf: (sources: readonly string[]) => Promise<string | undefined>;
}

export function projectReader(uri: string, host: Host): ProjectReader {
  const own = parentUri(uri);
  const folders = once(() => foldersAround(host, own));
  const project = once(async () => {
    const around = await folders();
    return (around.isRepository && around.folders.at(-1)) || own;
  });
  const buildFiles = once(async () => buildFilesIn(host, await project()));
  const said = once(async (): Promise<SaidContexts> => {
    const path = sameUri(uri).slice(sameUri(await project()).length + 1);
    const calls = (await buildFiles()).flatMap((file) => buildCallsIn(file.path, file.text));
    return contextsOf(path, calls);
  });

  async function contextOf(sources: readonly string[]): Promise<string | undefined> {
    const { folders: above, isRepository } = await folders();
    const areBeside = await haveAll(host, own, sources);
    // At the top of its project a Containerfile is hardly ever built in another folder.
    if (isRepository && above.length === 1 && areBeside) return own;
    const { context } = await said();
    const named = context === undefined ? undefined : joinUri(await project(), context);
    if (named !== undefined && !(areBeside && !(await haveAll(host, named, sources)))) return named;
    for (const folder of above) if (await haveAll(host, folder, sources)) return folder;
    return undefined;
  }

  return {
    buildFiles,
    contextOf,
    async named(name) {
      const path = (await said()).named.get(name);
      return path === undefined ? undefined : joinUri(await project(), path);
    },
  };
}

async function haveAll(host: Host, folder: string, paths: readonly string[]): Promise<boolean> {
  const listings = new Map<string, ReadonlySet<string>>();
  for (const path of paths) {
    const uri = joinUri(folder, path);
    const parent = parentUri(uri);
    const names =
      listings.get(parent) ?? new Set((await host.list?.(parent))?.map(({ name }) => joinUri(parent, name)));
    listings.set(parent, names);
    if (!names.has(uri)) return false;
  }
  return true;
}

function once<T>(compute: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}
