/** Kernel arguments in files that bootc does not read. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { isUnder, normalised } from "../../model/shell/paths.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { kargsFolder } from "./support/kargs-files.ts";
import { renamed } from "./support/mentions.ts";
import { isMisnamed, renamedTo } from "./support/misnamed.ts";
import { type Bringer, bringers, judged, shown, written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "kargs-file-ignored",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/bootc_kargs.rs",
      "https://bootc-dev.github.io/bootc/building/kernel-arguments.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const bringer of bringers(file, ignoredIn)) {
      const { first, entries, place } = bringer;
      const message = kindOf(first);
      if (!message) continue;
      const fix = message === "foreign" ? undefined : moveFix(file, bringer);
      report({
        message,
        args: { path: shown(first.path), more: entries.length - 1 },
        at: place,
        severity: judged(message === "foreign" ? "info" : "warning", first),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

/** Folders that look like bootc's own. */
const mistaken = [
  "/etc/bootc/kargs.d",
  "/etc/kargs.d",
  "/run/bootc/kargs.d",
  "/usr/lib/kargs.d",
  "/usr/local/lib/bootc/kargs.d",
  "/usr/share/bootc/kargs.d",
];
/**
 * What kernel-install and ukify read; neither runs when bootc deploys an image. Of /etc/kernel/cmdline another
 * finding speaks, together with the tools that would read it.
 */
const foreign = ["/usr/lib/kernel/cmdline", "/usr/lib/kernel/cmdline.d", "/etc/kernel/cmdline.d"];
const meaning = /^\s*kargs\s*=/m;

function ignoredIn(image: PublishedImage): readonly Entry[] {
  const others = foreign.flatMap((path) => image.state.below(path));
  return [
    ...image.state.below(kargsFolder),
    ...mistaken.flatMap((folder) => image.state.below(folder)),
    ...(others.length > 0 && !buildsKernelImage(image) ? others : []),
  ].filter((entry) => kindOf(entry) !== undefined);
}

/** A unified kernel image carries its command line, which the build takes from these files. */
const buildsKernelImage = (image: PublishedImage): boolean =>
  image.opaque !== undefined ||
  image
    .commands()
    .some(
      ({ facts: { name, args } }) =>
        /^(?:ukify|kernel-install|mkosi|systemd-ukify)$/.test(name) ||
        (/^(?:dracut|cat)$/.test(name) && args.some(({ text }) => /^--uefi$|kernel\/cmdline/.test(text))),
    );

function kindOf(entry: Entry): "name" | "nested" | "folder" | "foreign" | undefined {
  const { path, effect } = entry;
  if (effect.kind !== "write" || path.includes(HOLE)) return undefined;
  if (foreign.some((known) => isUnder(path, known))) return "foreign";
  if (mistaken.some((folder) => isUnder(path, folder) && path !== folder)) return "folder";
  const rest = path.slice(kargsFolder.length + 1);
  if (rest.includes("/")) return rest.endsWith(".toml") ? "nested" : undefined;
  return rest !== "" && isMisnamed(entry, ".toml", meaning) ? "name" : undefined;
}

/** Puts the file, or the folder of files, where it is read. */
function moveFix(
  file: ContainerfileModel,
  { image, first, entries, place, step }: Bringer,
): ReportedFix<"kargs-file-ignored"> | undefined {
  const { effect, path } = first;
  if (effect.kind !== "write" || place.uri !== undefined) return undefined;
  if (effect.content !== undefined && !meaning.test(effect.content)) return undefined;
  const word = written(file, place);
  const folder = mistaken.find((candidate) => isUnder(path, candidate));
  if (
    folder !== undefined &&
    entries.every((entry) => /^[^/]+\.toml$/.test(entry.path.slice(folder.length + 1)))
  )
    return {
      title: "move",
      args: { path: kargsFolder },
      edits: () => renamed(file, image, folder, { from: folder, to: kargsFolder }),
    };
  const target = `${kargsFolder}/${renamedTo(path, ".toml")}`;
  const { words, source } = step.syntax;
  const isFolder = /^(?:COPY|ADD)$/.test(step.syntax.keyword) && words.length === 2;
  if (entries.length > 1 || !word.startsWith("/")) return undefined;
  if (normalised(word) === path)
    return {
      title: "move",
      args: { path: target },
      edits: () => renamed(file, image, path, { from: path, to: target }),
    };
  if (!isFolder || source.heredocs.length > 0 || !isUnder(path, normalised(word))) return undefined;
  return { title: "move", args: { path: target }, edits: () => [{ place, text: target }] };
}
