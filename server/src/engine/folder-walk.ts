/** Walks folders through the host, within bounds. */
import type { Host } from "../base/host.ts";
import { joinUri } from "../base/uri.ts";

/** A folder is walked no further than this; larger ones are taken for unknown. */
const mostEntries = 20_000;
const deepest = 32;

/**
 * All files below `folder`, relative to it; undefined where there is no such folder, or it is too large. Links, fifos
 * and devices are left out: they are never followed. Folders that `enters` refuses are passed by.
 */
export async function filesBelow(
  host: Host,
  folder: string,
  enters: (path: string) => boolean = () => true,
): Promise<readonly string[] | undefined> {
  const files: string[] = [];
  const queue: { readonly path: string; readonly depth: number }[] = [{ path: "", depth: 0 }];
  let entries = 0;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const listing = await host.list?.(joinUri(folder, next.path));
    if (!listing) {
      if (next.path === "") return undefined;
      continue;
    }
    entries += listing.length;
    if (entries > mostEntries) return undefined;
    for (const { name, kind } of listing) {
      const path = next.path ? `${next.path}/${name}` : name;
      if (kind === "file") files.push(path);
      else if (kind === "folder" && name !== ".git" && next.depth < deepest && enters(path))
        queue.push({ path, depth: next.depth + 1 });
    }
  }
  return files;
}
