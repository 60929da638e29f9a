/** Why the image of a FROM cannot be used. */
import type { FailureKey } from "../../../messages/messages.ts";
import type { ContainerfileModel } from "../../../model/containerfile/model.ts";
import { placeIn } from "../../../model/containerfile/model.ts";
import { type Failure, failure } from "../failure.ts";
import type { FailedStep } from "./instruction.ts";
import type { PodmanFailure } from "./log.ts";
import { whole } from "./places.ts";

const causes: readonly (readonly [RegExp, FailureKey])[] = [
  [/short-name ".*" did not resolve|short-name resolution enforced/, "from-short"],
  [/repository name must be lowercase|invalid reference format/, "from-invalid"],
  [/no space left on device/i, "disk-full"],
  [/: image not known$/, "from-absent"],
  [/no image found in (?:manifest list|image index) for architecture/, "from-architecture"],
  [/x509: |certificate/, "from-certificate"],
  [
    /unauthorized|authentication required|access to the requested resource is not authorized|denied/,
    "from-login",
  ],
  [/manifest unknown|name unknown|repository not found/, "from-unknown"],
  [/pinging container registry|dial tcp|i\/o timeout|TLS handshake|no such host/, "from-network"],
];

const isAboutBase =
  /^creating build container: |initializing source docker:|^(?:short-name|reading manifest) /;

/** undefined where the error is not about a base image. */
export function baseFailure(
  file: ContainerfileModel,
  { why, missingArgument, step }: PodmanFailure,
  at: FailedStep,
): Failure | undefined {
  if (at.syntax.keyword !== "FROM" || !isAboutBase.test(why)) return undefined;
  // As podman read it, with its variables filled in.
  const image = step?.text.split(/\s+/).find((word, index) => index > 0 && !word.startsWith("--")) ?? "";
  const word = at.syntax.words[0];
  const place = word ? placeIn(at, word.range) : whole(at);
  const cause = causes.find(([pattern]) => pattern.test(why))?.[1] ?? "from-other";
  if (cause === "from-invalid" && missingArgument !== undefined)
    return failure("from-argument", { name: missingArgument }, argumentPlace(file, missingArgument) ?? place);
  const isLocal = /^localhost\//.test(image) && (cause === "from-network" || cause === "from-absent");
  return failure(isLocal ? "from-local" : cause, { image, why: short(why), said: short(why) }, place);
}

const short = (why: string): string =>
  why.replace(/^creating build container: /, "").replace(/^initializing source docker:\/\/\S+: /, "");

function argumentPlace({ syntax, stages }: ContainerfileModel, name: string) {
  const end = stages[0]?.from.start ?? 0;
  for (const { start, syntax: one } of syntax.instructions) {
    const declared =
      start < end && one.keyword === "ARG" && one.properties.find((each) => each.name === name);
    if (declared) return placeIn({ start, syntax: one }, declared.nameRange);
  }
  return undefined;
}
