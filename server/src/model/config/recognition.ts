/** Whether a TOML file is a config of the image builder, told by its keys. */
import { childNamed, toolsWith, topKeys } from "../../data/blueprint.ts";
import type { TomlTable } from "../../syntax/toml/tree.ts";

/** Whether the file says by itself what it is: no other tool has these tables. */
export const looksLikeConfig = (tree: TomlTable): boolean =>
  tree.members.some(({ name }) => /^(?:customizations|blueprint)$/i.test(name));

/** Top-level keys that show the file to be another tool's; none in a config of the builder. */
export function foreignKeys(tree: TomlTable): readonly string[] {
  return tree.members.flatMap(({ name, value }) => {
    const own = childNamed(topKeys, name);
    // containers.conf has one table [containers], the builder an array [[containers]].
    if (own !== undefined) return own.type === "tables" && value.kind === "table" ? [name] : [];
    return toolsWith(name).length > 0 ? [name] : [];
  });
}
