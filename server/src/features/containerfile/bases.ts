/** What is known of a base image, put into words. */
import type { BaseImage } from "../../data/bases.ts";
import { type Locale, type ZoneTexts, zoneTexts } from "../../messages/messages.ts";
import { fill } from "../../messages/text.ts";
import type { ContainerfileModel } from "../../model/containerfile/model.ts";
import { lineageOf, type Stage } from "../../model/containerfile/stages.ts";
import { code } from "./markdown.ts";

/** Markdown about the image that a FROM names. */
export function imageCard({ origin }: Stage, locale: Locale): string | undefined {
  const texts = zoneTexts(locale).base;
  if (origin.kind === "stage") return undefined;
  if (origin.kind === "scratch") return `**${code("scratch")}**\n\n${texts.scratch}`;
  const head = `**${code(origin.reference.text)}**`;
  switch (origin.match.kind) {
    case "bootc":
      return `${head}\n\n${baseFacts(origin.match.base, locale)}`;
    case "not-bootable":
      return origin.match.use === "application"
        ? `${head}\n\n${texts.application}`
        : `${head}\n\n${texts.unknown}`;
    default:
      return `${head}\n\n${texts.unknown}`;
  }
}

/** Markdown about a stage: where it comes from, and whether machines run it. */
export function stageCard(model: ContainerfileModel, stage: Stage, locale: Locale): string {
  const texts = zoneTexts(locale).base;
  const root = lineageOf(stage)[0] ?? stage;
  const name = stage.name ?? String(stage.index);
  const from =
    root.origin.kind === "image"
      ? fill(texts.stage, { stage: name, image: code(root.origin.reference.text) })
      : fill(texts["bare-stage"], { stage: name });
  const isPublished = model.images.some((image) => image.stage === stage);
  const own = imageCard(root, locale)?.split("\n\n").slice(1) ?? [];
  const role = isPublished ? texts.published : texts.unpublished;
  return [`${from} ${role}`, ...(root.origin.kind === "image" ? own : [])].join("\n\n");
}

export function baseFacts(base: BaseImage, locale: Locale): string {
  const { base: texts, notes } = zoneTexts(locale);
  const { bootc, ostree } = base.labels;
  const labels = [...(bootc ? ["containers.bootc"] : []), ...(ostree ? ["ostree.bootable"] : [])].map(code);
  const desktop = base.desktop === undefined ? texts["not-known"] : base.desktop ? texts.yes : texts.no;
  const facts = [
    `- ${texts.family}: ${code(base.family)}`,
    `- ${texts.labels}: ${labels.join(", ") || texts.none}`,
    `- ${texts.rootfs}: ${rootfs(base, texts)}`,
    `- ${texts.desktop}: ${desktop}`,
    `- ${texts.packages}: ${code(base.packageManager)}`,
  ].join("\n");
  const note = Object.hasOwn(notes, base.id) ? [notes[base.id as keyof typeof notes]] : [];
  return [facts, ...note].join("\n\n");
}

function rootfs({ defaultRootfs, rootfsNeeded }: BaseImage, texts: ZoneTexts["base"]): string {
  if (defaultRootfs !== undefined) return fill(texts["rootfs-default"], { name: code(defaultRootfs) });
  return rootfsNeeded ? texts["rootfs-needed"] : texts["not-known"];
}
