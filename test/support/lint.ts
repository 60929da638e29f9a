// Lints in-memory files as the editor and the command line do: through the engine, with the default settings.

import { baseName, joinUri } from "../../server/src/base/uri.ts";
import { defaultConfiguration } from "../../server/src/engine/configuration.ts";
import { createEngine } from "../../server/src/engine/create-engine.ts";
import { say } from "../../server/src/messages/messages.ts";

export interface LintedFinding {
  readonly rule: string;
  readonly severity: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

const folder = "file:///project";

/** The findings of `path`, one of `files` (relative path to text). */
export async function lint(
  files: Readonly<Record<string, string>>,
  path: string,
): Promise<readonly LintedFinding[]> {
  const { findings, lines } = await analyse(files, path);
  return findings.map(({ rule, severity, message, place }) => ({
    rule,
    severity,
    line: lines.position(place.start).line + 1,
    message: say(message, "en"),
  }));
}

/** Whether `path` is taken for a file of a bootc project: a file that is not has no findings at all. */
export async function isBootc(files: Readonly<Record<string, string>>, path: string): Promise<boolean> {
  return (await analyse(files, path)).bootc;
}

function analyse(files: Readonly<Record<string, string>>, path: string) {
  const text = files[path];
  if (text === undefined) throw new Error(`${path} is none of the files: ${Object.keys(files).join(", ")}`);
  const tree = new Map(Object.entries(files).map(([name, content]) => [joinUri(folder, name), content]));
  const engine = createEngine({
    readFile: async (uri) => tree.get(uri),
    list: async (uri) => listed([...tree.keys()], uri),
    log: (message) => {
      throw new Error(message);
    },
  });
  return engine.analyse({ uri: joinUri(folder, path), text, named: true }, defaultConfiguration);
}

function listed(uris: readonly string[], uri: string) {
  const prefix = `${uri.replace(/\/$/, "")}/`;
  const below = uris.filter((known) => known.startsWith(prefix)).map((known) => known.slice(prefix.length));
  if (below.length === 0) return undefined;
  const names = new Map(
    below.map((rest) => [rest.split("/")[0] ?? "", rest.includes("/") ? "folder" : "file"] as const),
  );
  return [...names].map(([name, kind]) => ({ name: baseName(name), kind }));
}
