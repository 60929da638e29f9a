/** The card of a path: its zone, and what becomes of it at first install, upgrade and rollback. */
import { lineIndex } from "../../base/text.ts";
import { baseName } from "../../base/uri.ts";
import type { LayoutId } from "../../data/bases.ts";
import { optIsLinked } from "../../data/layouts.ts";
import { type LinkState, type Zone, zoneOf } from "../../data/zones.ts";
import { type Locale, type ZoneTexts, zoneTexts } from "../../messages/messages.ts";
import { fill } from "../../messages/text.ts";
import { canonical } from "../../model/containerfile/context.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { mountsOf } from "../../model/containerfile/run.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { isTransient } from "../../rules/containerfile/support/authored.ts";
import { enabledUnits } from "../../rules/containerfile/support/systemctl.ts";
import { code } from "./markdown.ts";
import { certaintyOf, chainOf } from "./provenance.ts";

/** Folders that are links into `/var` on some bases and rules of their own speak of. */
const linkedFolders = ["/opt", "/usr/local"];

/** Markdown about the absolute `path`, which `step` names. */
export function pathCard(model: ContainerfileModel, step: Step, path: string, locale: Locale): string {
  const texts = zoneTexts(locale);
  const { layout } = step.context;
  const image = model.images.find(({ lineage }) => lineage.some(({ index }) => index === step.stage));
  const real = canonical(path, layout);
  const row = zoneOf(real, linkState(real, layout, image));
  const zone: Zone = row.zone === "state" && !path.startsWith("/var") ? "symlink-state" : row.zone;
  const { name, install, upgrade, rollback } = texts.zones[zone];
  const head = [
    `**${code(path)}** – ${name}`,
    ...(real === path ? [] : [fill(texts.card.leads, { path: code(real) })]),
  ];
  const mount = mountsOf(step.syntax, step.context).find(
    ({ target }) => target !== undefined && isUnder(real, canonical(target, layout)),
  );
  if (mount) return [...head, fill(texts.card.mount, { type: mount.type })].join("\n\n");
  const facts = [
    `- ${texts.card.install}: ${install}`,
    `- ${texts.card.upgrade}: ${upgrade}`,
    `- ${texts.card.rollback}: ${rollback}`,
  ].join("\n");
  const { note } = texts.rows[row.id as keyof ZoneTexts["rows"]];
  const softer = image ? switches(image, real, zone).map((key) => texts.card[key]) : [texts.card.builder];
  const entry = image?.state.get(real);
  const origin = image && entry ? [originLine(model, image, entry, texts)] : [];
  return [...head, ...origin, facts, note, ...softer].join("\n\n");
}

/** Where what lies at the path comes from, and how sure that is. */
function originLine(
  { text }: ContainerfileModel,
  image: PublishedImage,
  entry: Entry,
  { card, certainty }: ZoneTexts,
): string {
  const lines = lineIndex(text);
  const chain = chainOf(image, entry).map(({ label, place }) => {
    const { uri, start } = place;
    const where =
      uri === undefined ? fill(card.line, { line: lines.position(start).line + 1 }) : code(baseName(uri));
    return `${code(label)} (${where})`;
  });
  return fill(card.origin, { chain: chain.join(" → "), certainty: certainty[certaintyOf(image, entry)] });
}

/** The zone of a path of the net state. */
export const zoneIn = (image: PublishedImage, path: string): Zone =>
  zoneOf(path, linkState(path, image.root.steps[0]?.context.layout ?? "unknown", image)).zone;

function linkState(path: string, layout: LayoutId, image: PublishedImage | undefined): LinkState {
  const folder = linkedFolders.find((each) => isUnder(path, each));
  const entry = folder === undefined ? undefined : image?.state.get(folder);
  if (folder !== undefined && (entry || image?.state.wasRemoved(folder)))
    return entry?.effect.kind === "symlink" ? "linked" : "plain";
  const isLinked = optIsLinked[layout];
  return isLinked === undefined ? "unknown" : isLinked ? "linked" : "plain";
}

type Switch = "etc-transient" | "root-transient" | "overlay" | "volatile";

/** What the image's own configuration changes about a path (prepare-root.conf, state overlays, kargs.d). */
function switches(image: PublishedImage, path: string, zone: Zone): readonly Switch[] {
  const overlaid = linkedFolders.find((folder) => isUnder(path, folder));
  const unit = overlaid && `ostree-state-overlay@${overlaid.slice(1).replaceAll("/", "-")}.service`;
  const isOverlaid = unit !== undefined && enabledUnits(image.steps).has(unit);
  return [...imageSwitches(image, zone), ...(isOverlaid ? (["overlay"] as const) : [])];
}

/** What it changes about a whole zone. */
export function imageSwitches(image: PublishedImage, zone: Zone): readonly Exclude<Switch, "overlay">[] {
  const found: Exclude<Switch, "overlay">[] = [];
  if (zone === "etc-merge" && isTransient(image, "etc")) found.push("etc-transient");
  if (zone === "image" && isTransient(image, "root")) found.push("root-transient");
  if (zone === "state" || zone === "symlink-state") {
    const isVolatile = image.state
      .below("/usr/lib/bootc/kargs.d")
      .some(({ effect }) => effect.kind === "write" && effect.content?.includes("systemd.volatile=state"));
    if (isVolatile) found.push("volatile");
  }
  return found;
}
