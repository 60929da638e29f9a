/** What lies in bootc's folder of bound images besides links to quadlets. */
import type { Severity } from "../../base/severity.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { baseNameOf, normalised, parentOf } from "../../model/shell/paths.ts";
import { HOLE } from "../../model/shell/value.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { boundFolder, isQuadlet, targetOf } from "./support/bound-images.ts";
import { type Bringer, bringers, judged, shown, written } from "./support/words.ts";
import { insertedBelow } from "./support/writing.ts";

type Kind = "file" | "folder" | "ending" | "dangling";

export const rule = defineRule(
  {
    id: "bound-image-entry",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/boundimage.rs",
      "https://bootc-dev.github.io/bootc/logically-bound-images.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    const wrong = bringers(file, (image) =>
      image.state.below(boundFolder).filter((entry) => kindOf(image, entry) !== undefined),
    );
    for (const bringer of wrong) {
      const { image, first, place } = bringer;
      const kind = kindOf(image, first);
      if (!kind) continue;
      const target = first.effect.kind === "symlink" ? first.effect.target : "";
      const fix = kind === "file" ? linkFix(file, bringer) : undefined;
      report({
        message: kind,
        args: { name: shown(nameOf(first)), target: shown(target) },
        at: place,
        severity: judged(severities[kind], first),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

const severities = {
  file: "error",
  folder: "error",
  ending: "error",
  dangling: "info",
} satisfies Record<Kind, Severity>;

/** The entry of the folder that something belongs to. */
const nameOf = ({ path, step }: Entry): string =>
  path === boundFolder
    ? baseNameOf(step.syntax.words[0]?.text ?? "")
    : (path.slice(boundFolder.length + 1).split("/")[0] ?? "");

function kindOf(image: PublishedImage, entry: Entry): Kind | undefined {
  const { path, effect } = entry;
  const rest = path.slice(boundFolder.length + 1);
  if (path.includes(HOLE) || /[*?[]/.test(rest)) return undefined;
  if (rest === "") return isCopiedInto(entry) ? "file" : undefined;
  if (rest.includes("/")) return /^(?:write|symlink|mkdir)$/.test(effect.kind) ? "folder" : undefined;
  if (effect.kind === "mkdir") return "folder";
  if (effect.kind === "write") return keepsLinks(entry) ? undefined : "file";
  if (effect.kind !== "symlink") return undefined;
  if (!isQuadlet(rest)) return "ending";
  return isMissing(image, targetOf(entry)) ? "dangling" : undefined;
}

/** A COPY to the folder without a slash behind it; what is not called like a quadlet may be a folder of links. */
const isCopiedInto = ({ effect, step: { syntax } }: Entry): boolean =>
  effect.kind === "write" &&
  (effect.by === "COPY" || effect.by === "ADD") &&
  syntax.words.length === 2 &&
  isQuadlet(syntax.words[0]?.text ?? "");

/** `cp -d`, `cp -a` of something that may be a link itself; `cp -s` makes one. */
function keepsLinks({ effect, step }: Entry): boolean {
  if (effect.kind !== "write" || effect.by !== "cp" || effect.origin !== undefined) return false;
  const { start, end } = effect.range;
  const command = step.outcome.commands.find(({ range }) => range.start <= start && end <= range.end);
  return (
    command?.args.some(({ text }) =>
      /^(?:-[A-Za-z]*[Pdas][A-Za-z]*|--(?:no-dereference|archive|symbolic-link|preserve=.*))$/.test(text),
    ) ?? false
  );
}

/** Only where nothing else can have brought the file: not the base, not a package, not a tree or a script. */
function isMissing(image: PublishedImage, target: string | undefined): boolean {
  if (target === undefined || /[*?[]/.test(target) || image.opaque || !image.complete) return false;
  const { origin } = image.root;
  const isStock =
    origin.kind === "image" && origin.match.kind === "bootc" && origin.match.base.desktop === false;
  if (!isStock || image.state.get(target)) return false;
  for (let at = parentOf(target); ; at = parentOf(at)) {
    const kind = image.state.get(at)?.effect.kind;
    if (kind === "tree" || kind === "symlink") return false;
    if (at === "/") return true;
  }
}

/** The quadlet goes where podman finds it, and a link takes its place. */
function linkFix(
  file: ContainerfileModel,
  { image, first, entries, place, step }: Bringer,
): ReportedFix<"bound-image-entry"> | undefined {
  const name = nameOf(first);
  const target = `/usr/share/containers/systemd/${name}`;
  const word = written(file, place);
  const { keyword, words } = step.syntax;
  const isCopy = /^(?:COPY|ADD)$/.test(keyword) && words.length === 2;
  const names = normalised(word) === first.path || (isCopy && normalised(word) === boundFolder);
  if (entries.length > 1 || place.uri !== undefined || !names || !/^[\w.@+-]+$/.test(name)) return undefined;
  if (!isQuadlet(name) || image.state.get(target)) return undefined;
  return {
    title: "link",
    args: { name },
    edits: () => [
      { place, text: target },
      insertedBelow(file, step, `RUN ln -s ${target} ${boundFolder}/${name}`),
    ],
  };
}
