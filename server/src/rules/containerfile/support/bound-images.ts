/** Logically bound images: the links in bootc's folder, and the quadlets that they lead to. */
import { globPattern, isGlob } from "../../../base/glob.ts";
import type { Entry } from "../../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../../model/containerfile/model.ts";
import { baseNameOf, parentOf, resolvePath } from "../../../model/shell/paths.ts";
import { HOLE } from "../../../model/shell/value.ts";
import { type WrittenFile, writtenFile } from "./written-files.ts";

export const boundFolder = "/usr/lib/bootc/bound-images.d";
export const quadletFolders: readonly string[] = ["/usr/share/containers/systemd", "/etc/containers/systemd"];

export const isQuadlet = (name: string): boolean => /\.(?:container|image)$/.test(name);

/** Where a link leads, so far as its words say. */
export function targetOf({ path, effect, step }: Entry): string | undefined {
  if (effect.kind !== "symlink" || effect.target.includes(HOLE)) return undefined;
  if (effect.target.startsWith("/")) return resolvePath(effect.target, "/");
  // With `-r` the target is written as seen from where `ln` runs.
  const { start, end } = effect.range;
  const command = step.outcome.commands.find(({ range }) => range.start <= start && end <= range.end);
  const isRelative = command?.args.some(({ text }) => /^(?:-[a-z]*r[a-z]*|--relative)$/.test(text));
  return isRelative ? undefined : resolvePath(effect.target, parentOf(path));
}

/** The quadlets whose images bootc pulls: what the links lead to, and files that stand in place of a link. */
export function boundEntries({ state }: PublishedImage): readonly Entry[] {
  return state.below(boundFolder).flatMap((entry) => {
    if (entry.effect.kind === "write") return [entry];
    const target = targetOf(entry);
    if (target === undefined) return [];
    if (!isGlob(target)) return state.get(target) ?? [];
    const pattern = globPattern(baseNameOf(target));
    const folder = parentOf(target);
    return state
      .below(folder)
      .filter(({ path }) => parentOf(path) === folder && pattern.test(baseNameOf(path)));
  });
}

/** A bound quadlet whose text is known; one that several images bind counts once. */
export function boundFiles(file: ContainerfileModel): readonly WrittenFile[] {
  const files = new Map<string, WrittenFile>();
  for (const image of file.images) {
    for (const entry of boundEntries(image)) {
      const key = `${entry.step.start} ${entry.effect.range.start} ${entry.path}`;
      const written = files.has(key) || !isQuadlet(entry.path) ? undefined : writtenFile(image, entry);
      if (written) files.set(key, written);
    }
  }
  return [...files.values()];
}
