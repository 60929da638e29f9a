/** Checks of `bootc container lint` of the layout and configuration of a system (bootc 1.16.9, lints.rs). */
import type { Entry } from "../../../model/containerfile/image-state.ts";
import { mayNotRun } from "../../../model/shell/facts.ts";
import { isUnder, parentOf } from "../../../model/shell/paths.ts";
import { HOLE } from "../../../model/shell/value.ts";
import { plainToml } from "../../../syntax/toml/plain-values.ts";
import { kernelPackage } from "./folders.ts";
import {
  byCommand,
  type Check,
  type Done,
  doubtful,
  effectsOf,
  failing,
  firstOf,
  judgedEntry,
  missing,
  possibly,
  removalOf,
  takesAway,
  transactionsOf,
} from "./subject.ts";

/** /var/run must be a link, or be absent. A base's link stays until something removes it. */
export const varRun: Check = (image) => {
  let removal: Done | undefined;
  for (const done of effectsOf(image)) {
    const { effect } = done;
    if (takesAway(done) && removesVarRun(effect)) removal = done;
    else if (effect.kind === "symlink" && effect.path === "/var/run") removal = undefined;
    else if (removal && !takesAway(done) && isUnder(effect.path, "/var/run")) {
      const isSure = [removal, done].every(({ effect: { guard } }) => !mayNotRun(guard));
      const named = { ...done, path: "/var/run" };
      return isSure ? failing(named, "predict.var-run") : doubtful(named, "predict.maybe");
    }
  }
  return possibly(image, "/var");
};

const removesVarRun = (effect: Done["effect"]): boolean =>
  effect.kind === "empty"
    ? effect.path === "/var" && !effect.except.includes("run")
    : /^\/var(?:\/\*|\/run\/?)?$/.test(effect.path);

/** /usr/etc must not stand beside /etc. */
export const etcUsrEtc: Check = (image) =>
  firstOf(image, image.state.below("/usr/etc"), "predict.etc-usretc") ?? possibly(image, "/usr/etc");

const apiFolders = ["/dev", "/proc", "/run", "/sys", "/tmp", "/var"];

/** These must be there, and be folders. */
export const apiBaseDirectories: Check = (image) => {
  for (const path of apiFolders) {
    const entry = image.state.get(path);
    // What is done to a link to the folder, such as /var/run, leaves the folder alone.
    const isNoFolder = entry?.effect.path === path && /^(?:symlink|write)$/.test(entry.effect.kind);
    const verdict = isNoFolder
      ? judgedEntry(image, entry, "predict.no-folder")
      : missing(image, path, "predict.removed");
    if (verdict) return verdict;
  }
  return possibly(image, "/");
};

/** /sysroot must be a folder, and /ostree a link to it, spelt without a slash at its beginning. */
export const baseimageRoot: Check = (image) => {
  const sysroot = image.state.get("/sysroot");
  const ostree = image.state.get("/ostree");
  if (sysroot && /^(?:symlink|write)$/.test(sysroot.effect.kind))
    return judgedEntry(image, sysroot, "predict.no-folder");
  if (ostree?.effect.kind === "symlink") {
    if (ostree.effect.target !== "sysroot/ostree") return judgedEntry(image, ostree, "predict.ostree-link");
  } else if (ostree) {
    return removalOf(image, "/ostree")
      ? judgedEntry(image, ostree, "predict.ostree-link")
      : doubtful(ostree, "predict.maybe");
  }
  const [copy] = image.state.below("/usr/share/doc/bootc/baseimage/base");
  return (
    missing(image, "/sysroot", "predict.removed") ??
    missing(image, "/ostree", "predict.removed") ??
    (copy && doubtful(copy, "predict.content")) ??
    possibly(image, "/ostree", "/sysroot")
  );
};

const prepareRootFiles = ["/etc/ostree/prepare-root.conf", "/usr/lib/ostree/prepare-root.conf"];

/** The first prepare-root.conf must turn composefs on, or make the root file system transient. */
export const baseimageComposefs: Check = (image) => {
  const entry = prepareRootFiles.map((path) => image.state.get(path)).find((each) => each !== undefined);
  if (entry) {
    const content = contentOf(entry);
    if (content === undefined) return doubtful(entry, "predict.content");
    return enablesComposefs(content) ? undefined : judgedEntry(image, entry, "predict.composefs");
  }
  return (
    missing(image, "/usr/lib/ostree/prepare-root.conf", "predict.removed") ??
    possibly(image, ...prepareRootFiles)
  );
};

const contentOf = ({ effect }: Entry): string | undefined =>
  effect.kind === "write" && !effect.content?.includes(HOLE) ? effect.content : undefined;

