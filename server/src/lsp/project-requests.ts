/** The project's own requests: what a file counts as, its project, what its images hold, how its disk is laid out. */
import type { Connection } from "vscode-languageserver";
import { type LineIndex, lineIndex } from "../base/text.ts";
import type { Analysis } from "../engine/analysis.ts";
import { diskLayoutOf } from "../features/config/disk/layout.ts";
import { buildInputs } from "../features/containerfile/build-inputs.ts";
import { builtFindings } from "../features/containerfile/built-lint/findings.ts";
import { filesBehind, layoutOf } from "../features/containerfile/layout.ts";
import { projectOf, rootfsOf } from "../features/project.ts";
import { type Locale, say } from "../messages/messages.ts";
import {
  type BuildInputs,
  type BuiltLintFinding,
  type BuiltLintParams,
  buildFailureRequest,
  buildInputsRequest,
  builtLintRequest,
  type DiskLayout,
  type DiskLayoutParams,
  type DocumentParams,
  diskLayoutRequest,
  type FileStatus,
  fileStatusChangedNotification,
  fileStatusRequest,
  type Layout,
  layoutRequest,
  type Project,
  type ProjectParams,
  projectRequest,
} from "../protocol/requests.ts";
import { buildFailureIn } from "./build-failure-request.ts";
import { analysisOf, answering, type CurrentContext, type ServerContext } from "./context.ts";

export interface StatusNews {
  readonly analysed: (analysis: Analysis) => void;
  readonly forget: (uri: string) => void;
}

/** Tells of changes only a client that has asked, since other clients do not know the notification. */
export function registerProjectRequests(connection: Connection, current: CurrentContext): StatusNews {
  const told = new Map<string, string>();
  /** Open documents whose layout was asked for and has not grown old yet. */
  const laidOut = new Set<string>();

  async function statusRequest(context: ServerContext, params: DocumentParams): Promise<FileStatus> {
    const { locale } = context.facts;
    const result = await analysisOf(context, params);
    if (!result) return { kind: "other", bootc: false, reason: "" };
    const status = statusOf(result.analysis, locale);
    told.set(params.textDocument.uri, JSON.stringify(status));
    return status;
  }

  const drawing =
    <Params extends DocumentParams, Result>(
      draw: (context: ServerContext, analysis: Analysis, params: Params) => Promise<Result | null>,
    ) =>
    async (context: ServerContext, params: Params): Promise<Result | null> => {
      const result = await analysisOf(context, params);
      const answer = result ? await draw(context, result.analysis, params) : null;
      // A file that is not open is analysed anew for each question, which is no news.
      if (answer && result?.version !== undefined) laidOut.add(params.textDocument.uri);
      return answer;
    };

  connection.onRequest(fileStatusRequest, answering(current, statusRequest));
  connection.onRequest(projectRequest, answering(current, projectOfRequest));
  connection.onRequest(buildInputsRequest, answering(current, buildInputsOfRequest));
  connection.onRequest(layoutRequest, answering(current, drawing(layoutIn)));
  connection.onRequest(builtLintRequest, answering(current, builtLintOfRequest));
  connection.onRequest(buildFailureRequest, answering(current, buildFailureIn));
  connection.onRequest(diskLayoutRequest, answering(current, drawing(diskLayoutIn)));
  return {
    analysed(analysis) {
      const context = current();
      const { uri } = analysis.document;
      if (!context) return;
      const before = told.get(uri);
      const now = JSON.stringify(statusOf(analysis, context.facts.locale));
      const isNews = before !== undefined && before !== now;
      if (isNews) told.set(uri, now);
      // A layout follows every edit; one notice is enough until the client asks again.
      if (laidOut.delete(uri) || isNews) {
        void connection.sendNotification(fileStatusChangedNotification, { uri });
      }
    },
    forget(uri) {
      told.delete(uri);
      laidOut.delete(uri);
    },
  };
}

const statusOf = ({ kind, bootc, reason }: Analysis, locale: Locale): FileStatus => ({
  kind,
  bootc,
  reason: say(reason, locale),
});

async function projectOfRequest(context: ServerContext, { uri }: ProjectParams): Promise<Project | null> {
  const result = await context.analyses.of(uri);
  if (!result) return null;
  return (await projectOf(result.analysis, context.host)) ?? null;
}

async function buildInputsOfRequest(
  context: ServerContext,
  params: DocumentParams,
): Promise<BuildInputs | null> {
  const analysis = (await analysisOf(context, params))?.analysis;
  return analysis?.kind === "containerfile" ? buildInputs(analysis.model) : null;
}

async function layoutIn(
  { facts: { locale }, host }: ServerContext,
  analysis: Analysis,
): Promise<Layout | null> {
  if (analysis.kind !== "containerfile" || !analysis.bootc) return null;
  const { model, lines, document } = analysis;
  const others = await linesBehind(analysis, host);
  return layoutOf(model, { locale, uri: document.uri, lines, linesOf: (uri) => others.get(uri) });
}

async function builtLintOfRequest(
  context: ServerContext,
  params: BuiltLintParams,
): Promise<readonly BuiltLintFinding[] | null> {
  const { output, target } = params;
  const { facts, host } = context;
  const { locale } = facts;
  const analysis = (await analysisOf(context, params))?.analysis;
  if (analysis?.kind !== "containerfile" || !analysis.bootc || typeof output !== "string") return null;
  const { model, lines, document } = analysis;
  const others = await linesBehind(analysis, host);
  const linesOf = (uri: string) => (uri === document.uri ? lines : others.get(uri));
  return builtFindings(model, output, { locale, uri: document.uri, linesOf, target });
}

/** The lines of the files that a Containerfile reads. */
async function linesBehind(
  { model }: Extract<Analysis, { kind: "containerfile" }>,
  host: ServerContext["host"],
): Promise<ReadonlyMap<string, LineIndex>> {
  const others = new Map<string, LineIndex>();
  for (const uri of filesBehind(model)) {
    const text = await host.readFile?.(uri);
    if (text !== undefined) others.set(uri, lineIndex(text));
  }
  return others;
}

async function diskLayoutIn(
  { facts: { locale }, host, configurations }: ServerContext,
  analysis: Analysis,
  params: DiskLayoutParams,
): Promise<DiskLayout | null> {
  if (analysis.kind !== "config" || !analysis.bootc) return null;
  const { model, lines, findings, document } = analysis;
  const configuration = await configurations.of(document.uri);
  const size = params.imageSize ?? 0;
  return diskLayoutOf(model, {
    locale,
    uri: document.uri,
    lines,
    findings,
    architecture: params.architecture === "aarch64" ? "aarch64" : "x86_64",
    rootfs: params.rootfs ?? configuration.rootfs ?? (await rootfsOf(analysis, host)),
    imageSize: Number.isSafeInteger(2 * size) && size > 0 ? size : 0,
  });
}
