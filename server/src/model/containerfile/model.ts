/** The model of one Containerfile: everything that rules and features read. */

import { globMatches } from "../../base/glob.ts";
import type { TextRange } from "../../base/text.ts";
import type { OwnBases } from "../../data/bases.ts";
import { type ContainerfileSyntax, parseContainerfile } from "../../syntax/containerfile/containerfile.ts";
import type { Property } from "../../syntax/containerfile/instruction.ts";
import { ownCommands } from "../shell/own-commands.ts";
import { type CommandIndex, commandIndex } from "./command-index.ts";
import type { ContextFiles } from "./context-files.ts";
import { type ImageState, imageState } from "./image-state.ts";
import { isBootcLabel, type Recognition, recognise } from "./recognition.ts";
import { lineageOf, publishedStages, type Stage, type Step, stagesOf } from "./stages.ts";
import { wholeContextOf } from "./whole-context.ts";

export type { PlacedCommand } from "./command-index.ts";
export { placeIn } from "./sources.ts";

export interface Label {
  readonly step: Step;
  readonly property: Property;
}

/** One image that machines will run; its commands are those of the lineage. */
export interface PublishedImage extends CommandIndex {
  readonly stage: Stage;
  readonly lineage: readonly Stage[];
  /** The stage whose FROM names an image, or scratch. */
  readonly root: Stage;
  readonly steps: readonly Step[];
  readonly state: ImageState;
  /** Labels set in the lineage, by name; the last one wins. */
  readonly labels: ReadonlyMap<string, Label>;
  /** A file of the project that may give the image the label which bootc asks for, where the lineage does not. */
  readonly labelledBy: string | undefined;
  /** A file of the project that may give the image a version, where the lineage describes it without one. */
  readonly versionedBy: string | undefined;
  /** A step whose doings cannot be read: nothing may be said about what is missing. */
  readonly opaque: Step | undefined;
  /** False where an instruction of the lineage is not whole. */
  readonly complete: boolean;
}

/** A whole file; its commands are those of every stage. */
export interface ContainerfileModel extends CommandIndex {
  readonly text: string;
  readonly syntax: ContainerfileSyntax;
  readonly stages: readonly Stage[];
  readonly images: readonly PublishedImage[];
  readonly recognition: Recognition;
  /** Whether an ignore file filters the build context that an instruction copies as a whole. */
  readonly wholeContext: "filtered" | "unfiltered" | undefined;
  /** Whether a stage is part of a published lineage: only there content rules speak. */
  readonly isPublished: (step: Step) => boolean;
  /** A file of the project that names a machine whose builder knows no here-documents, where this file has some. */
  readonly oldBuilder: string | undefined;
  /** Whether the user trusts what comes from an address: an image, or a URL. */
  readonly isTrusted: (address: string) => boolean;
  /** Texts of the other files that the build reads, by URI. */
  readonly otherFiles: ReadonlyMap<string, string>;
}

export interface ContainerfileInput {
  readonly text: string;
  readonly files: ContextFiles;
  readonly targets: readonly string[];
  /** Bases of the user's own. */
  readonly bases?: OwnBases;
  /** Commands of the user's own, each with the command line that it stands for. */
  readonly commands?: Readonly<Record<string, string>>;
  /** Patterns of registries and hosts that the user trusts. */
  readonly trusted?: readonly string[];
  /** The last version of the file. */
  readonly previous?: ContainerfileSyntax | undefined;
  readonly log: (message: string) => void;
}

export function containerfileModel(input: ContainerfileInput): ContainerfileModel {
  const { text, files, targets } = input;
  const syntax = parseContainerfile(text, input.previous, input.log);
  const stages = stagesOf(syntax, files, input.bases, ownCommands(input.commands));
  const recognition = recognise(text, syntax, stages);
  const index = commandIndex(stages.flatMap(({ steps }) => steps));
  const images = recognition.bootc
    ? publishedStages(stages, targets).map((stage) => publishedImage(stage, files, stages.length, index))
    : [];
  const published = new Set(images.flatMap(({ lineage }) => lineage.map(({ index }) => index)));
  return {
    text,
    syntax,
    stages,
    images,
    recognition,
    wholeContext: recognition.bootc ? wholeContextOf(stages, files) : undefined,
    ...index,
    isPublished: (step) => published.has(step.stage),
    oldBuilder:
      recognition.bootc && syntax.instructions.some(({ syntax: { source } }) => source.heredocs.length > 0)
        ? files.buildFileSaying(oldRunner)
        : undefined,
    otherFiles: otherFilesOf(stages),
    isTrusted: (address) => isTrusted(address, input.trusted ?? []),
  };
}

/** A pattern means everything below it as well. */
function isTrusted(address: string, patterns: readonly string[]): boolean {
  const bare = address.replace(/^[a-z+]+:\/\//, "");
  return patterns.some((pattern) => globMatches(pattern, bare) || globMatches(`${pattern}/*`, bare));
}

function publishedImage(
  stage: Stage,
  files: ContextFiles,
  stages: number,
  index: CommandIndex,
): PublishedImage {
  const lineage = lineageOf(stage);
  const steps = lineage.flatMap((ancestor) => ancestor.steps);
  const root = lineage[0] ?? stage;
  const labels = labelsOf(steps);
  const lacksLabel = hasNoLabels(root) && ![...labels.keys()].some(isBootcLabel);
  return {
    stage,
    lineage,
    root,
    steps,
    state: imageState(steps),
    ...(lineage.length === stages ? index : commandIndex(steps)),
    labels,
    labelledBy: lacksLabel ? files.buildFileSaying("containers.bootc") : undefined,
    versionedBy: isDescribedWithoutVersion(labels)
      ? // The second is the action that makes labels of a repository's tags.
        (files.buildFileSaying(versionLabel) ?? files.buildFileSaying("docker/metadata-action"))
      : undefined,
    opaque: steps.find(({ outcome }) => outcome.opaque !== undefined),
    complete: steps.every(({ outcome }) => outcome.complete),
  };
}

/** Whether a stage starts from nothing, or from what certainly is no bootable image. */
const hasNoLabels = ({ origin }: Stage): boolean =>
  origin.kind === "scratch" || (origin.kind === "image" && origin.match.kind === "not-bootable");

function otherFilesOf(stages: readonly Stage[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { steps } of stages) {
    for (const { sources } of steps)
      for (const { uri, text } of sources) if (uri !== undefined) texts.set(uri, text);
  }
  return texts;
}

/** GitHub's runner with podman 3.4 and buildah 1.23. */
export const oldRunner = "ubuntu-22.04";
const versionLabel = "org.opencontainers.image.version";

/** Whether labels say what the image is, but not which one: there the version of its base shows through. */
export const isDescribedWithoutVersion = (labels: ReadonlyMap<string, Label>): boolean =>
  !labels.has(versionLabel) &&
  [...labels.keys()].some((name) =>
    /^org\.opencontainers\.image\.(?:title|description|source|url)$/.test(name),
  );

const labelsOf = (steps: readonly Step[]): ReadonlyMap<string, Label> =>
  new Map(
    steps
      .filter(({ syntax }) => syntax.keyword === "LABEL")
      .flatMap((step) =>
        step.syntax.properties.map((property) => [property.name, { step, property }] as const),
      ),
  );

/** The FROM of a stage, where findings about something missing stand. */
export const fromPlace = (stage: Stage): TextRange => {
  const { start, syntax } = stage.from;
  return { start, end: start + syntax.source.headerEnd };
};
