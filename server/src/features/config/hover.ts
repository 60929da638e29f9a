/** Hover in a config: what the key under the pointer is for, and in which images it counts. */
import { type TextRange, touches } from "../../base/text.ts";
import type { Locale } from "../../messages/messages.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { explain } from "./explain.ts";

export interface ConfigHover {
  readonly markdown: string;
  readonly range: TextRange;
}

export function configHover(model: ConfigModel, offset: number, locale: Locale): ConfigHover | undefined {
  for (const { node, path, places } of model.keys) {
    const place = node && places.find(({ range }) => touches(range, offset));
    if (place) {
      return { markdown: `**\`${path.join(".")}\`**\n\n${explain(path, node, locale)}`, range: place.range };
    }
  }
  return undefined;
}