const enablesComposefs = (text: string): boolean => {
  const sections = text.split(/^\s*\[/m);
  const says = (section: string, pattern: RegExp) =>
    sections.some((part) => part.startsWith(`${section}]`) && pattern.test(part));
  return (
    says("composefs", /^\s*enabled\s*=\s*(?:yes|true|1|maybe|signed|verity)\s*$/m) ||
    says("root", /^\s*transient\s*=\s*(?:yes|true|1)\s*$/m)
  );
};

const kargsFolder = "/usr/lib/bootc/kargs.d";

/** Every TOML file of kargs.d has `kargs`, perhaps `match-architectures`, and nothing else. */
export const bootcKargs: Check = (image) => {
  const folder = image.state.get(kargsFolder);
  if (folder && folder.effect.kind === "write") return judgedEntry(image, folder, "predict.no-folder");
  const files = image.state
    .below(kargsFolder)
    .filter(({ path }) => parentOf(path) === kargsFolder && path.endsWith(".toml"));
  const wrong = files.filter((entry) => {
    const content = contentOf(entry);
    return content !== undefined && !isKargs(content);
  });
  const unclear = files.find((entry) => contentOf(entry) === undefined);
  return (
    firstOf(image, wrong, "predict.kargs") ??
    (unclear && doubtful(unclear, "predict.content")) ??
    possibly(image, kargsFolder)
  );
};

function isKargs(text: string): boolean {
  const toml = plainToml(text);
  if (toml.kind === "invalid") return false;
  const { kargs, "match-architectures": architectures = [], ...others } = toml.values;
  return isTexts(kargs) && isTexts(architectures) && Object.keys(others).length === 0;
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

/** No more than one folder of /usr/lib/modules holds a kernel. */
export const kernel: Check = (image) => {
  const kernels = image.state
    .below("/usr/lib/modules")
    .filter(({ path }) => /^\/usr\/lib\/modules\/[^/]+\/vmlinuz$/.test(path));
  const [first, second] = kernels;
  if (first && second && !kernels.some(({ path }) => path.includes(HOLE)))
    return judgedEntry(image, second, "predict.kernel");
  // The base has one of its own, which may or may not be the same.
  const brought = first ?? image.state.below("/usr/lib/modules").find(({ effect }) => effect.kind === "tree");
  return (
    (brought && doubtful(brought, "predict.kernel-base")) ??
    possibly(image, "/usr/lib/modules") ??
    kernelPackage(image, "predict.packages-kernel")
  );
};

/** Seen from outside only: empty files that a builder leaves as mount points. */
export const buildahInjected: Check = (image) => {
  // What RUN writes there goes into the builder's own file.
  const entries = ["/etc/hostname", "/etc/resolv.conf"]
    .flatMap((path) => image.state.get(path) ?? [])
    .filter(({ step, effect }) => effect.kind === "write" && step.syntax.keyword !== "RUN");
  const unclear = entries.find((entry) => contentOf(entry) === undefined);
  return (
    firstOf(
      image,
      entries.filter((entry) => contentOf(entry) === ""),
      "predict.injected",
    ) ??
    (unclear && doubtful(unclear, "predict.content")) ??
    possibly(image, "/etc")
  );
};

const accountMakers = /^(?:useradd|adduser|groupadd|addgroup|newusers|usermod|groupmod)$/;
const accountFiles = ["/etc/passwd", "/etc/group"];

/** Every account has an entry in /usr/lib/sysusers.d. That one is missing is a finding of rules; this is the rest. */
export const sysusers: Check = (image) => {
  const written = accountFiles.map((path) => image.state.get(path)).find((entry) => entry !== undefined);
  const maker = image.commands().find(({ facts }) => accountMakers.test(facts.name));
  // The lint reads /usr/lib/sysusers.d only, and /etc/passwd only.
  const isElsewhere =
    image.state.below("/etc/sysusers.d").length > 0 || image.state.get("/usr/lib/passwd") !== undefined;
  const transaction = transactionsOf(image).find(({ call }) => call.packages.length > 0);
  return (
    (written && doubtful(written, "predict.content")) ??
    (maker && isElsewhere ? byCommand(maker, "predict.account-elsewhere") : undefined) ??
    possibly(image, ...accountFiles) ??
    (transaction && byCommand(transaction, "predict.packages-accounts"))
  );
};

/** Names must be UTF-8. */
export const utf8: Check = (image) => {
  const entries = image.state.below("/");
  const broken = entries.filter(
    ({ path, effect }) =>
      path.includes("\ufffd") || (effect.kind === "symlink" && effect.target.includes("\ufffd")),
  );
  const unclear = entries.find(
    ({ path, effect }) =>
      effect.kind === "tree" ||
      path.includes(HOLE) ||
      (effect.kind === "symlink" && effect.target.includes(HOLE)),
  );
  return firstOf(image, broken, "predict.utf8") ?? (unclear && doubtful(unclear, "predict.names"));
};
