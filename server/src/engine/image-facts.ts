/** What the image of a project may bring to the installation that a kickstart describes. */
import type { ContainerfileModel, PublishedImage } from "../model/containerfile/model.ts";
import { knownImageOf } from "../rules/config/support/image.ts";
import { mayLetIn } from "../rules/config/support/logins.ts";
import { packagesOf } from "../rules/containerfile/support/override.ts";
import type { KickstartSubject } from "../rules/kickstart/support/subject.ts";

/** Nothing where the project has no image: then nobody knows. */
export function factsOfImage(
  containerfile: ContainerfileModel | undefined,
): Pick<KickstartSubject, "installs" | "letsIn"> {
  const image = containerfile?.images.at(-1);
  if (containerfile === undefined || image === undefined) return {};
  return { installs: (name) => mayInstall(image, name), letsIn: () => mayLetAnybodyIn(containerfile) };
}

/** Whether there are accounts, or whether the image may hold more than its file shows. */
function mayLetAnybodyIn(containerfile: ContainerfileModel): boolean {
  const image = knownImageOf(containerfile);
  return image === undefined || mayLetIn(image);
}

/** Only of plain bases is it known what they lack; groups and scripts that cannot be read may bring anything. */
function mayInstall(image: PublishedImage, name: string): boolean {
  const { origin } = image.root;
  const base = origin.kind === "image" && origin.match.kind === "bootc" ? origin.match.base : undefined;
  const isPlain = base?.layout === "fedora-bootc" && base.desktop === false;
  if (!isPlain || image.opaque !== undefined || !image.complete) return true;
  return [...packagesOf(image)].some((text) => text.startsWith(name) || !/^[\w.+-]+$/.test(text));
}
