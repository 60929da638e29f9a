/** The files of kernel arguments that bootc merges into the boot loader's entries. */
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import type { TomlString } from "../../../syntax/toml/nodes.ts";
import type { TomlItem } from "../../../syntax/toml/tree.ts";
import { isKnown, type TomlFile, tomlFiles } from "./toml-file.ts";
import type { TableShape } from "./toml-shape.ts";

export const kargsFolder = "/usr/lib/bootc/kargs.d";

/** `struct Config` of bootc_kargs.rs. */
export const kargsShape: TableShape = {
  kind: "table",
  keys: { kargs: { kind: "strings" }, "match-architectures": { kind: "strings" } },
  aliases: {
    arch: "match-architectures",
    arches: "match-architectures",
    architecture: "match-architectures",
    architectures: "match-architectures",
    "match-arch": "match-architectures",
    karg: "kargs",
    "kernel-arguments": "kargs",
  },
};

export const kargsFiles = (file: ContainerfileModel): readonly TomlFile[] => tomlFiles(file, [kargsFolder]);

/** The strings of a list that are known whole; of files that bootc cannot read there are none. */
export function stringsOf({ verdict }: TomlFile, list: TomlItem | undefined): readonly TomlString[] {
  if (!verdict.valid || list?.kind !== "list") return [];
  return list.items.filter(
    (item): item is TomlString => item.kind === "string" && isKnown(item.content.text),
  );
}

/** Cuts at blanks outside double quotes, as the kernel does. */
export const argumentsIn = (text: string): readonly string[] => text.match(/(?:"[^"]*"?|[^\s"])+/g) ?? [];
