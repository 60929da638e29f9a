/** The subcommand `predict`: what `bootc container lint` will say of the published images. */
import { type Prediction, predict } from "../features/containerfile/prediction.ts";
import { type Locale, say, ui } from "../messages/messages.ts";
import type { PublishedImage } from "../model/containerfile/model.ts";
import type { Files } from "./files.ts";
import { type ImageFile, imageFiles, jsonPlace, locationOf } from "./images.ts";
import type { ImageCommand } from "./options.ts";
import { displayWidth, type Painter, painter } from "./terminal.ts";
import type { ExitCode, World } from "./world.ts";

interface Predicted {
  readonly found: ImageFile;
  readonly image: PublishedImage;
  readonly predictions: readonly Prediction[];
}

export async function prediction(command: ImageCommand, world: World, locale: Locale): Promise<ExitCode> {
  const { files, pathOf, failed } = await imageFiles(command, world, locale);
  const all: readonly Predicted[] = files.flatMap((found) =>
    found.images.map((image) => ({ found, image, predictions: predict(found.analysis.model, image) })),
  );
  if (command.format === "json") {
    const result = all.flatMap((predicted) => jsonOf(predicted, locale, pathOf));
    world.print(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    const paint = painter(world.terminal && !world.environment.NO_COLOR);
    world.print(all.map((predicted) => textOf(predicted, { locale, paint, pathOf })).join("\n"));
  }
  if (failed) return 2;
  const stops = ({ lint: { level }, outcome }: Prediction): boolean =>
    outcome === "fail" && (level === "fatal" || command.failOn === "warning");
  return command.failOn !== "never" && all.some(({ predictions }) => predictions.some(stops)) ? 1 : 0;
}

const jsonOf = (
  { found, image: { stage }, predictions }: Predicted,
  locale: Locale,
  pathOf: Files["pathOf"],
) =>
  predictions.map((each) => {
    const location = each.place && locationOf(found, each.place);
    return {
      file: found.file,
      ...(stage.name !== undefined && { stage: stage.name }),
      check: each.lint.name,
      level: each.lint.level,
      since: each.lint.since,
      outcome: each.outcome,
      reason: say(each.reason, locale),
      ...(location && { place: jsonPlace(location, pathOf) }),
    };
  });

interface TextOptions {
  readonly locale: Locale;
  readonly paint: Painter;
  readonly pathOf: Files["pathOf"];
}

const colours = { fail: "red", unknown: "yellow", pass: "cyan" } as const;

function textOf({ found, image: { stage }, predictions }: Predicted, { locale, paint, pathOf }: TextOptions) {
  const words = (key: Parameters<typeof ui>[0], args = {}) => say(ui(key, args), locale);
  const outcomeOf = ({ outcome }: Prediction) => words(`predict.outcome-${outcome}`);
  const levelOf = ({ lint: { level } }: Prediction) => words(`predict.level-${level}`);
  const widest = (textIn: (each: Prediction) => string) =>
    Math.max(...predictions.map((each) => displayWidth(textIn(each))));
  const padded = (text: string, width: number) => text + " ".repeat(width - displayWidth(text));
  const widths = {
    outcome: widest(outcomeOf),
    name: widest(({ lint: { name } }) => name),
    level: widest(levelOf),
  };
  const rows = predictions.map((each) => {
    const location = each.place && locationOf(found, each.place);
    const start = location?.range.start;
    const at = location && start ? `${pathOf(location.uri)}:${start.line + 1}:${start.character + 1}: ` : "";
    return [
      `  ${paint(colours[each.outcome], padded(outcomeOf(each), widths.outcome))}`,
      padded(each.lint.name, widths.name),
      paint("dim", padded(levelOf(each), widths.level)),
      each.outcome === "pass" ? "" : `${at}${say(each.reason, locale)}`,
    ]
      .join("  ")
      .trimEnd();
  });
  const count = (outcome: Prediction["outcome"]) =>
    predictions.filter((each) => each.outcome === outcome).length;
  const name = stage.name === undefined ? "" : ` (${words("layout.stage", { stage: stage.name })})`;
  const summary = words("predict.summary", {
    fail: count("fail"),
    unknown: count("unknown"),
    pass: count("pass"),
  });
  return `${[paint("bold", `${found.file}${name}`), ...rows, summary].join("\n")}\n`;
}
