/** Why podman could not even start the container of the image builder (podman-run(1): exit code 125). */
import { type Failure, failure } from "../failure.ts";
import type { BuilderFailures } from "./failures.ts";

const reasons: readonly (readonly [RegExp, (found: RegExpExecArray) => Failure])[] = [
  [/container name "([^"]+)" is already in use/, ([, name = ""]) => failure("builder-in-use", { name })],
  [
    /initializing source docker:\/\/(\S+?): (.*)/,
    ([, image = "", why = ""]) => failure("builder-absent", { image, why }),
  ],
  [/(?:\w+ [^\s:]+: )?no space left on device/i, ([said]) => failure("disk-full", { said })],
];

/** undefined where podman names no error, or one that is not known. */
export function containerFailures(lines: readonly string[]): BuilderFailures | undefined {
  const error = lines.findLast((line) => line.startsWith("Error: "));
  if (error === undefined) return undefined;
  for (const [pattern, make] of reasons) {
    const found = pattern.exec(error);
    if (found) return { of: undefined, failures: [make(found)] };
  }
  return undefined;
}
