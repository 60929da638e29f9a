/** Instructions that a fix adds to the project's Containerfile. */
import {
  type ContainerfileModel,
  fromPlace,
  type PublishedImage,
} from "../../../model/containerfile/model.ts";
import { isLint } from "../../../model/containerfile/stages.ts";
import { changesFiles } from "../../containerfile/support/lint-line.ts";
import { bootedImages } from "../../containerfile/support/published.ts";
import {
  breakOf,
  fileInstruction,
  insertedAbove,
  insertedBelow,
} from "../../containerfile/support/writing.ts";
import type { Edit, Place } from "../../rule.ts";
import type { ConfigSubject } from "./subject.ts";

export interface Target {
  readonly file: ContainerfileModel;
  readonly image: PublishedImage;
  /** Whether packages come by dnf. */
  readonly usesDnf: boolean;
  readonly added: (instructions: readonly string[]) => Edit;
  /** The FROM of the image. */
  readonly from: Place;
}

/** undefined where the project has no Containerfile, or one for several images. */
export function targetOf({ containerfile }: ConfigSubject): Target | undefined {
  if (containerfile === undefined) return undefined;
  const { model: file, uri } = containerfile;
  const [image, ...others] = bootedImages(file);
  if (image === undefined || others.length > 0 || !image.complete) return undefined;
  const { origin } = image.root;
  return {
    file,
    image,
    usesDnf:
      origin.kind === "image" &&
      origin.match.kind === "bootc" &&
      /^dnf/.test(origin.match.base.packageManager),
    from: { uri, ...fromPlace(image.stage) },
    added(instructions) {
      const { place, text } = insertion(file, image, instructions.join(breakOf(file)));
      return { place: { ...place, uri }, text };
    },
  };
}

/** Above the lint, which looks at everything before it; else behind the last change. */
function insertion(file: ContainerfileModel, { stage }: PublishedImage, text: string): Edit {
  const lint = stage.steps.findLast(isLint);
  return lint
    ? insertedAbove(file, lint, text)
    : insertedBelow(file, stage.steps.findLast(changesFiles) ?? stage.from, text);
}

/** Installs packages, and runs `afterwards` before it cleans up. */
export const installation = (packages: readonly string[], ...afterwards: readonly string[]): string =>
  `RUN ${[
    `dnf -y install ${packages.join(" ")}`,
    ...afterwards,
    "dnf clean all",
    "rm -rf /var/cache/* /var/log/* /var/lib/dnf /run/dnf",
  ].join(" && ")}`;

/** An instruction that writes a file into a folder that may not be there yet. */
export function writtenFile({ file }: Target, path: string, lines: readonly string[]): string {
  const instruction = fileInstruction(file, path, lines);
  const folder = path.slice(0, path.lastIndexOf("/"));
  return instruction.replace(/^RUN /, `RUN mkdir -p ${folder} && `);
}
