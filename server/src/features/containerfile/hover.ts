/** Hover in a Containerfile: what becomes of a path on a machine, what a base image or a stage is. */
import { type TextRange, touches } from "../../base/text.ts";
import type { Locale } from "../../messages/messages.ts";
import { type ContainerfileModel, placeIn } from "../../model/containerfile/model.ts";

import type { Stage, Step } from "../../model/containerfile/stages.ts";
import { valueOf } from "../../model/containerfile/variables.ts";
import type { Effect } from "../../model/shell/facts.ts";
import { resolvePath } from "../../model/shell/paths.ts";
import { imageCard, stageCard } from "./bases.ts";
import { pathCard } from "./zones.ts";

export interface ContainerfileHover {
  readonly markdown: string;
  readonly range: TextRange;
}

export function containerfileHover(
  model: ContainerfileModel,
  offset: number,
  locale: Locale,
): ContainerfileHover | undefined {
  for (const stage of model.stages) {
    if (covers(stage.from, offset)) return fromHover(model, stage, offset, locale);
    const step = stage.steps.find((each) => covers(each, offset));
    if (step) return stepHover(model, step, offset, locale);
  }
  return undefined;
}

const covers = ({ start, syntax }: Pick<Step, "start" | "syntax">, offset: number): boolean =>
  start <= offset && offset <= start + syntax.source.text.length;

function fromHover(
  model: ContainerfileModel,
  stage: Stage,
  offset: number,
  locale: Locale,
): ContainerfileHover | undefined {
  const { image, from, origin } = stage;
  const name = from.syntax.stageName;
  const imageRange = image && placeIn(from, image.range);
  if (imageRange && touches(imageRange, offset)) {
    const markdown =
      origin.kind === "stage" ? stageCard(model, origin.stage, locale) : imageCard(stage, locale);
    return markdown === undefined ? undefined : { markdown, range: imageRange };
  }
  const nameRange = name && placeIn(from, name.range);
  if (!nameRange || !touches(nameRange, offset)) return undefined;
  return { markdown: stageCard(model, stage, locale), range: nameRange };
}

function stepHover(
  model: ContainerfileModel,
  step: Step,
  offset: number,
  locale: Locale,
): ContainerfileHover | undefined {
  const at = offset - step.start;
  const source = sourceStage(model, step, at);
  if (source) {
    return { markdown: stageCard(model, source.stage, locale), range: placeIn(step, source.range) };
  }
  const named = namedPaths(step).find(({ range }) => touches(range, at));
  return named && { markdown: pathCard(model, step, named.path, locale), range: placeIn(step, named.range) };
}

/** `COPY --from=NAME` and `--mount=from=NAME`: the stage of that name or number. */
function sourceStage(
  { stages }: ContainerfileModel,
  { syntax, stage }: Step,
  at: number,
): { readonly stage: Stage; readonly range: TextRange } | undefined {
  const flag = syntax.flags.find(({ valueRange }) => valueRange && touches(valueRange, at));
  const option =
    flag?.value !== undefined && flag.valueRange ? optionAt(flag.value, flag.valueRange, at) : undefined;
  if (!option || (flag?.name === "mount" ? option.key !== "from" : flag?.name !== "from")) return undefined;
  const name = option.value.toLowerCase();
  const found = stages.find(
    (each) => each.index < stage && (each.name === name || String(each.index) === name),
  );
  return found && { stage: found, range: option.range };
}

/** The `key=value` under the pointer in a flag's comma-separated value; a bare value has no key. */
function optionAt(value: string, range: TextRange, at: number) {
  let start = range.start;
  for (const part of value.split(",")) {
    const end = start + part.length;
    const equals = part.indexOf("=") + 1;
    if (at <= end) {
      return {
        key: part.slice(0, Math.max(0, equals - 1)),
        value: part.slice(equals),
        range: { start: start + equals, end },
      };
    }
    start = end + 1;
  }
  return undefined;
}

interface NamedPath {
  readonly path: string;
  readonly range: TextRange;
}

/** The words of a step that name a path in the image; what the model resolved comes first. */
function namedPaths(step: Step): readonly NamedPath[] {
  const { syntax, context, outcome } = step;
  switch (syntax.keyword) {
    case "RUN":
      return [
        ...outcome.effects.flatMap(pathOfEffect).filter(({ range }) => !isCommandName(range)),
        ...outcome.commands.flatMap(({ nameRange, args }) => [
          ...absolute(syntax.source.text.slice(nameRange.start, nameRange.end), nameRange),
          ...args.flatMap(({ text, range }) => absolute(text, range)),
        ]),
        ...mountTargets(step),
      ];
    case "COPY":
    case "ADD":
      return resolved(syntax.words.length > 1 ? syntax.words.slice(-1) : []);
    case "WORKDIR":
    case "VOLUME":
      return resolved(syntax.words);
    default:
      return [];
  }

  function isCommandName({ start }: TextRange): boolean {
    return outcome.commands.some(({ nameRange }) => nameRange.start === start);
  }

  function resolved(words: typeof syntax.words): readonly NamedPath[] {
    return words.flatMap((word) => {
      const path = resolvePath(valueOf(word, context.variables).text, context.workdir);
      return path === undefined ? [] : [{ path, range: word.range }];
    });
  }
}

/** Where an effect ends up; what package managers and systemctl do is not named by a path. */
const pathOfEffect = (effect: Effect): readonly NamedPath[] => {
  if (effect.kind === "leftover" || ("by" in effect && effect.by === "systemctl")) return [];
  return [{ path: effect.kind === "move" ? effect.to : effect.path, range: effect.range }];
};

/** `/path`, or the path in `--option=/path` and `of=/path`. */
function absolute(text: string, range: TextRange): readonly NamedPath[] {
  const named = /^(?:-{0,2}[\w-]+=)?(\/[^\s=]*)$/.exec(text)?.[1];
  const path = named === undefined ? undefined : resolvePath(named, undefined);
  return path === undefined ? [] : [{ path, range }];
}

function mountTargets({ syntax, context }: Step): readonly NamedPath[] {
  return syntax.flags
    .filter(({ name }) => name === "mount")
    .flatMap(({ value = "", valueRange }) => {
      if (!valueRange) return [];
      let start = valueRange.start;
      return value.split(",").flatMap((part) => {
        const from = start + part.indexOf("=") + 1;
        const range = { start: from, end: start + part.length };
        start = range.end + 1;
        const target = /^(?:target|dst|destination)=(.+)$/.exec(part)?.[1];
        const path = target === undefined ? undefined : resolvePath(target, context.workdir);
        return path === undefined || path.includes("$") ? [] : [{ path, range }];
      });
    });
}
