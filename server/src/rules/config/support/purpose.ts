/** What is built from a config: told by the image type, else by what the file has settings for. */
import { familyOf } from "../../../data/blueprint.ts";
import { isForIso } from "./effect.ts";
import type { ConfigSubject } from "./subject.ts";

/** `disk`: the builder makes the accounts itself; `iso`: an installer makes them, told by a kickstart. */
export type Purpose = "disk" | "iso" | "either" | "other";

export function purposeOf({ model, imageType }: ConfigSubject): Purpose {
  if (imageType === undefined) return isForIso(model.keys) ? "iso" : "either";
  switch (familyOf(imageType)) {
    case "disk":
    case "pxe":
      return "disk";
    case "iso":
    case "installer":
      return "iso";
    default:
      return "other";
  }
}
