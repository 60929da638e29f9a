/** The files that a subcommand works on: found, read, and opened with the configuration that holds for them. */
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { diskFiles, readText } from "../disk/host.ts";
import type { Document } from "../engine/analysis.ts";
import { catalogue } from "../engine/catalogue.ts";
import {
  type Configuration,
  type ConfigurationLayer,
  emptyLayer,
  findProjectFile,
  mergeConfiguration,
  readProjectFile,
} from "../engine/configuration.ts";
import { createEngine } from "../engine/create-engine.ts";
import { type Locale, type Message, say, ui } from "../messages/messages.ts";
import { discover, shownPath } from "./discover.ts";
import type { FileOptions } from "./options.ts";
import { projectRoot } from "./project-root.ts";
import type { World } from "./world.ts";

export interface Job {
  readonly file: string;
  readonly named: boolean;
  /** Given where it does not come from the file. */
  readonly text?: string;
}

export interface Opened {
  readonly document: Document;
  readonly configuration: Configuration;
}

export type Files = ReturnType<typeof createFiles>;

export function createFiles(options: FileOptions, world: World, locale: Locale) {
  const { directory } = world;
  const ruleIds = catalogue.map(({ meta }) => meta.id);
  const roots = new Set<string>();
  const disk = options.context ? diskFiles(() => [...roots]) : {};
  const engine = createEngine({ ...disk, log: (text) => world.complain(`bootc-lint: ${text}`) });
  const projectDisk = diskFiles(() => [...roots]);
  const told = new Set<string>();
  let failed = false;

  const pathOf = (uri: string): string => shownPath(fileURLToPath(uri), directory);

  function tell(message: Message): void {
    const line = `bootc-lint: ${say(message, locale)}`;
    if (!told.has(line)) world.complain(line);
    told.add(line);
  }

  /** Says what makes the command fail, whatever else it finds. */
  function fail(message: Message): void {
    failed = true;
    tell(message);
  }

  async function configurationFor(uri: string): Promise<Configuration> {
    const layer = await projectLayer(uri);
    layer.problems.forEach(tell);
    return mergeConfiguration(layer.values, options.settings);
  }

  async function projectLayer(uri: string): Promise<ConfigurationLayer> {
    if (options.configFile === undefined) {
      const host = { ...projectDisk, log: () => {} };
      const found = await findProjectFile(uri, [...roots], host);
      return found ? readProjectFile(found.text, pathOf(found.uri), ruleIds) : emptyLayer;
    }
    const file = path.resolve(directory, options.configFile);
    const result = await readText(file);
    if (result.kind === "text") return readProjectFile(result.text, options.configFile, ruleIds);
    fail(ui(`cli.read-${result.failure}`, { path: options.configFile }));
    return emptyLayer;
  }

  /** The files that the arguments stand for; standard input comes first. */
  async function jobs(): Promise<readonly Job[]> {
    const found = await discover(
      options.paths.filter((given) => given !== "-"),
      directory,
    );
    found.missing.forEach(fail);
    found.unreadable.forEach(tell);
    if (options.stdinName === undefined || !options.paths.includes("-")) return found.files;
    const text = await world.standardInput();
    return [{ file: path.resolve(directory, options.stdinName), named: true, text }, ...found.files];
  }

  /** undefined: it cannot be read, which has been said. */
  async function open({ file, named, text: given }: Job): Promise<Opened | undefined> {
    roots.add(pathToFileURL(projectRoot(file, directory)).href);
    const read = given === undefined ? await readText(file) : ({ kind: "text", text: given } as const);
    if (read.kind === "failure") {
      (named ? fail : tell)(ui(`cli.read-${read.failure}`, { path: shownPath(file, directory) }));
      return undefined;
    }
    const document: Document = { uri: pathToFileURL(file).href, text: read.text, named };
    return { document, configuration: await configurationFor(document.uri) };
  }

  return {
    engine,
    readFile: projectDisk.readFile,
    hasFailed: () => failed,
    ...{ pathOf, tell, fail, jobs, open },
  };
}
