/** Units and quadlets of the image, read once for all rules. */
import { remembering } from "../../../base/memory.ts";
import { HOLE } from "../../../model/shell/value.ts";
import { type IniDocument, parseIni, systemdIni } from "../../../syntax/ini/ini.ts";
import type { WrittenFile, WrittenText } from "./written-files.ts";

const read = remembering(({ text }: WrittenText): IniDocument => parseIni(text, systemdIni));

export const unitIn = ({ source }: WrittenFile): IniDocument => read(source);

/** Whether something that only the build knows stands in `text`. */
export const hasHole = (text: string): boolean => text.includes(HOLE);
