/** The subcommand `layout`: what the published images hold beyond their base, by zone. */
import { layoutOf } from "../features/containerfile/layout.ts";
import { type Locale, say, ui, zoneTexts } from "../messages/messages.ts";
import type { LayoutEntry, LayoutImage, LayoutZone, Origin } from "../protocol/requests.ts";
import type { Files } from "./files.ts";
import { type ImageFile, imageFiles, jsonPlace } from "./images.ts";
import type { ImageCommand } from "./options.ts";
import { displayWidth, type Painter, painter } from "./terminal.ts";
import type { ExitCode, World } from "./world.ts";

export async function layout(command: ImageCommand, world: World, locale: Locale): Promise<ExitCode> {
  const { files, pathOf, failed } = await imageFiles(command, world, locale);
  if (command.format === "json") {
    const result = files.map((found) => ({
      file: found.file,
      images: layoutsOf(found, locale).map((image) => jsonImage(image, pathOf)),
    }));
    world.print(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    const paint = painter(world.terminal && !world.environment.NO_COLOR);
    const texts = files.flatMap((found) =>
      layoutsOf(found, locale).map((image) => imageText(image, { found, locale, paint, pathOf })),
    );
    world.print(texts.join("\n"));
  }
  return failed ? 2 : 0;
}

function layoutsOf(
  { analysis: { document, lines, model }, images, linesOf }: ImageFile,
  locale: Locale,
): readonly LayoutImage[] {
  return layoutOf({ ...model, images }, { locale, uri: document.uri, lines, linesOf }).images;
}

const jsonImage = ({ origin, stage, unread, zones }: LayoutImage, pathOf: Files["pathOf"]) => ({
  ...(stage !== undefined && { stage }),
  origin: jsonOrigin(origin, pathOf),
  unread: unread.map((each) => jsonOrigin(each, pathOf)),
  zones: zones.map((zone) => ({ ...zone, entries: zone.entries.map((entry) => jsonEntry(entry, pathOf)) })),
});

const jsonOrigin = ({ label, location }: Origin, pathOf: Files["pathOf"]) => ({
  label,
  ...(location && jsonPlace(location, pathOf)),
});

const jsonEntry = (entry: LayoutEntry, pathOf: Files["pathOf"]): object => ({
  ...entry,
  origin: entry.origin.map((origin) => jsonOrigin(origin, pathOf)),
  children: entry.children.map((child) => jsonEntry(child, pathOf)),
});

interface TextOptions {
  readonly found: ImageFile;
  readonly locale: Locale;
  readonly paint: Painter;
  readonly pathOf: Files["pathOf"];
}

function imageText({ origin, stage, unread, zones }: LayoutImage, options: TextOptions): string {
  const { found, locale, paint } = options;
  const words = (key: Parameters<typeof ui>[0], args = {}) => say(ui(key, args), locale);
  const head = [
    `${found.file}: ${origin.label}`,
    ...(stage === undefined ? [] : [`(${words("layout.stage", { stage })})`]),
  ];
  const unreadable =
    unread.length === 0
      ? []
      : [
          "",
          `${paint("yellow", words("layout.unread"))}: ${words("layout.unread-note")}`,
          ...unread.map((each) => `  ${each.label}  ${paint("dim", whereOf(each, options))}`),
        ];
  const body =
    zones.length > 0 ? zones.flatMap((zone) => zoneText(zone, options)) : ["", words("layout.empty")];
  return `${[paint("bold", head.join(" ")), ...unreadable, ...body].join("\n")}\n`;
}

function zoneText(zone: LayoutZone, options: TextOptions): readonly string[] {
  const { paint, locale } = options;
  const { card } = zoneTexts(locale);
  const rows = zone.entries.flatMap((entry) => rowsOf(entry, "  ", options));
  const width = Math.max(...rows.map(([name]) => displayWidth(name)));
  return [
    "",
    paint("bold", zone.name),
    ...(["install", "upgrade", "rollback"] as const).map((key) => paint("dim", `${card[key]}: ${zone[key]}`)),
    ...zone.notes,
    ...rows.map(([name, note]) =>
      note === "" ? name : `${name}${" ".repeat(width - displayWidth(name))}  ${paint("dim", note)}`,
    ),
  ];
}

/** What stands behind a name, by its kind. */
const marks: Readonly<Record<LayoutEntry["kind"], string>> = {
  file: "",
  folder: "/",
  link: "",
  tree: "/…",
  leftover: "",
};

function rowsOf(
  entry: LayoutEntry,
  indent: string,
  options: TextOptions,
): readonly (readonly [name: string, note: string])[] {
  const { name, kind, target, certainty, origin, children } = entry;
  const last = origin.at(-1);
  const leads = target === undefined ? "" : ` -> ${target}`;
  const doubt = certainty === "sure" || !last ? "" : ` (${say(ui(`layout.${certainty}`), options.locale)})`;
  const note = last ? `${whereOf(last, options)}${doubt}: ${origin.at(-2)?.label ?? last.label}` : "";
  const mark = name.endsWith("/") ? "" : marks[kind];
  return [
    [`${indent}${name}${mark}${leads}`, note],
    ...children.flatMap((child) => rowsOf(child, `${indent}  `, options)),
  ];
}

/** A line of the file itself, or a file and a line of it. */
function whereOf({ location }: Origin, { found, pathOf, locale }: TextOptions): string {
  if (!location) return "";
  const file = pathOf(location.uri);
  const line = location.range.start.line + 1;
  return file === found.file ? say(ui("layout.line", { line }), locale) : `${file}:${line}`;
}
