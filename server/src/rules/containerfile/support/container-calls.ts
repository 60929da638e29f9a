/** Calls of podman, docker, buildah and skopeo that fill a store of container images. */
import { remembering } from "../../../base/memory.ts";
import type { OptionShape } from "../../../data/option-shape.ts";
import { parseArguments } from "../../../model/shell/arguments.ts";
import type { CommandFacts } from "../../../model/shell/facts.ts";
import { normalised } from "../../../model/shell/paths.ts";
import type { Argument } from "../../../model/shell/value.ts";

export interface ContainerCall {
  readonly verb: Argument;
  /** Words behind the verb that are no options. */
  readonly operands: readonly Argument[];
  /** The store that the call names; undefined for the default one. */
  readonly store: string | undefined;
}

const shape: OptionShape = {
  short: "cH",
  long: [
    ...["root", "runroot", "imagestore", "storage-driver", "storage-opt", "url", "connection", "host"],
    ...["identity", "log-level", "tmpdir", "config", "context", "authfile", "creds", "cert-dir", "policy"],
    ...["arch", "os", "platform", "variant", "retry", "retry-delay", "format", "signature-policy"],
    ...["src-creds", "dest-creds", "src-cert-dir", "dest-cert-dir", "override-arch", "override-os"],
  ],
};

const filling = /^(?:pull|run|load|create|build|bud|import|from)$/;
/** Options that lead to another machine, or to a store that is only read. */
const remote = ["--url", "--connection", "-c", "--remote", "--host", "-H", "--context", "--help"];

/** undefined where a call fills no store on this machine, or where the store is not known. */
export const containerCall = remembering(
  ({ name, args, environment }: CommandFacts): ContainerCall | undefined => {
    const parsed = parseArguments(args, shape);
    const [first, ...rest] = parsed.operands;
    if (!first || parsed.has("--help")) return undefined;
    if (name === "skopeo") return skopeoCall(first, rest);
    const isGroup = /^(?:image|container)$/.test(first.text);
    const verb = isGroup ? rest[0] : first;
    const isOther =
      environment("CONTAINERS_STORAGE_CONF") !== undefined || environment("CONTAINER_HOST") !== undefined;
    const isRemote = parsed.options.some(
      ({ name: option, word }) => remote.includes(option) && word.range.start < first.range.start,
    );
    if (!verb || !filling.test(verb.text) || isRemote || isOther) return undefined;
    const store = parsed.values("--root", "--imagestore")[0]?.text;
    if (store !== undefined && !store.startsWith("/")) return undefined;
    const operands = isGroup ? rest.slice(1) : rest;
    return { verb, operands, store: store === undefined ? undefined : normalised(store) };
  },
);

/** `skopeo copy … containers-storage:[overlay@/folder]name`. */
function skopeoCall(verb: Argument, operands: readonly Argument[]): ContainerCall | undefined {
  const target = operands.find(({ text }, index) => index > 0 && text.startsWith("containers-storage:"));
  if (verb.text !== "copy" || !target) return undefined;
  const store = /^containers-storage:\[(?:\w+@)?(\/[^\]+]+)/.exec(target.text)?.[1];
  if (store === undefined && target.text.startsWith("containers-storage:[")) return undefined;
  return { verb, operands: operands.slice(0, 1), store };
}
