/** What files written in the lineage of an image say: tmpfiles.d, sysusers.d, units, prepare-root.conf. */
import { remembering } from "../../../base/memory.ts";
import { canonical } from "../../../model/containerfile/context.ts";
import type { Entry } from "../../../model/containerfile/image-state.ts";
import type { PublishedImage } from "../../../model/containerfile/model.ts";
import { normalised } from "../../../model/shell/paths.ts";
import { unitFolders } from "./units.ts";
import { mayHoldMore } from "./unread.ts";

const tmpfilesFolders = ["/usr/lib/tmpfiles.d", "/etc/tmpfiles.d"];
const sysusersFolders = ["/usr/lib/sysusers.d", "/etc/sysusers.d"];
const prepareRootFiles = ["/etc/ostree/prepare-root.conf", "/usr/lib/ostree/prepare-root.conf"];

const contentOf = ({ effect }: Entry): string | undefined =>
  effect.kind === "write" ? effect.content : undefined;

const entriesIn = (image: PublishedImage, folders: readonly string[]): readonly Entry[] =>
  folders.flatMap((folder) => image.state.below(folder));

/** Lines of a configuration without comments, cut at blanks. */
const rowsOf = remembering((effect: Entry["effect"]): readonly (readonly string[])[] =>
  effect.kind === "write" && effect.content !== undefined
    ? effect.content
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== "" && !line.startsWith("#"))
        .map((line) => line.split(/\s+/).map((column) => column.replace(/^(["'])(.*)\1$/, "$2")))
    : [],
);

const rowsIn = (image: PublishedImage, folders: readonly string[]): readonly (readonly string[])[] =>
  entriesIn(image, folders).flatMap(({ effect }) => rowsOf(effect));

/** The type letter of each tmpfiles.d line, by path. */
export const tmpfilesTypes = remembering((image: PublishedImage): ReadonlyMap<string, string> => {
  const layout = image.root.steps[0]?.context.layout ?? "unknown";
  return new Map(
    rowsIn(image, tmpfilesFolders).map(
      ([type = "", path = ""]) => [canonical(normalised(path), layout), type.slice(0, 1)] as const,
    ),
  );
});

/** Names that sysusers.d lines create, as users (`u`) and as groups (`g`; a `u` line brings its group along). */
export const sysusersNames = remembering(
  (
    image: PublishedImage,
  ): {
    users: ReadonlySet<string>;
    groups: ReadonlySet<string>;
  } => {
    const lines = rowsIn(image, sysusersFolders);
    const named = (type: RegExp) =>
      lines.filter(([letter = ""]) => type.test(letter)).map(([, name = ""]) => name);
    return { users: new Set(named(/^u/)), groups: new Set(named(/^[ug]/)) };
  },
);

/** Folders that units ask systemd to make: `StateDirectory=app` is /var/lib/app. */
export const unitDirectories = remembering((image: PublishedImage): ReadonlySet<string> => {
  const homes: Readonly<Record<string, string>> = {
    State: "/var/lib",
    Cache: "/var/cache",
    Logs: "/var/log",
  };
  return new Set(
    entriesIn(image, unitFolders).flatMap((entry) =>
      [...(contentOf(entry) ?? "").matchAll(/^(State|Cache|Logs)Directory\s*=\s*(.*)$/gm)].flatMap(
        ([, kind = "", names = ""]) =>
          names.split(/\s+/).map((name) => `${homes[kind]}/${name.split(":")[0]}`),
      ),
    ),
  );
});

export const mayHoldMoreTmpfiles = (image: PublishedImage): boolean => mayHoldMore(image, ...tmpfilesFolders);
export const mayHoldMoreSysusers = (image: PublishedImage): boolean => mayHoldMore(image, ...sysusersFolders);

/** Whether prepare-root.conf makes /etc or the root file system forget changes; also where it cannot be read. */
export const isTransient = (image: PublishedImage, section: "etc" | "root"): boolean =>
  prepareRootFiles.some((path) => {
    const entry = image.state.get(path);
    if (!entry) return false;
    const text = contentOf(entry);
    const own = text?.split(/^\[/m).find((part) => part.startsWith(`${section}]`));
    return text === undefined || /^\s*transient\s*=\s*(?:true|yes|1|on)\b/m.test(own ?? "");
  });
