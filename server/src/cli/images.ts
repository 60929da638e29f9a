/** The published images of the named files, for the subcommands that speak of whole images. */
import { type LineIndex, lineIndex } from "../base/text.ts";
import type { Analysis } from "../engine/analysis.ts";
import { filesBehind } from "../features/containerfile/layout.ts";
import { type Locale, say, ui } from "../messages/messages.ts";
import type { PublishedImage } from "../model/containerfile/model.ts";
import type { Location } from "../protocol/requests.ts";
import type { Place } from "../rules/rule.ts";
import { shownPath } from "./discover.ts";
import { createFiles, type Files } from "./files.ts";
import type { ImageCommand } from "./options.ts";
import type { World } from "./world.ts";

export interface ImageFile {
  /** As the command line shows it. */
  readonly file: string;
  readonly analysis: Extract<Analysis, { kind: "containerfile" }>;
  /** Those that are asked for: of the named stages, else all. */
  readonly images: readonly PublishedImage[];
  /** The lines of the file and of those that its images come from. */
  readonly linesOf: (uri: string) => LineIndex | undefined;
}

export interface ImageFiles {
  readonly files: readonly ImageFile[];
  readonly pathOf: Files["pathOf"];
  /** A file or a stage that was named is not there. */
  readonly failed: boolean;
}

export async function imageFiles(command: ImageCommand, world: World, locale: Locale): Promise<ImageFiles> {
  const files = createFiles(command, world, locale);
  const found: ImageFile[] = [];
  for (const job of await files.jobs()) {
    const opened = await files.open(job);
    if (!opened) continue;
    const analysis = await files.engine.analyse(opened.document, opened.configuration);
    const file = shownPath(job.file, world.directory);
    if (analysis.kind !== "containerfile" || !analysis.bootc) {
      // An answer about nothing would look like a good one.
      if (job.named) files.fail(ui("cli.no-layout", { file, reason: say(analysis.reason, locale) }));
      continue;
    }
    const images = chosen(analysis.model.images, command.settings.targets, (stage, stages) =>
      files.fail(ui("cli.no-stage", { file, stage, stages })),
    );
    if (images) found.push({ file, analysis, images, linesOf: await linesFor(analysis, files) });
  }
  return { files: found, pathOf: files.pathOf, failed: files.hasFailed() };
}

function chosen(
  images: readonly PublishedImage[],
  targets: readonly string[] | undefined,
  complain: (stage: string, stages: string) => void,
): readonly PublishedImage[] | undefined {
  if (targets === undefined) return images;
  const nameOf = ({ stage }: PublishedImage): string => stage.name ?? String(stage.index);
  const wanted = targets.map((target) => target.toLowerCase());
  const missing = wanted.filter((target) => !images.some((image) => nameOf(image) === target));
  for (const target of missing) complain(target, images.map(nameOf).join(", "));
  return missing.length > 0 ? undefined : images.filter((image) => wanted.includes(nameOf(image)));
}

async function linesFor(
  { document, lines, model }: ImageFile["analysis"],
  { readFile }: Files,
): Promise<ImageFile["linesOf"]> {
  const known = new Map([[document.uri, lines]]);
  for (const uri of filesBehind(model)) {
    const text = await readFile(uri);
    if (text !== undefined) known.set(uri, lineIndex(text));
  }
  return (uri) => known.get(uri);
}

/** A place as `--format json` says it: 1-based, the file relative to the working directory. */
export const jsonPlace = ({ uri, range: { start, end } }: Location, pathOf: Files["pathOf"]) => ({
  file: pathOf(uri),
  line: start.line + 1,
  column: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

export function locationOf({ analysis, linesOf }: ImageFile, place: Place): Location | undefined {
  const uri = place.uri ?? analysis.document.uri;
  const lines = linesOf(uri);
  return lines && { uri, range: { start: lines.position(place.start), end: lines.position(place.end) } };
}
