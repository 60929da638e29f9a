/** The configuration of each open document: the editor's settings over `.bootc-lint.toml`, remembered. */
import type { Connection, MessageType } from "vscode-languageserver";
import type { Host } from "../base/host.ts";
import { parentUri, sameUri } from "../base/uri.ts";
import { catalogue } from "../engine/catalogue.ts";
import {
  type Configuration,
  type ConfigurationLayer,
  emptyLayer,
  findProjectFile,
  layerOf,
  mergeConfiguration,
  readProjectFile,
} from "../engine/configuration.ts";
import { type Locale, say } from "../messages/messages.ts";
import { parseSettings } from "../protocol/settings.ts";

export interface ConfigurationsOptions {
  readonly connection: Connection;
  readonly host: Host;
  readonly locale: Locale;
  readonly roots: () => readonly string[];
  /** Whether the client answers `workspace/configuration`. */
  readonly asks: boolean;
  /** What holds for every document of a client that does not. */
  readonly settings: unknown;
}

export interface Configurations {
  readonly of: (uri: string) => Promise<Configuration>;
  /** New settings of a client that sends them instead of being asked. */
  readonly replace: (settings: unknown) => void;
  readonly clear: () => void;
  readonly forget: (uri: string) => void;
}

/** A client that does not answer must not silence the server for ever. */
const patience = 5_000;

const warning = 2 satisfies MessageType;

export function createConfigurations(options: ConfigurationsOptions): Configurations {
  const { connection, host, locale, roots, asks } = options;
  const ruleIds = catalogue.map(({ meta }) => meta.id);
  const known = new Map<string, Promise<Configuration>>();
  const projectFiles = new Map<string, Promise<ConfigurationLayer>>();
  const said = new Set<string>();
  let settings = options.settings;

  function tell({ problems }: ConfigurationLayer): void {
    for (const problem of problems) {
      const text = say(problem, locale);
      if (said.has(text)) continue;
      said.add(text);
      // What the library offers is a request, which asks for an answer.
      void connection.sendNotification("window/showMessage", { type: warning, message: text });
    }
  }

  async function editorLayer(uri: string): Promise<ConfigurationLayer> {
    const section = asks ? await asked(connection, uri) : settings;
    return layerOf(parseSettings(section), "settings", ruleIds);
  }

  async function projectLayer(uri: string): Promise<ConfigurationLayer> {
    const file = await findProjectFile(uri, roots(), host);
    return file ? readProjectFile(file.text, nameBelow(file.uri, roots()), ruleIds) : emptyLayer;
  }

  async function resolve(uri: string): Promise<Configuration> {
    const folder = parentUri(uri);
    const project = projectFiles.get(folder) ?? projectLayer(uri);
    projectFiles.set(folder, project);
    const layers = await Promise.all([project, editorLayer(uri)]);
    layers.forEach(tell);
    return mergeConfiguration(...layers.map(({ values }) => values));
  }

  return {
    of(uri) {
      const configuration = known.get(uri) ?? resolve(uri);
      known.set(uri, configuration);
      return configuration;
    },
    replace(section) {
      settings = section;
      known.clear();
    },
    clear() {
      known.clear();
      projectFiles.clear();
      said.clear();
    },
    forget(uri) {
      known.delete(uri);
    },
  };
}

async function asked(connection: Connection, scopeUri: string): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  try {
    return await Promise.race([
      connection.workspace.getConfiguration({ scopeUri, section: "bootc" }),
      silence,
    ]);
  } catch (error) {
    connection.console.warn(`workspace/configuration failed: ${String(error)}`);
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

function nameBelow(uri: string, roots: readonly string[]): string {
  const root = roots.find((folder) => uri.startsWith(`${folder}/`));
  return sameUri(root ? uri.slice(root.length + 1) : uri);
}
