/** A base whose name means another image tomorrow. */
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import { defineRule } from "../rule.ts";
import { bootedImages } from "./support/published.ts";

/** Tags that are moved on; numbers and streams stay within what they say. */
const floating =
  /^(?:latest|stable|testing|unstable|rawhide|devel|development|beta|next|nightly|edge|main|master|gts|lts)(?:-.*)?$/;

export const rule = defineRule(
  {
    id: "base-floating-tag",
    severity: "hint",
    tier: "C",
    profile: "strict",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://docs.fedoraproject.org/en-US/bootc/building-containers/",
      "https://docs.renovatebot.com/docker/#digest-pinning",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<number>();
    for (const image of bootedImages(file)) {
      const { root } = image;
      const message = judgementOf(image);
      if (!root.image || !message || reported.has(root.index) || file.isTrusted(root.image.text)) continue;
      reported.add(root.index);
      report({ message, args: { image: root.image.text }, at: placeIn(root.from, root.image.range) });
    }
  },
);

function judgementOf({ root }: PublishedImage): "major" | "floating" | undefined {
  const { origin, image } = root;
  if (origin.kind !== "image" || !image || image.text.includes("$")) return undefined;
  const reference = image.text;
  // Local builds and archives are what the last command made; a digest is a digest.
  if (/^localhost\/|^[a-z-]+:\.{0,2}\/|@/.test(reference) || !reference.includes("/")) return undefined;
  const tag = /:([^/:]+)$/.exec(reference)?.[1];
  if (tag !== undefined && !floating.test(tag)) return undefined;
  const isFedora = origin.match.kind === "bootc" && origin.match.base.id === "fedora-bootc";
  return isFedora ? "major" : "floating";
}
