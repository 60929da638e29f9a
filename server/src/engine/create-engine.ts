/** Puts the floors below to work: recognises a document, builds its model, runs its rules, settles the findings. */
import type { Host } from "../base/host.ts";
import { type LineIndex, lineIndex, type TextRange } from "../base/text.ts";
import { baseName, parentUri, sameUri } from "../base/uri.ts";
import { type Message, ui } from "../messages/messages.ts";
import type { ConfigKickstart } from "../model/config/accounts.ts";
import { embeddedKickstart } from "../model/config/embedded-kickstart.ts";
import { type ConfigModel, modelOf as configModelOf } from "../model/config/model.ts";
import { type ContainerfileModel, containerfileModel } from "../model/containerfile/model.ts";
import { modelOf as kickstartModelOf } from "../model/kickstart/model.ts";
import { isForOldRelease } from "../model/kickstart/old-release.ts";
import { configRules, containerfileRules, kickstartRules } from "../rules/index.generated.ts";
import type { Finding, Rule } from "../rules/rule.ts";
import type { ContainerfileSyntax } from "../syntax/containerfile/containerfile.ts";
import { sourceRange } from "../syntax/toml/embedded.ts";
import { escapedFor, fitsBetween, openingQuotes } from "../syntax/toml/quoting.ts";
import type { Analysis, Document } from "./analysis.ts";
import { metaOf } from "./catalogue.ts";
import type { Configuration } from "./configuration.ts";
import { type ContextReader, contextReader } from "./context-reader.ts";
import type { Engine } from "./engine.ts";
import { fileKind, isJsonName } from "./file-kind.ts";
import { factsOfImage } from "./image-facts.ts";
import { targetsOf, targetsOfFile } from "./kickstart-targets.ts";
import { type Project, readProject } from "./project.ts";
import { runRules } from "./run-rules.ts";
import { mayShow, settle } from "./settle.ts";
import { type Directives, isDisabled, readDirectives } from "./suppression.ts";

/** Files may ask for files, which may ask for more; after this many rounds what is missing stays unknown. */
const mostRounds = 8;
/** A longer document is not analysed: nobody wrote it by hand, and the editor must not wait for it. */
const longest = 4 * 1024 * 1024;

interface Kept {
  readonly syntax: ContainerfileSyntax;
  readonly reader: ContextReader;
}

export function createEngine(host: Host): Engine {
  const kept = new Map<string, Kept>();
  const projects = new Map<string, Promise<Project>>();

  function projectOf(uri: string): Promise<Project> {
    const folder = parentUri(uri);
    const known = projects.get(folder) ?? readProject(folder, host);
    projects.set(folder, known);
    return known;
  }

  async function analyseKind(document: Document, configuration: Configuration): Promise<Analysis> {
    const lines = lineIndex(document.text);
    const other = (reason: Message): Analysis => ({
      kind: "other",
      document,
      lines,
      bootc: false,
      reason,
      findings: [],
    });
    if (!configuration.enabled) return other(ui("status.disabled"));
    if (document.text.length > longest) return other(ui("status.too-long"));
    if (document.text.includes("\u0000")) return other(ui("status.binary"));
    switch (fileKind(document)) {
      case "containerfile":
        return analyseContainerfile(document, lines, configuration);
      case "config":
        return (await analyseConfig(document, lines, configuration)) ?? other(ui("status.no-config"));
      case "kickstart":
        return analyseKickstart(document, lines, configuration, other);
      default:
        return other(ui("status.other"));
    }
  }

  async function analyseContainerfile(
    document: Document,
    lines: LineIndex,
    configuration: Configuration,
  ): Promise<Analysis> {
    const { uri, text } = document;
    const before = kept.get(uri);
    const reader = before?.reader ?? contextReader(uri, host);
    let model: ContainerfileModel | undefined;
    for (let round = 0; ; round++) {
      model = containerfileModel({
        text,
        files: reader.files(),
        targets: configuration.targets,
        bases: configuration.bases,
        commands: configuration.commands,
        trusted: configuration.trusted,
        previous: model?.syntax ?? before?.syntax,
        log: host.log,
      });
      if (!model.recognition.bootc || round === mostRounds || !(await reader.readWanted())) break;
    }
    kept.set(uri, { syntax: model.syntax, reader });
    const { bootc, reason } = model.recognition;
    const raw = bootc ? runRules(wanted(containerfileRules, configuration), model, host.log) : [];
    const blocks = model.syntax.instructions.map(({ start, syntax }) => ({
      start,
      end: start + syntax.source.text.length,
    }));
    const findings = settled(raw.map(explained), text, configuration, blocks, model.otherFiles);
    return { kind: "containerfile", document, lines, bootc, reason, findings, model };
  }

  async function analyseConfig(
    document: Document,
    lines: LineIndex,
    configuration: Configuration,
  ): Promise<Analysis | undefined> {
    const model = configModelOf(document.text, isJsonName(baseName(document.uri)) ? "json" : "toml");
    const project = await projectOf(document.uri);
    const reason = configReason(document, model, project);
    if (!reason) return undefined;
    const raw = runRules(
      wanted(configRules, configuration),
      { model, builder: configuration.builder, ...imageFacts(configuration), ...imageOf(project) },
      host.log,
    );
    const targets = targetsOf(configuration, project.containerfile?.model);
    const embedded = embeddedFindings(model, targets, configuration, project);
    const findings = settled([...raw, ...embedded], document.text, configuration);
    const common = { document, lines, bootc: true, reason, findings };
    return { kind: "config", ...common, model, targets, ...imageFacts(configuration) };
  }

  /** The kickstart inside a config, with its findings at their places in the TOML. */
  function embeddedFindings(
    model: ConfigModel,
    targets: readonly string[],
    configuration: Configuration,
    { containerfile }: Project,
  ): readonly Finding[] {
    const { kickstart, text } = model;
    if (!kickstart) return [];
    const has = (...kinds: readonly string[]) => model.accounts.some(({ kind }) => kinds.includes(kind));
    const embedded = { config: { hasUsers: has("user", "sshkey"), hasGroups: has("group") } };
    const image = factsOfImage(containerfile?.model);
    const subject = {
      model: embeddedKickstart(kickstart.contents),
      targets,
      payload: true,
      embedded,
      ...image,
    };
    return runRules(wanted(kickstartRules, configuration), subject, host.log).map((finding) =>
      mapped(finding, kickstart, text),
    );
  }

  async function analyseKickstart(
    document: Document,
    lines: LineIndex,
    configuration: Configuration,
    other: (reason: Message) => Analysis,
  ): Promise<Analysis> {
    const model = kickstartModelOf(document.text);
    if (!document.named && !model.looksLikeKickstart) return other(ui("status.no-kickstart"));
    const project = await projectOf(document.uri);
    const isTold = configuration.kickstartVersion !== undefined || project.containerfile !== undefined;
    if (!isTold && isForOldRelease(model)) return other(ui("status.old-kickstart"));
    const targets = targetsOfFile(configuration, project.containerfile?.model, model);
    const subject = {
      model,
      targets,
      payload: model.hasPayload,
      inProject: project.containerfile !== undefined,
      ...factsOfImage(project.containerfile?.model),
    };
    const raw = runRules(wanted(kickstartRules, configuration), subject, host.log);
    const findings = settled(raw, document.text, configuration);
    return {
      kind: "kickstart",
      document,
      lines,
      bootc: true,
      reason: ui("status.kickstart", { versions: targets.join(", ") }),
      findings,
      model,
      targets,
    };
  }

  return {
    async analyse(document, configuration) {
      try {
        return await analyseKind(document, configuration);
      } catch (error) {
        host.log(`analysing ${document.uri} failed: ${error instanceof Error ? error.stack : String(error)}`);
        const lines = lineIndex(document.text);
        return { kind: "other", document, lines, bootc: false, reason: ui("status.failed"), findings: [] };
      }
    },
    changed(uri) {
      // What was read through this file is not tracked finer: reading again costs less than being wrong.
      projects.clear();
      for (const [key, { syntax }] of kept) {
        if (key !== uri) kept.set(key, { syntax, reader: contextReader(key, host) });
      }
    },
    forget(uri) {
      kept.delete(uri);
    },
  };
}

