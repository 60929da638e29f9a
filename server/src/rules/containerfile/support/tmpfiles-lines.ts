/** tmpfiles.d lines that make what a build made, with the owner and mode that the build gave it. */
import { coveredByTmpfiles } from "../../../data/layouts.ts";
import type { Entry } from "../../../model/containerfile/image-state.ts";
import type { PublishedImage } from "../../../model/containerfile/model.ts";
import { parentOf } from "../../../model/shell/paths.ts";
import { tmpfilesTypes } from "./authored.ts";

interface Attributes {
  readonly mode: string;
  readonly owner: string;
  readonly group: string;
}

/** Lines for the entries and the folders around them; undefined where a mode or a name cannot be written down. */
export function linesFor(image: PublishedImage, entries: readonly Entry[]): readonly string[] | undefined {
  const types = tmpfilesTypes(image);
  const lines = new Map<string, string>();
  for (const { path, effect } of entries) {
    for (const parent of parentsBelowCovered(path)) {
      if (!types.has(parent) && !lines.has(parent)) lines.set(parent, `d ${parent} 0755 root root - -`);
    }
    if (effect.kind === "symlink") lines.set(path, `L ${path} - - - - ${effect.target}`);
    if (effect.kind !== "mkdir") continue;
    const { mode, owner, group } = attributesOf(image, path, {
      mode: effect.mode ?? "0755",
      owner: effect.owner ?? "root",
      group: effect.group ?? "root",
    });
    if (!/^[0-7]{3,4}$/.test(mode)) return undefined;
    lines.set(path, `d ${path} ${mode.padStart(4, "0")} ${owner} ${group} - -`);
  }
  const texts = [...lines.values()];
  return texts.every((line) => /^[\w ./:@+-]+$/.test(line)) ? texts : undefined;
}

function parentsBelowCovered(path: string): readonly string[] {
  const parents: string[] = [];
  for (let at = parentOf(path); at !== "/" && !coveredByTmpfiles.has(at); at = parentOf(at))
    parents.unshift(at);
  return parents;
}

/** What chmod, chown and chgrp made of it afterwards. */
function attributesOf(image: PublishedImage, path: string, made: Attributes): Attributes {
  let { mode, owner, group } = made;
  for (const { facts } of image.commands("chmod", "chown", "chgrp")) {
    const [value, ...paths] = facts.args.filter(({ text }) => !text.startsWith("-"));
    if (!value || !paths.some(({ text }) => text.replace(/\/+$/, "") === path)) continue;
    if (facts.name === "chmod") mode = value.text;
    else if (facts.name === "chgrp") group = value.text;
    else {
      const [name, of] = value.text.split(/[:.]/);
      owner = name || owner;
      // `user:` stands for the user's own group, which by custom has the user's name.
      group = of ?? group;
      if (of === "") group = owner;
    }
  }
  return { mode, owner, group };
}
