/** Which examples cannot be built on a machine without network and on a stand-in of busybox, and why. */

type Reason = readonly [reason: string, applies: (text: string, bases: readonly string[]) => boolean];

const matches = (pattern: RegExp) => (text: string) => pattern.test(text.replace(/^\s*#.*$/gm, ""));

/** The first that applies is the one that is counted. */
const reasons: readonly Reason[] = [
  ["a here-document of RUN, which buildah reads since 1.33", matches(/^RUN\b.*<<-?['"]?\w/m)],
  ["a flag of RUN that buildah 1.28 lacks", matches(/^RUN --(?:network|security)\b/m)],
  ["a privileged build", matches(/bootc-base-imagectl/)],
  ["another image", (text, bases) => imagesIn(text).some((image) => !bases.includes(image))],
  ["a download", matches(/^(?!LABEL).*https?:\/\/|\b(?:curl|pip3?|cargo|podman|flatpak) |dnf -y copr/m)],
  // busybox's shell prefers its own programs to a stand-in of the same name.
  ["a program that busybox has in another form", matches(/\bln -s\w*r |\| crontab |\$\(rpm |\bdepmod /)],
  [
    "a program that the stand-in lacks",
    matches(/\b(?:make-something|chcon|fips-mode-setup|update-crypto-policies)\b/),
  ],
  ["an account that the base lacks", matches(/\bchown[ =]app:/)],
  // `mkdir -p /home/a` stops at the link /home as long as nothing has made /var/home.
  ["a folder that the first boot makes", matches(/mkdir -p \/(?:home|mnt)\/|git config --global/)],
];

/** https://github.com/containers/buildah/issues/4739, https://github.com/containers/buildah/issues/4927 */
const deletedTarget: Reason = [
  "a mount whose target buildah 1.28 deletes with it",
  matches(/--mount=type=(?:cache|tmpfs)/),
];

/**
 * @param bases the images that there are stand-ins for
 * @param isBroken a build that stops in the RUN with the mount stops before its target goes
 */
export const whyLeftOut = (text: string, bases: readonly string[], isBroken: boolean): string | undefined =>
  [...reasons, ...(isBroken ? [] : [deletedTarget])].find(([, applies]) => applies(text, bases))?.[0];

function imagesIn(text: string): readonly string[] {
  const defaults = new Map([...text.matchAll(/^ARG (\w+)=(\S+)$/gm)].map(([, name, value]) => [name, value]));
  const stages = new Set([...text.matchAll(/^FROM .* AS (\w+)$/gm)].map(([, name]) => name));
  return [...text.matchAll(/^FROM (?:--\S+ )*(\S+)|^COPY --from=(\S+)/gm)]
    .map(([, base, source]) => base ?? source ?? "")
    .map((image) => image.replace(/\$\{?(\w+)\}?/g, (_, name: string) => defaults.get(name) ?? ""))
    .filter((image) => image !== "scratch" && !stages.has(image));
}
