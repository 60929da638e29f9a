/** Why a step failed that podman does itself: FROM, COPY, and what stands around a RUN. */
import { lineageOf } from "../../../model/containerfile/stages.ts";
import { type Failure, failure } from "../failure.ts";
import type { FailedStep } from "./instruction.ts";
import { flagWith, keywordOf, whole, wordFor } from "./places.ts";

interface Reason {
  readonly pattern: RegExp;
  readonly failure: (at: FailedStep, found: RegExpExecArray, why: string) => Failure;
}

const reasons: readonly Reason[] = [
  {
    pattern: /copier: stat: \[?"\/?([^"]*)"\]?: no such file/,
    failure: (at, [, path = ""]) => missing(at, path),
  },
  {
    pattern: /secret required but no secret with id "?([^"\s]+)"? found/,
    failure: (at, [, id = ""]) => failure("secret", { id }, flagWith(at, "mount", id)),
  },
  {
    pattern: /invalid mount type "([^"]*)"/,
    failure: (at, [, type = ""]) => failure("mount-type", { type }, flagWith(at, "mount", type)),
  },
  {
    pattern: /unknown user error looking up user "([^"]+)"|unable to find user (\S+?):? no matching/,
    failure: (at, [, quoted, bare = ""]) => noUser(at, quoted ?? bare),
  },
  {
    pattern: /--from=(\S+): no stage or image found with that name/,
    failure: (at, [, name = ""]) => failure("no-stage", { name }, flagWith(at, "from", name)),
  },
  { pattern: /only supports the .*flags?$/, failure: unknownFlag },
  {
    pattern: /Unknown instruction: "([^"]+)"/,
    failure: (at, [, name = ""]) => failure("unknown-instruction", { name }, keywordOf(at)),
  },
  {
    // The innermost error; what stands before it are the builder's own structures.
    pattern: /(?:\w+ [^\s:]+: )?no space left on device/i,
    failure: (at, [said]) => failure("disk-full", { said }, whole(at)),
  },
];

/** The known cause, or what podman says. */
export function stepFailure(at: FailedStep, why: string): Failure {
  for (const reason of reasons) {
    const found = reason.pattern.exec(why);
    if (found) return reason.failure(at, found, why);
  }
  return failure("step", { why: oneLine(why) }, whole(at));
}

/** Without the identifiers of containers, and without the parser's tree. */
const oneLine = (why: string): string =>
  why.replace(/^resolving step \{.*\}: /, "").replace(/ "?[0-9a-f]{64}"?/g, "");

function missing(at: FailedStep, path: string): Failure {
  const { syntax } = at;
  if (path.startsWith("<<") && syntax.source.heredocs.length > 0) return failure("heredoc", {}, whole(at));
  const from = syntax.flags.find(({ name }) => name === "from")?.value;
  return from === undefined
    ? failure("copy-missing", { path }, wordFor(at, path))
    : failure("copy-from-missing", { path: `/${path}`, from }, wordFor(at, path));
}

/** Nobody is looked up before the next RUN. */
function noUser(at: FailedStep, user: string): Failure {
  const before = lineageOf(at.stage)
    .flatMap(({ steps }) => steps)
    .filter(({ syntax, start }) => syntax.keyword === "USER" && start < at.start);
  const setter = before.findLast(({ syntax }) => syntax.words[0]?.text.split(":")[0] === user);
  return failure("user", { user }, whole(setter ?? at));
}

/** podman names the flags that it knows. */
function unknownFlag(at: FailedStep, _: RegExpExecArray, why: string): Failure {
  const unknown = at.syntax.flags.find(({ name }) => !why.includes(`--${name}`));
  return failure("flag", { why }, unknown ? flagWith(at, unknown.name, unknown.value ?? "") : whole(at));
}
