/** Free space against the size of the image. */
import { asRoot } from "../platform.ts";
import { type Check, inGib } from "./line.ts";

const GIB = 2 ** 30;
/** No base that boots is smaller. */
const SMALLEST_IMAGE = 1.5 * GIB;
/** Below that, builds of usual images have failed. */
const COMFORTABLE = 20 * GIB;
/** A copy of the image and what is installed from it. */
const TIMES_IN_STORAGE = 2;
/** The root file system is at least twice the image. */
const TIMES_IN_OUTPUT = 2;

export const space: Check = ({ image, storage, output, needs, path, platform }, l10n) => {
  if (!storage) return undefined;
  const size = image.kind === "present" ? image.size : undefined;
  const each = size ?? SMALLEST_IMAGE;
  const isOneDisk = output !== undefined && output.device === storage.device;
  const inStorage = each * (isOneDisk ? TIMES_IN_STORAGE + TIMES_IN_OUTPUT : TIMES_IN_STORAGE);
  const folder = needs.project?.output ?? "";
  const prune = {
    kind: "run",
    title: l10n.t("Remove Unused Images…"),
    // It asks before it does.
    commands: [asRoot({ program: path, arguments: ["image", "prune"] }, platform)],
  } as const;
  // On a disk of its own, only older results can make room.
  const open = { kind: "folder", title: l10n.t("Open Folder"), folder } as const;
  const lacking =
    storage.free < inStorage
      ? { free: storage.free, needed: inStorage, what: l10n.t("root's container storage"), remedy: prune }
      : output && output.free < each * TIMES_IN_OUTPUT
        ? { free: output.free, needed: each * TIMES_IN_OUTPUT, what: folder, remedy: open }
        : undefined;
  const line = { id: "space", title: l10n.t("Free space") };
  const why = l10n.t(
    "An ISO or disk takes about four times the size of the image: twice in root's container storage, twice in the output folder.",
  );
  if (lacking)
    return {
      ...line,
      state: "failed",
      what: l10n.t(
        "{0} in {1}, and {2} are needed",
        inGib(lacking.free),
        lacking.what,
        inGib(lacking.needed),
      ),
      why,
      remedy: lacking.remedy,
    };
  const isTight = size === undefined && storage.free < COMFORTABLE;
  return {
    ...line,
    state: isTight ? "warning" : "ok",
    what: l10n.t("{0} in root's container storage", inGib(storage.free)),
    ...(isTight ? { why } : {}),
  };
};
