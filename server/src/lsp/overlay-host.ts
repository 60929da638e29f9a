/** Files as the editor shows them: open buffers first, then the disk. */
import type { Host } from "../base/host.ts";

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
