/** Which builds come to look at a value: what an image type ignores is not checked either. */
import { type Family, familyOf } from "../../../data/blueprint.ts";
import { isForIso } from "./effect.ts";
import type { ConfigSubject } from "./subject.ts";

/** What writes files and partitions. */
export const DISKS: readonly Family[] = ["disk", "pxe"];
/** What reads the settings of the installer. */
export const ISOS: readonly Family[] = ["iso", "installer"];
/** What creates accounts. */
export const ACCOUNTS: readonly Family[] = [...DISKS, ...ISOS];

/** Whether the image is of one of `families`; where its type is not known, the file's own settings tell. */
export function isFor(families: readonly Family[], { model, imageType }: ConfigSubject): boolean {
  const family = imageType === undefined ? undefined : familyOf(imageType);
  if (family !== undefined) return families.includes(family);
  return isForIso(model.keys)
    ? families.some((each) => ISOS.includes(each))
    : families.some((each) => DISKS.includes(each));
}
