/** The subcommand `lint`. */
import { severityRank } from "../base/severity.ts";
import { type LineIndex, lineIndex } from "../base/text.ts";
import type { Analysis } from "../engine/analysis.ts";
import type { Configuration } from "../engine/configuration.ts";
import { otherFiles } from "../features/diagnostics.ts";
import { type Locale, say, ui } from "../messages/messages.ts";
import { shownPath } from "./discover.ts";
import { type Entry, entriesOf } from "./entry.ts";
import { createFiles, type Job } from "./files.ts";
import { mended, writeWhole } from "./fix.ts";
import type { LintCommand } from "./options.ts";
import { reporters } from "./reporters/reporters.ts";
import type { ExitCode, World } from "./world.ts";

export async function lint(command: LintCommand, world: World, locale: Locale): Promise<ExitCode> {
  const run = createRun(command, world, locale);
  for (const job of await run.jobs()) await run.lintFile(job);
  return run.finish();
}

function createRun(command: LintCommand, world: World, locale: Locale) {
  const { directory } = world;
  const { engine, readFile, hasFailed, pathOf, fail, jobs, open } = createFiles(command, world, locale);
  const lines = new Map<string, LineIndex>();
  const sources = new Map<string, { readonly text: string; readonly index: LineIndex }>();
  const entries = new Map<string, Entry>();
  const files: string[] = [];
  const skipped: { file: string; reason: string }[] = [];

  /** The lines of a file that a finding stands in. */
  async function remember(uri: string, given?: string): Promise<void> {
    const text = given ?? (await readFile(uri));
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

  async function lintFile(job: Job): Promise<void> {
    const opened = await open(job);
    if (!opened) return;
    const { document, configuration } = opened;
    const analysis = await mend(await engine.analyse(document, configuration), configuration, job.file);
    await remember(document.uri, analysis.document.text);
    for (const other of otherFiles(analysis)) await remember(other);
    const shown = shownPath(job.file, directory);
    if (analysis.bootc) files.push(shown);
    else if (job.named) skipped.push({ file: shown, reason: say(analysis.reason, locale) });
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
    if (hasFailed()) return 2;
    const { failOn } = command;
    if (failOn === "never") return 0;
    return list.some(({ severity }) => severityRank(severity) <= severityRank(failOn)) ? 1 : 0;
  }

  return { jobs, lintFile, finish };
}

const byPlace = (a: Entry, b: Entry): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
