/** How the image of a project compares with what a registry and a host have of it: by what is known, without asking. */
import type { Deployment } from "../tasks/hostStatus.ts";
import { isSameReference } from "../tasks/references.ts";
import type { BuiltImage } from "./builtImage.ts";
import type { Lint, ProjectFacts, Push, RootBuild } from "./facts.ts";

/** What comparing needs to know of a project. */
export interface Compared {
  /** Its name. */
  readonly name: string;
  /** absent: it is not built. */
  readonly image?: BuiltImage | undefined;
  readonly facts: ProjectFacts;
}

const pushesOf = ({ name, facts }: Compared): readonly Push[] =>
  facts.pushes.filter((push) => isSameReference(push.name, name) || isSameReference(push.destination, name));

/** The last push of the project's image, and whether the image is still what went there. */
export function lastPush(
  project: Compared,
): { readonly push: Push; readonly isCurrent: boolean } | undefined {
  const [push] = pushesOf(project);
  const { image } = project;
  if (!push) return undefined;
  return { push, isCurrent: image === undefined || isOf(push, image) };
}

function isOf(push: Push, image: BuiltImage): boolean {
  if (push.image === undefined) return image.created <= push.at;
  return push.image === image.id || image.digests.some((digest) => digest === push.digest);
}

/** undefined: this very image was never linted. */
export const lintOf = ({ image, facts }: Compared): Lint | undefined =>
  image && facts.lints.find((lint) => lint.image === image.id);

/** When it was built in root's storage last. */
export const rootBuildOf = ({ name, facts }: Compared): RootBuild | undefined =>
  facts.rootBuilds.find((build) => isSameReference(build.name, name));

/** `other`: another image than that of the project; `unknown`: nothing tells which build of it. */
export type Relation = "same" | "older" | "newer" | "other" | "unknown";

/** What a host has, as against what is built here. */
export function relationOf(deployment: Deployment, project: Compared): Relation {
  const { image } = project;
  const pushes = pushesOf(project);
  const { digest, built } = deployment;
  const ofPushes = (isWanted: (push: Push) => boolean): boolean =>
    pushes.some((push) => push.digest !== undefined && push.digest === digest && isWanted(push));
  if (image && digest !== undefined) {
    if (image.digests.includes(digest) || ofPushes((push) => isOf(push, image))) return "same";
  }
  const names = [project.name, ...pushes.map(({ destination }) => destination)];
  const its = deployment.image;
  if (its === undefined || !names.some((name) => isSameReference(name, its))) return "other";
  if (!image) return "unknown";
  if (built === undefined) return ofPushes(() => true) ? "older" : "unknown";
  // Some write milliseconds of that moment, and some do not.
  const [theirs, ours] = [seconds(built), seconds(image.created)];
  if (theirs === ours) return "same";
  return theirs < ours ? "older" : "newer";
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
