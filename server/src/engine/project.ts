/** Which files of a folder belong together: the Containerfile that a config or kickstart goes with. */
import type { Host } from "../base/host.ts";
import { joinUri, parentUri } from "../base/uri.ts";
import type { BaseImage } from "../data/bases.ts";
import { noContextFiles } from "../model/containerfile/context-files.ts";
import { type ContainerfileModel, containerfileModel } from "../model/containerfile/model.ts";
import { emptyCache } from "../syntax/containerfile/containerfile.ts";
import { isConfigName, isContainerfileName } from "./file-kind.ts";

export interface Project {
  readonly containerfile: { readonly uri: string; readonly model: ContainerfileModel } | undefined;
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
  const folders = [
    folder,
    parentUri(folder),
    ...below.slice(0, mostFolders).map(({ name }) => joinUri(folder, name)),
  ];
  let containerfile: Project["containerfile"];
  for (const candidate of folders) {
    containerfile = await bootcContainerfile(candidate, host);
    if (containerfile) break;
  }
  return {
    containerfile,
    configs: names.filter(isConfigName).map((name) => joinUri(folder, name)),
    kickstarts: names
      .filter((name) => /\.ks$|^kickstart\.cfg$/.test(name))
      .map((name) => joinUri(folder, name)),
  };
}

async function bootcContainerfile(folder: string, host: Host): Promise<Project["containerfile"]> {
  const names = ((await host.list?.(folder)) ?? []).filter(
    ({ kind, name }) => kind === "file" && isContainerfileName(name),
  );
  for (const { name } of names) {
    const uri = joinUri(folder, name);
    const text = await host.readFile?.(uri);
    if (text === undefined) continue;
    const { model } = containerfileModel({
      text,
      files: noContextFiles,
      targets: [],
      previous: emptyCache,
      log: host.log,
    });
    if (model.recognition.bootc) return { uri, model };
  }
  return undefined;
}

/** The base image at the root of the last published stage, where it is known. */
export function baseOf(model: ContainerfileModel): BaseImage | undefined {
  const origin = model.images.at(-1)?.root.origin;
  return origin?.kind === "image" && origin.match.kind === "bootc" ? origin.match.base : undefined;
}
