/** The request for the reasons of a failed build. */
import type { Analysis } from "../engine/analysis.ts";
import { buildFailureFindings } from "../features/build-failure/findings.ts";
import type { BuildFailureFinding, BuildFailureParams } from "../protocol/requests.ts";
import type { ServerContext } from "./context.ts";

export async function buildFailureIn(
  context: ServerContext,
  { containerfile, config, target, output }: BuildFailureParams,
): Promise<readonly BuildFailureFinding[]> {
  if (typeof output !== "string") return [];
  const { locale } = context.facts;
  const image = ofKind("containerfile", await analysisAt(context, containerfile));
  const settings = ofKind("config", await analysisAt(context, config));
  return buildFailureFindings({
    locale,
    output,
    target,
    containerfile: image && { uri: image.document.uri, model: image.model, lines: image.lines },
    config: settings && {
      uri: settings.document.uri,
      model: settings.model,
      lines: settings.lines,
      suspects: settings.findings
        .filter(({ severity, place }) => severity === "error" && place.uri === undefined)
        .map(({ place }) => place),
    },
  });
}

const analysisAt = async ({ analyses }: ServerContext, uri: string | undefined) =>
  typeof uri === "string" ? (await analyses.of(uri))?.analysis : undefined;

const ofKind = <Kind extends Analysis["kind"]>(kind: Kind, analysis: Analysis | undefined) =>
  analysis?.kind === kind ? (analysis as Extract<Analysis, { kind: Kind }>) : undefined;
