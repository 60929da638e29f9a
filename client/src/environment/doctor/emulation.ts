/** The architecture that is built for against those that the host can run. */
import { architectureFlag } from "../../tasks/builders.ts";
import type { Facts } from "./facts.ts";
import { goArchitecture } from "./facts.ts";
import { type Check, PODMAN_HELP } from "./line.ts";
import { installing } from "./packages.ts";

export const emulation: Check = (facts, l10n) => {
  const { architecture: own, emulated } = facts.engine;
  if (own === undefined) return undefined;
  const line = { id: "emulation", title: l10n.t("Architecture") };
  const { image, disk } = wantedArchitectures(facts);
  const foreign = [image, disk].find((one) => one !== undefined && one !== own);
  if (foreign === undefined)
    return {
      ...line,
      state: "ok",
      what: emulated?.length ? l10n.t("{0}; emulated: {1}", own, emulated.join(", ")) : own,
    };
  if (emulated === undefined)
    return { ...line, state: "unknown", what: l10n.t("{0}; podman does not say what it emulates", own) };
  if (emulated.includes(foreign))
    return {
      ...line,
      state: "ok",
      what: l10n.t("{0} is emulated on {1}, which is slow", foreign, own),
    };
  const install = installing(facts, { dnf: "qemu-user-static", "apt-get": "qemu-user-static" });
  return {
    ...line,
    state: "failed",
    what: l10n.t("{0} is not emulated on {1}", foreign, own),
    why: l10n.t(
      "The build runs programs of that architecture. The kernel can do so once qemu-user-static is installed.",
    ),
    remedy: install
      ? { kind: "run", title: l10n.t("Install {0}", "qemu-user-static"), commands: [install] }
      : { kind: "page", title: l10n.t("Installation Help"), address: PODMAN_HELP },
  };
};

/** The builder makes a disk for the architecture of the host, whatever the image is for, unless it is told. */
export const targetArchitecture: Check = (facts, l10n) => {
  const { architecture: own } = facts.engine;
  if (own === undefined) return undefined;
  const { image = own, disk = own } = wantedArchitectures(facts);
  if (image === disk) return undefined;
  return {
    id: "target-architecture",
    title: l10n.t("Architecture of the disk"),
    state: "failed",
    what: l10n.t("the image is for {0}, and the image builder would build for {1}", image, disk),
    why: l10n.t(
      "The image builder has to be told: add {0} to its extra arguments.",
      `${architectureFlag(facts.needs.builder)} ${image}`,
    ),
    remedy: {
      kind: "setting",
      title: l10n.t("Open Settings"),
      setting: "bootc.imageBuilder.extraArguments",
    },
  };
};

interface Wanted {
  /** undefined: that of the host. */
  readonly image: string | undefined;
  readonly disk: string | undefined;
}

/** An image that is built anew has the architecture that its build is told, and not that of the one before. */
function wantedArchitectures({ needs: { project, builder }, image }: Facts): Wanted {
  if (!project) return { image: undefined, disk: undefined };
  const platform = valueOf(project.buildArguments, "--platform")?.split("/")[1];
  const told = platform ?? valueOf(project.buildArguments, "--arch");
  const present = image.kind === "present" ? image.architecture : undefined;
  const wanted = project.containerfile === undefined ? present : told;
  const disk = valueOf(project.builderArguments, architectureFlag(builder));
  return {
    image: wanted === undefined ? undefined : goArchitecture(wanted),
    disk: disk === undefined ? undefined : goArchitecture(disk),
  };
}

/** The last value of an option, as `--name value` or `--name=value`. */
function valueOf(words: readonly string[], name: string): string | undefined {
  const at = words.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = words[at];
  return word === name ? words[at + 1] : word?.slice(name.length + 1);
}
