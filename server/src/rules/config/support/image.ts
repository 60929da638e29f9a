/** The image that a config is for, as far as the project's Containerfile tells what lies in it. */
import { remembering } from "../../../base/memory.ts";
import type {
  ContainerfileModel,
  PlacedCommand,
  PublishedImage,
} from "../../../model/containerfile/model.ts";
import { packageCall } from "../../../model/shell/packages.ts";
import { HOLE } from "../../../model/shell/value.ts";
import { packageCommands } from "../../containerfile/support/packages.ts";
import { bootedImages } from "../../containerfile/support/published.ts";
import type { ConfigSubject } from "./subject.ts";

export interface KnownImage extends PublishedImage {
  /** Names of the packages that the build adds, as written; those of groups begin with `@`. */
  readonly packages: readonly string[];
}

/** Files that decide who may log in and as whom, and places of programs that could. */
export const placesOfAccounts =
  /^\/(?:root|home|s?bin|var\/(?:home|roothome|lib)|etc\/(?:ssh|passwd|shadow|g?group|sudo|polkit|doas|shells|skel|pam\.d|authselect|sssd|krb5|cloud|credstore|userdb|sysusers\.d|tmpfiles\.d|systemd|rc\.|nsswitch|cron|profile|NetworkManager\/dispatcher)|usr\/(?:s?bin|libexec|local|ssh|etc)|usr\/lib\/(?:passwd|group|sysusers\.d|tmpfiles\.d|systemd|userdb|credstore|bootc\/kargs\.d|dracut|cloud|ignition|firstboot|ssh))(?:[/.-]|$)/;
/** Folders around them. */
const above = /^\/(?:etc|usr(?:\/lib)?|var)?$/;

/** undefined where the image may hold more than the file shows: nothing may be said about what is missing. */
export const knownImage = ({ containerfile }: ConfigSubject): KnownImage | undefined =>
  containerfile && knownImageOf(containerfile.model);

export const knownImageOf = remembering((file: ContainerfileModel): KnownImage | undefined => {
  const [image, ...others] = bootedImages(file);
  if (image === undefined || others.length > 0 || !isPlain(image) || image.opaque || !image.complete) {
    return undefined;
  }
  const packages = [...packageCommands(image).flatMap(packagesOf), ...image.commands("rpm").flatMap(filesOf)];
  const hides = image.state
    .below("/")
    .some(({ path, effect }) => effect.kind === "tree" && (above.test(path) || placesOfAccounts.test(path)));
  return hides || packages.some((name) => name.includes(HOLE)) ? undefined : { ...image, packages };
});

/** The bases of Fedora, CentOS Stream, RHEL and AlmaLinux, which have no accounts for people, and no desktop. */
function isPlain({ root: { origin } }: PublishedImage): boolean {
  if (origin.kind !== "image" || origin.match.kind !== "bootc") return false;
  const { layout, desktop, confidence } = origin.match.base;
  return layout === "fedora-bootc" && desktop === false && confidence !== "low";
}

function packagesOf({ facts }: PlacedCommand): readonly string[] {
  const call = packageCall(facts.name, facts.args);
  if (!call?.isTransaction || facts.elsewhere || /^(?:remove|erase)$/.test(call.verb?.text ?? "")) return [];
  const isGroup = /^(?:group\w*|grp|environment)$/.test(call.verb?.text ?? "");
  return call.packages.map(({ text }) => (isGroup ? `@${text}` : text));
}

/** `rpm -i` takes files, whose names say little. */
const filesOf = ({ facts: { args } }: PlacedCommand): readonly string[] =>
  args.some(({ text }) => /^(?:-\w*[iUF]|--install|--upgrade|--freshen)/.test(text))
    ? args.map(({ text }) => `./${text}`)
    : [];
