/** The project's own requests: what a file counts as, and which project it belongs to. */
import type { Connection } from "vscode-languageserver";
import type { Analysis } from "../engine/analysis.ts";
import { projectOf } from "../features/project.ts";
import { type Locale, say } from "../messages/messages.ts";
import {
  type DocumentParams,
  type FileStatus,
  fileStatusChangedNotification,
  fileStatusRequest,
  type Project,
  type ProjectParams,
  projectRequest,
} from "../protocol/requests.ts";
import { analysisOf, answering, type CurrentContext, type ServerContext } from "./context.ts";

export interface StatusNews {
  readonly analysed: (analysis: Analysis) => void;
  readonly forget: (uri: string) => void;
}

/** Tells of changes only a client that has asked, since other clients do not know the notification. */
export function registerProjectRequests(connection: Connection, current: CurrentContext): StatusNews {
  const told = new Map<string, string>();

  async function statusRequest(context: ServerContext, params: DocumentParams): Promise<FileStatus> {
    const { locale } = context.facts;
    const result = await analysisOf(context, params);
    if (!result) return { kind: "other", bootc: false, reason: "" };
    const status = statusOf(result.analysis, locale);
    told.set(params.textDocument.uri, JSON.stringify(status));
    return status;
  }

  connection.onRequest(fileStatusRequest, answering(current, statusRequest));
  connection.onRequest(projectRequest, answering(current, projectOfRequest));
  return {
    analysed(analysis) {
      const context = current();
      const { uri } = analysis.document;
      const before = told.get(uri);
      if (!context || before === undefined) return;
      const now = JSON.stringify(statusOf(analysis, context.facts.locale));
      if (now === before) return;
      told.set(uri, now);
      void connection.sendNotification(fileStatusChangedNotification, { uri });
    },
    forget: (uri) => told.delete(uri),
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
