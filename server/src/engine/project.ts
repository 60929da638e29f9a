/** Which files of a folder belong together: the Containerfile that a config or kickstart goes with. */
import type { Host } from "../base/host.ts";
import { joinUri, parentUri } from "../base/uri.ts";
import type { BaseImage } from "../data/bases.ts";
import { noContextFiles } from "../model/containerfile/context-files.ts";
import { type ContainerfileModel, containerfileModel } from "../model/containerfile/model.ts";
import { isConfigName, isContainerfileName } from "./file-kind.ts";

export interface Project {
  readonly containerfile:
    | {
        readonly uri: string;
        readonly model: ContainerfileModel;
        /** Whether no other bootc Containerfile lies as near. */
        readonly only: boolean;
      }
    | undefined;
  readonly configs: readonly string[];
  readonly kickstarts: readonly string[];
}

/** More folders than this below a project's own are not searched for its Containerfile. */
const mostFolders = 50;

/**
 * The project of the files in `folder`: its bootc Containerfile lies there, in the folder above, or in one below.
 */
export async function readProject(folder: string, host: Host): Promise<Project> {
  const here = (await host.list?.(folder)) ?? [];
  const names = here.filter(({ kind }) => kind === "file").map(({ name }) => name);
  const below = here.filter(
    ({ kind, name }) => kind === "folder" && !name.startsWith(".") && name !== "node_modules",
  );
  const nearby = [
    [folder],
    [parentUri(folder)],
    below.slice(0, mostFolders).map(({ name }) => joinUri(folder, name)),
  ];
  let containerfile: Project["containerfile"];
  for (const folders of nearby) containerfile ??= await bootcContainerfile(folders, host);
  return {
    containerfile,
    configs: names.filter(isConfigName).map((name) => joinUri(folder, name)),
    kickstarts: names
      .filter((name) => /\.ks$|^kickstart\.cfg$/.test(name))
      .map((name) => joinUri(folder, name)),
  };
}

/** The first one in `folders`; whether it is the only one there is all that is asked of others. */
async function bootcContainerfile(folders: readonly string[], host: Host): Promise<Project["containerfile"]> {
  let found: Project["containerfile"];
  for (const folder of folders) {
    for (const { kind, name } of (await host.list?.(folder)) ?? []) {
      if (kind !== "file" || !isContainerfileName(name)) continue;
      const uri = joinUri(folder, name);
      const text = await host.readFile?.(uri);
      const model = text === undefined ? undefined : modelOf(text, host);
      if (!model?.recognition.bootc) continue;
      if (found !== undefined) return { ...found, only: false };
      found = { uri, model, only: true };
    }
  }
  return found;
}

const modelOf = (text: string, { log }: Host): ContainerfileModel =>
  containerfileModel({ text, files: noContextFiles, targets: [], log });

/** The base image at the root of the last published stage, where it is known. */
export function baseOf(model: ContainerfileModel): BaseImage | undefined {
  const origin = model.images.at(-1)?.root.origin;
  return origin?.kind === "image" && origin.match.kind === "bootc" ? origin.match.base : undefined;
}
