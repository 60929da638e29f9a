/** The subcommand `lint`. */
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { severityRank } from "../base/severity.ts";
import { type LineIndex, lineIndex } from "../base/text.ts";
import { diskFiles, readText } from "../disk/host.ts";
import type { Analysis, Document } from "../engine/analysis.ts";
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
import { otherFiles } from "../features/diagnostics.ts";
import { type Locale, type Message, say, ui } from "../messages/messages.ts";
import { discover, shownPath } from "./discover.ts";
import { type Entry, entriesOf } from "./entry.ts";
import { mended, writeWhole } from "./fix.ts";
import type { LintCommand } from "./options.ts";
import { projectRoot } from "./project-root.ts";
import { reporters } from "./reporters/reporters.ts";
import type { ExitCode, World } from "./world.ts";

interface Job {
  readonly file: string;
  readonly named: boolean;
  /** Given where it does not come from the file. */
  readonly text?: string;
}

export async function lint(command: LintCommand, world: World, locale: Locale): Promise<ExitCode> {
  const run = createRun(command, world, locale);
  const { directory } = world;
  const found = await discover(
    command.paths.filter((given) => given !== "-"),
    directory,
  );
  for (const message of found.missing) run.fail(message);
  for (const message of found.unreadable) run.tell(message);
  const jobs: Job[] = [...found.files];
  if (command.stdinName !== undefined && command.paths.includes("-")) {
    const text = await world.standardInput();
    jobs.unshift({ file: path.resolve(directory, command.stdinName), named: true, text });
  }
  for (const job of jobs) await run.lintFile(job);
  return run.finish();
}

function createRun(command: LintCommand, world: World, locale: Locale) {
  const { directory } = world;
  const ruleIds = catalogue.map(({ meta }) => meta.id);
  const roots = new Set<string>();
  const disk = command.context ? diskFiles(() => [...roots]) : {};
  const engine = createEngine({ ...disk, log: (text) => world.complain(`bootc-lint: ${text}`) });
  const projectDisk = diskFiles(() => [...roots]);
  const lines = new Map<string, LineIndex>();
  const sources = new Map<string, { readonly text: string; readonly index: LineIndex }>();
  const told = new Set<string>();
  const entries = new Map<string, Entry>();
  const files: string[] = [];
  const skipped: { file: string; reason: string }[] = [];
  let failed = false;

  const pathOf = (uri: string): string => shownPath(fileURLToPath(uri), directory);

  function tell(message: Message): void {
    const line = `bootc-lint: ${say(message, locale)}`;
    if (!told.has(line)) world.complain(line);
    told.add(line);
  }

  function fail(message: Message): void {
    failed = true;
    tell(message);
  }

  async function configurationFor(uri: string): Promise<Configuration> {
    const layer = await projectLayer(uri);
    layer.problems.forEach(tell);
    return mergeConfiguration(layer.values, command.settings);
  }

  async function projectLayer(uri: string): Promise<ConfigurationLayer> {
    if (command.configFile === undefined) {
      const host = { ...projectDisk, log: () => {} };
      const found = await findProjectFile(uri, [...roots], host);
      return found ? readProjectFile(found.text, pathOf(found.uri), ruleIds) : emptyLayer;
    }
    const file = path.resolve(directory, command.configFile);
    const result = await readText(file);
    if (result.kind === "text") return readProjectFile(result.text, command.configFile, ruleIds);
    fail(ui(`cli.read-${result.failure}`, { path: command.configFile }));
    return emptyLayer;
  }

  /** The lines of a file that a finding stands in. */
  async function remember(uri: string, given?: string): Promise<void> {
    const text = given ?? (await projectDisk.readFile(uri));
    if (text === undefined || (given === undefined && lines.has(uri))) return;
    const index = lineIndex(text);
    lines.set(uri, index);
    sources.set(pathOf(uri), { text, index });
  }

  async function mend(analysis: Analysis, configuration: Configuration, file: string): Promise<Analysis> {
    // What was no UTF-8 would be written back as something else.
    if (!command.fix || analysis.document.text.includes("\ufffd")) return analysis;
    const result = await mended(analysis, (document) => engine.analyse(document, configuration));
    if (result.document.text === analysis.document.text) return analysis;
    try {
      await writeWhole(file, result.document.text);
      engine.changed(result.document.uri);
      return result;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      fail(ui("cli.write-failed", { path: shownPath(file, directory), reason }));
      return analysis;
    }
  }

  async function lintFile({ file, named, text: given }: Job): Promise<void> {
    roots.add(pathToFileURL(projectRoot(file, directory)).href);
    const shown = shownPath(file, directory);
    const read = given === undefined ? await readText(file) : ({ kind: "text", text: given } as const);
    if (read.kind === "failure") {
      (named ? fail : tell)(ui(`cli.read-${read.failure}`, { path: shown }));
      return;
    }
    const document: Document = { uri: pathToFileURL(file).href, text: read.text, named };
    const configuration = await configurationFor(document.uri);
    const analysis = await mend(await engine.analyse(document, configuration), configuration, file);
    await remember(document.uri, analysis.document.text);
    for (const other of otherFiles(analysis)) await remember(other);
    if (analysis.bootc) files.push(shown);
    else if (named) skipped.push({ file: shown, reason: say(analysis.reason, locale) });
    const options = { locale, pathOf, linesOf: (uri: string) => lines.get(uri) };
    for (const entry of entriesOf(analysis, options)) entries.set(JSON.stringify(entry), entry);
  }

  function lineOf(file: string, line: number): string | undefined {
    const source = sources.get(file);
    return source?.text.slice(source.index.lineStart(line - 1), source.index.lineEnd(line - 1));
  }

  function finish(): ExitCode {
    const list = [...entries.values()].sort(byPlace);
    const colour = world.terminal && !world.environment.NO_COLOR;
    world.print(reporters[command.format]({ entries: list, files, skipped, lineOf, locale, colour }));
    if (failed) return 2;
    const { failOn } = command;
    if (failOn === "never") return 0;
    return list.some(({ severity }) => severityRank(severity) <= severityRank(failOn)) ? 1 : 0;
  }

  return { tell, fail, lintFile, finish };
}

const byPlace = (a: Entry, b: Entry): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
