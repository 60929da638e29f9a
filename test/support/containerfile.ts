/** Runs one Containerfile rule on a text, for tests of rules. */
import type { Severity } from "../../server/src/base/severity.ts";
import { lineIndex } from "../../server/src/base/text.ts";
import type { MessageArguments } from "../../server/src/messages/text.ts";
import type { ContextFiles } from "../../server/src/model/containerfile/context-files.ts";
import { type ContainerfileModel, containerfileModel } from "../../server/src/model/containerfile/model.ts";
import type { Finding, Rule } from "../../server/src/rules/rule.ts";
import { applied } from "./edits.ts";

/** The files of a build context, by path; without them nothing is known of the context. */
export type Files = Readonly<Record<string, string>>;

export interface Found {
  /** Key of the message among the rule's own. */
  readonly message: string;
  readonly args: MessageArguments;
  readonly severity: Severity;
  /** What the finding covers. */
  readonly text: string;
  /** Zero-based. */
  readonly line: number;
  /** The file of the build context that it stands in. */
  readonly file?: string;
}

const project = "file:///project/";

export function modelOf(text: string, files?: Files, targets: readonly string[] = []): ContainerfileModel {
  return containerfileModel({ text, files: contextFiles(files), targets, log });
}

/** What `rule` finds in `text` and in the files that its build reads, in the order of its reports. */
export function findings(rule: Rule<ContainerfileModel>, text: string, files?: Files): readonly Found[] {
  return reports(rule, text, files).map(({ message, severity, place }) => {
    const content = place.uri === undefined ? text : (files?.[place.uri.slice(project.length)] ?? "");
    return {
      message: message.kind === "finding" ? message.key : "",
      args: message.args,
      severity,
      text: content.slice(place.start, place.end),
      line: lineIndex(content).position(place.start).line,
      ...(place.uri !== undefined && { file: place.uri.slice(project.length) }),
    };
  });
}

/** `text` after the first fix of the first finding that has one; undefined where no finding has. */
export function applyFix(rule: Rule<ContainerfileModel>, text: string, files?: Files): string | undefined {
  const fix = firstFix(rule, text, files);
  return (
    fix &&
    applied(
      text,
      fix.edits().filter(({ place }) => place.uri === undefined),
    )
  );
}

/** The same for a file of the build context. */
export function applyFixTo(
  rule: Rule<ContainerfileModel>,
  file: string,
  text: string,
  files: Files,
): string | undefined {
  const fix = firstFix(rule, text, files);
  return (
    fix &&
    applied(
      files[file] ?? "",
      fix.edits().filter(({ place }) => place.uri === project + file),
    )
  );
}

const firstFix = (rule: Rule<ContainerfileModel>, text: string, files?: Files) =>
  reports(rule, text, files).flatMap(({ fixes }) => fixes)[0];

function reports(rule: Rule<ContainerfileModel>, text: string, files?: Files): readonly Finding[] {
  const found: Finding[] = [];
  rule.check(modelOf(text, files), (finding) => found.push(finding));
  return found;
}

export function contextFiles(files: Files | undefined): ContextFiles {
  const paths = Object.keys(files ?? {});
  const below = (folder: string) => (folder === "" || folder === "." ? paths : paths.filter(isIn(folder)));
  return {
    read: (path) => files?.[path],
    kind: (path) => (files?.[path] !== undefined ? "file" : below(path).length > 0 ? "folder" : undefined),
    filesBelow: (folder) => {
      const names = below(folder).map((path) =>
        folder === "" || folder === "." ? path : path.slice(folder.length + 1),
      );
      return names.length > 0 ? names : undefined;
    },
    uriOf: (path) => project + path,
    buildFileSaying: (text) => paths.find((path) => files?.[path]?.includes(text)),
  };
}

const isIn = (folder: string) => (path: string) => path.startsWith(`${folder}/`);

function log(message: string): never {
  throw new Error(message);
}
