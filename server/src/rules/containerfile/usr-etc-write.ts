/** /usr/etc belongs to the deployment: ostree makes it from the image's /etc. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { isUnder, parentOf, resolvePath } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { isOpaqueSince, isTrimmed } from "./support/lineage.ts";
import { renamed } from "./support/mentions.ts";
import { usrTwin } from "./support/usr-twin.ts";
import { type Bringer, bringers, judged, shown, written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "usr-etc-write",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html#etc",
      "https://github.com/bootc-dev/bootc/issues/942",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/lints.rs",
    ],
    lint: ["etc-usretc"],
  },
  (file: ContainerfileModel, report) => {
    for (const bringer of bringers(file, inUsrEtc)) {
      const { image, first, place } = bringer;
      const isLink = isUnder(first.path, "/etc");
      const fix = isLink ? undefined : etcFix(file, bringer);
      report({
        message: isLink ? "link" : "content",
        args: { path: shown(first.path) },
        at: place,
        severity: judged("error", first, isOpaqueSince(image, first.step)),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

const inUsrEtc = (image: PublishedImage): readonly Entry[] => [
  ...image.state.below("/usr/etc").filter((entry) => !isTrimmed(image, entry)),
  ...image.state.below("/etc").filter(leadsToUsrEtc),
];

function leadsToUsrEtc({ path, effect }: Entry): boolean {
  if (effect.kind !== "symlink") return false;
  const target = resolvePath(effect.target, parentOf(path));
  return target !== undefined && isUnder(target, "/usr/etc");
}

/** Files of /etc that other rules have something to say about, wherever they come from. */
const delicate =
  /^\/etc\/(?:hostname|hosts|resolv\.conf|machine-id|fstab|crypttab|passwd|shadow|group|gshadow|subuid|subgid)$/;

function etcFix(
  file: ContainerfileModel,
  { image, place, entries }: Bringer,
): ReportedFix<"usr-etc-write"> | undefined {
  const paths = entries.map(({ path }) => path.slice("/usr".length));
  const twins = new Set(paths.map(usrTwin));
  const [twin] = twins;
  if (twins.size !== 1 || paths.some((path) => delicate.test(path))) return undefined;
  const { from, to } = twin ? { from: `/usr${twin.from}`, to: twin.to } : { from: "/usr/etc", to: "/etc" };
  const word = written(file, place);
  if (!isUnder(word, from)) return undefined;
  return {
    title: "move",
    args: { path: to + word.slice(from.length) },
    edits: () => {
      const own = { place: { start: place.start, end: place.start + from.length }, text: to };
      const others = entries.flatMap(({ path }) => renamed(file, image, path, { from, to }));
      return [own, ...others.filter((edit) => edit.place.start !== place.start)];
    },
  };
}
