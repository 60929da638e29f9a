/** A copied tree with a folder where the base has a link: BuildKit stops, podman destroys the image. */
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import type { Step } from "../../model/containerfile/stages.ts";
import { valueOf } from "../../model/containerfile/variables.ts";
import type { Effect } from "../../model/shell/facts.ts";
import { isUnder, resolvePath } from "../../model/shell/paths.ts";
import { defineRule } from "../rule.ts";

export const rule = defineRule(
  {
    id: "copy-tree-over-symlink",
    severity: "error",
    tier: "B",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: [
      "https://github.com/moby/moby/issues/47367",
      "https://github.com/containers/buildah/pull/3658",
      "https://github.com/moby/moby/issues/41035",
    ],
  },
  (file: ContainerfileModel, report) => {
    const reported = new Set<number>();
    for (const image of file.images) {
      const links = linksOf(image);
      for (const step of image.steps) {
        const collision = collisionOf(step, links);
        if (!collision || reported.has(step.start)) continue;
        reported.add(step.start);
        const { effect, link } = collision;
        report({
          message: link ? "link" : "placeholder",
          args: { path: effect.path, link: link?.[0] ?? "", target: link?.[1] ?? "" },
          at: placeIn(step, effect.range),
          severity: link ? "error" : "info",
        });
      }
    }
  },
);

type Link = readonly [link: string, target: string];

/** Links to other folders of the image. What lies behind those into /var is machine state, of which other rules speak. */
const everywhere: readonly Link[] = [
  ["/bin", "/usr/bin"],
  ["/sbin", "/usr/sbin"],
  ["/lib", "/usr/lib"],
  ["/lib64", "/usr/lib64"],
];

/** Fedora 42 has merged the two folders of programs. */
function linksOf({ root: { origin } }: PublishedImage): readonly Link[] {
  const release =
    origin.kind === "image" ? /^quay\.io\/fedora\/fedora-[\w-]+:(\d+)/.exec(origin.reference.text) : null;
  return Number(release?.[1]) >= 42 ? [...everywhere, ["/usr/sbin", "/usr/bin"]] : everywhere;
}

function collisionOf(
  step: Step,
  links: readonly Link[],
): { readonly effect: Effect; readonly link: Link | undefined } | undefined {
  if (step.syntax.keyword !== "COPY" && step.syntax.keyword !== "ADD") return undefined;
  for (const effect of step.outcome.effects) {
    const link = links.find(([name]) => isUnder(effect.path, name));
    if (!link && effect.path !== "/.gitkeep") continue;
    const destination = destinationOf(step);
    if (destination === undefined || (link && isUnder(destination, link[0]))) continue;
    // Only a folder in the tree collides: what is copied to the link's own name is another matter.
    if (!link || effect.path !== link[0]) return { effect, link };
  }
  return undefined;
}

function destinationOf({ syntax, context }: Step): string | undefined {
  const word = syntax.words.at(-1);
  return word && resolvePath(valueOf(word, context.variables).text, context.workdir);
}
