/** What the rules about /var leave to each other and to more specific rules. */
import type { Entry } from "../../../model/containerfile/image-state.ts";
import type { PublishedImage } from "../../../model/containerfile/model.ts";
import { isUnder } from "../../../model/shell/paths.ts";
import { isSpecial } from "./special-files.ts";

/** Homes, served and mounted folders, container and Flatpak stores, crontabs: rules of their own speak there. */
const ofOtherRules = [
  "/var/home",
  "/var/roothome",
  "/var/srv",
  "/var/mnt",
  "/var/lib/flatpak",
  "/var/lib/containers",
  "/var/spool/cron",
];

const isOfOtherRule = (path: string): boolean => ofOtherRules.some((folder) => isUnder(path, folder));

/** Entries below /var that the rules about /var judge. */
export const entriesInVar = (image: PublishedImage): readonly Entry[] =>
  image.state.below("/var").filter(({ path }) => !isOfOtherRule(path));

/** Files and trees; an emptied log is as good as none. */
export const isContent = (entry: Entry): boolean => isOrdinary(entry) && !isSpecial(entry);

const isOrdinary = ({ path, effect }: Entry): boolean =>
  effect.kind === "tree" ||
  (effect.kind === "write" && path !== "/var" && !(effect.content === "" && isUnder(path, "/var/log")));
