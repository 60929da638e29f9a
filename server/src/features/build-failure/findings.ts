/** Why a build failed, for a client: each cause at its place, with what helps. */
import { type LineIndex, lineIndex } from "../../base/text.ts";
import { failureText, type Locale } from "../../messages/messages.ts";
import { fill } from "../../messages/text.ts";
import { type ContainerfileModel, fromPlace } from "../../model/containerfile/model.ts";
import { lineageOf } from "../../model/containerfile/stages.ts";
import type { BuildFailureFinding } from "../../protocol/requests.ts";
import { builtFindings } from "../containerfile/built-lint/findings.ts";
import { rangeOf } from "../range.ts";
import { containerFailures } from "./builder/container.ts";
import type { ConfigSubject } from "./builder/decoding.ts";
import { builderFailures } from "./builder/failures.ts";
import type { Failure } from "./failure.ts";
import { printedLines } from "./output.ts";
import { podmanFailure } from "./podman/failures.ts";

interface BuildFile {
  readonly uri: string;
  readonly lines: LineIndex;
}

export interface FailedBuild {
  readonly locale: Locale;
  readonly output: string;
  /** The stage that was built: the last one, unless it is named. */
  readonly target: string | undefined;
  readonly containerfile: (BuildFile & { readonly model: ContainerfileModel }) | undefined;
  readonly config: (BuildFile & ConfigSubject) | undefined;
}

export function buildFailureFindings(build: FailedBuild): readonly BuildFailureFinding[] {
  const lines = printedLines(build.output);
  const isPodman = lines.some((line) =>
    /^(?:\[.{1,40}\] )?STEP \d+(?:\/\d+)?: |^Error: .*building at STEP "/.test(line),
  );
  const ofBuilder = isPodman ? undefined : (builderFailures(build.config, lines) ?? containerFailures(lines));
  if (!ofBuilder) return podmanFindings(build, lines);
  const { of, failures } = ofBuilder;
  if (of === "config") return failures.map((one) => stated(build, one, build.config?.uri));
  const place = of === "base" ? basePlace(build) : undefined;
  return failures.map((one) => stated(build, place ? { ...one, place } : one, build.containerfile?.uri));
}

function podmanFindings(build: FailedBuild, lines: readonly string[]): readonly BuildFailureFinding[] {
  const { containerfile, locale, target } = build;
  if (!containerfile) return [];
  const { uri, model } = containerfile;
  const linesOf = (other: string) => linesIn(build, other);
  const found = podmanFailure(model, lines, linesOf);
  if (!found) return [];
  const details =
    found.cause === "lint" ? builtFindings(model, lines.join("\n"), { locale, uri, linesOf, target }) : [];
  return [
    stated(build, found, uri),
    ...details
      .filter(({ severity }) => severity === "error")
      .map(({ message, location }) => ({ message, location })),
  ];
}

function stated(build: FailedBuild, { cause, args, place }: Failure, file?: string) {
  const text = failureText(cause, build.locale);
  const uri = place?.uri ?? file;
  const lines = place && uri !== undefined ? linesIn(build, uri) : undefined;
  return {
    message: fill(text.cause, args),
    ...(text.remedy !== undefined && { remedy: fill(text.remedy, args) }),
    ...(place && uri !== undefined && lines && { location: { uri, range: rangeOf(lines, place) } }),
  };
}

/** The lines of one of its files, or of another one that the Containerfile's build reads. */
function linesIn({ containerfile, config }: FailedBuild, uri: string): LineIndex | undefined {
  const own = [containerfile, config].find((file) => file?.uri === uri);
  const text = containerfile?.model.otherFiles.get(uri);
  return own?.lines ?? (text === undefined ? undefined : lineIndex(text));
}

/** The FROM that names the image on which the built one stands. */
function basePlace({ containerfile, target }: FailedBuild) {
  const stages = containerfile?.model.stages ?? [];
  const built =
    stages.find(({ name }) => target !== undefined && name === target.toLowerCase()) ?? stages.at(-1);
  const root = built && lineageOf(built)[0];
  return root && fromPlace(root);
}
