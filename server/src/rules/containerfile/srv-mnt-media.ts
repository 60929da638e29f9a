/** Content in /srv and /mnt, which are links into /var. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { tmpfilesTypes } from "./support/authored.ts";
import { broughtInto, withoutHolders } from "./support/folders.ts";
import { isOpaqueSince } from "./support/lineage.ts";
import { renamed } from "./support/mentions.ts";
import { type Bringer, bringers, firstOfEachChild, judged, shown, written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "srv-mnt-media",
    severity: "info",
    tier: "C",
    profile: "strict",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html",
      "https://ostreedev.github.io/ostree/adapting-existing/",
    ],
    lint: ["var-tmpfiles"],
  },
  (file: ContainerfileModel, report) => {
    for (const bringer of bringers(file, contentBehindLinks)) {
      const { image, first, place } = bringer;
      const fix = shareFix(file, bringer);
      report({
        message: first.effect.kind === "mkdir" ? "folder" : "content",
        args: { path: shown(first.effect.path) },
        at: place,
        severity: judged("info", first, isOpaqueSince(image, first.step)),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

const contentBehindLinks = (image: PublishedImage): readonly Entry[] =>
  ["/var/srv", "/var/mnt"].flatMap((folder) => {
    const entries = withoutHolders(broughtInto(image, folder));
    if (entries.length === 0) return entries;
    const types = tmpfilesTypes(image);
    return firstOfEachChild(
      entries.filter(({ path }) => !types.has(path)),
      folder,
    );
  });

/** What a machine serves and the image brings is static data. */
function shareFix(
  file: ContainerfileModel,
  { image, step, place, first, entries }: Bringer,
): ReportedFix<"srv-mnt-media"> | undefined {
  const word = written(file, place);
  const isCopied = /^(?:COPY|ADD)$/.test(step.syntax.keyword);
  if (!isCopied || !isUnder(word, "/srv") || !/^\/srv\/[\w./@+-]+$/.test(word)) return undefined;
  if (entries.some(({ effect }) => !isUnder(effect.path, "/srv"))) return undefined;
  const names = { from: "/srv", to: "/usr/share" };
  return {
    title: "share",
    args: { path: names.to + word.slice(names.from.length) },
    edits: () => {
      const own = { place: { start: place.start, end: place.start + names.from.length }, text: names.to };
      const others = renamed(file, image, first.effect.path, names);
      return [own, ...others.filter((edit) => edit.place.start !== place.start)];
    },
  };
}