const imageFacts = ({ imageType, rootfs }: Configuration) => ({
  ...(imageType === undefined ? {} : { imageType }),
  ...(rootfs === undefined ? {} : { rootfs }),
});

/** The Containerfile of the image that a config is for; with several of them that cannot be told. */
const imageOf = ({ containerfile }: Project) => (containerfile?.only ? { containerfile } : {});

/** Why a file counts as a builder config; undefined where it does not. */
function configReason(document: Document, model: ConfigModel, project: Project): Message | undefined {
  if (document.named) return ui("status.config-named");
  if (model.looksLikeConfig) return ui("status.config-content");
  // Many programs have a config.json.
  const isBeside =
    model.format === "toml" &&
    project.containerfile !== undefined &&
    project.configs.some((uri) => sameUri(uri) === sameUri(document.uri));
  return isBeside && !model.isForeign ? ui("status.config-beside") : undefined;
}

const wanted = <Subject>(
  rules: readonly Rule<Subject>[],
  configuration: Configuration,
): readonly Rule<Subject>[] => rules.filter(({ meta }) => mayShow(meta, configuration));

function mapped(finding: Finding, { contents, range }: ConfigKickstart, config: string): Finding {
  const quotes = openingQuotes(config.slice(range.start, range.start + 3));
  const place = <P extends TextRange>(at: P): P => ({ ...at, ...sourceRange(contents, at, config) });
  return {
    ...finding,
    place: place(finding.place),
    related: finding.related.map((related) => ({ ...related, place: place(related.place) })),
    fixes: finding.fixes
      .filter((fix) => !quotes.startsWith("'") || fix.edits().every(({ text }) => fitsBetween(quotes, text)))
      .map((fix) => ({
        ...fix,
        edits: () =>
          fix.edits().map((edit) => ({ place: place(edit.place), text: escapedFor(quotes, edit.text) })),
      })),
  };
}

/** Says of a finding in another file which instruction reads that file. */
function explained(finding: Finding): Finding {
  const { uri, via } = finding.place;
  if (uri === undefined || !via) return finding;
  return { ...finding, related: [...finding.related, { place: via, message: ui("finding.read-here") }] };
}

function settled(
  findings: readonly Finding[],
  text: string,
  configuration: Configuration,
  blocks?: readonly { readonly start: number; readonly end: number }[],
  otherFiles?: ReadonlyMap<string, string>,
): readonly Finding[] {
  const own = readDirectives(text, blocks);
  const files = new Map<string, Directives>();
  const directivesIn = (uri: string): Directives => {
    const known = files.get(uri) ?? readDirectives(otherFiles?.get(uri) ?? "");
    files.set(uri, known);
    return known;
  };
  return settle(findings, {
    configuration,
    metaOf,
    isDisabled: ({ rule, place: { uri, start } }) =>
      isDisabled(uri === undefined ? own : directivesIn(uri), rule, start),
  });
}
