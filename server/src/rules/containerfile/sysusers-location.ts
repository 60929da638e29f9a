/** sysusers.d files in /etc: systemd reads them, the lint does not, and a local edit freezes them. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { renamed } from "./support/mentions.ts";
import { type Bringer, bringers, judged, shown, written } from "./support/words.ts";

const local = "/etc/sysusers.d";
const vendor = "/usr/lib/sysusers.d";

export const rule = defineRule(
  {
    id: "sysusers-location",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/sysusers/src/lib.rs",
      "https://www.freedesktop.org/software/systemd/man/latest/sysusers.d.html",
    ],
    lint: ["sysusers"],
  },
  (file: ContainerfileModel, report) => {
    for (const bringer of bringers(file, localFiles)) {
      const { first, place } = bringer;
      const fix = moveFix(file, bringer);
      report({
        message: "local",
        args: { path: shown(first.path) },
        at: place,
        severity: judged("info", first),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

/** A file of the same name in /usr/lib is what the one in /etc stands before, and an empty one masks. */
const localFiles = ({ state }: PublishedImage): readonly Entry[] =>
  state
    .below(local)
    .filter(
      ({ path, effect }) =>
        (effect.kind === "tree" || (effect.kind === "write" && effect.content !== "")) &&
        !state.get(vendor + path.slice(local.length)),
    );

function moveFix(
  file: ContainerfileModel,
  { image, place, entries }: Bringer,
): ReportedFix<"sysusers-location"> | undefined {
  const word = written(file, place);
  if (!isUnder(word, local) || entries.some(({ path }) => !isUnder(path, local))) return undefined;
  return {
    title: "move",
    args: { path: vendor + word.slice(local.length) },
    edits: () => {
      const own = { place: { ...place, end: place.start + local.length }, text: vendor };
      const others = entries.flatMap(({ path }) => renamed(file, image, path, { from: local, to: vendor }));
      return [own, ...others.filter((edit) => edit.place.start !== place.start)];
    },
  };
}
