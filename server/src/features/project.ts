/** The project that a file belongs to, as the client's build commands need it. */
import type { Host } from "../base/host.ts";
import { lineIndex } from "../base/text.ts";
import { baseName, parentUri } from "../base/uri.ts";
import type { Analysis } from "../engine/analysis.ts";
import { baseOf, readProject } from "../engine/project.ts";
import type { ContainerfileModel, PublishedImage } from "../model/containerfile/model.ts";
import { setsRootfs } from "../model/containerfile/rootfs.ts";
import type { Project } from "../protocol/requests.ts";
import { rootfsIn } from "../rules/config/support/rootfs.ts";

/** undefined: the file belongs to no bootc project. */
export async function projectOf(analysis: Analysis, host: Host): Promise<Project | undefined> {
  if (!analysis.bootc) return undefined;
  const { uri } = analysis.document;
  const folder = parentUri(uri);
  const project = await readProject(folder, host);
  const containerfile =
    analysis.kind === "containerfile" ? { uri, model: analysis.model } : project.containerfile;
  const config = analysis.kind === "config" ? uri : project.configs[0];
  const kickstart = analysis.kind === "kickstart" ? uri : project.kickstarts[0];
  const base = containerfile && baseOf(containerfile.model);
  const image = containerfile?.model.images.at(-1);
  return {
    ...(containerfile && { containerfile: containerfile.uri }),
    ...(config !== undefined && { config }),
    ...(kickstart !== undefined && { kickstart }),
    image: imageName(containerfile ? parentUri(containerfile.uri) : folder),
    ...baseReference(image),
    stages: containerfile ? stagesOf(containerfile.model) : [],
    // Naming one for a base that is not known, or for an image that names one, would override the image's own.
    rootfsNeeded: base?.rootfsNeeded === true && !(image && setsRootfs(image)),
  };
}

/** The root file system that the image of the project brings, or else its base. */
export async function rootfsOf({ document }: Analysis, host: Host): Promise<string | undefined> {
  const { containerfile } = await readProject(parentUri(document.uri), host);
  return containerfile && (rootfsIn(containerfile.model) ?? baseOf(containerfile.model)?.defaultRootfs);
}

/** A name that podman accepts, made from the project's folder. */
const imageName = (folder: string): string => {
  const name = baseName(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `localhost/${name || "bootc-image"}:latest`;
};

function baseReference(image: PublishedImage | undefined): Pick<Project, "base"> {
  const origin = image?.root.origin;
  return origin?.kind === "image" && origin.reference.certainty !== "unknown"
    ? { base: origin.reference.text }
    : {};
}

function stagesOf({ text, stages, images }: ContainerfileModel): Project["stages"] {
  const lines = lineIndex(text);
  const published = new Set(images.map(({ stage }) => stage.index));
  return stages.map(({ index, name, from }) => ({
    ...(name !== undefined && { name }),
    line: lines.position(from.start).line,
    published: published.has(index),
  }));
}
