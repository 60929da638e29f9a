/** Files as the editor shows them: open buffers first, then the disk. */
import type { Host } from "../base/host.ts";

/** One URI has several spellings (`%40` and `@`), which clients and the engine choose differently. */
export function sameUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

export function overlayHost(
  buffer: (uri: string) => string | undefined,
  disk: Pick<Host, "readFile" | "list">,
  log: Host["log"],
): Host {
  return {
    readFile: async (uri) => buffer(uri) ?? (await disk.readFile?.(uri)),
    ...(disk.list && { list: disk.list }),
    log,
  };
}
