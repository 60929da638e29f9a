/** Static defaults in /etc that have a place in /usr, where no local edit can freeze them. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { isTransient } from "./support/authored.ts";
import { renamed } from "./support/mentions.ts";
import { isOverride, packagesOf } from "./support/override.ts";
import { usrTwin } from "./support/usr-twin.ts";
import { type Bringer, bringers, shown, written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "etc-prefer-usr",
    severity: "hint",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/guidance.html",
      "https://bootc-dev.github.io/bootc/filesystem.html#etc",
    ],
  },
  (file: ContainerfileModel, report) => {
    for (const bringer of bringers(file, defaultsInEtc)) {
      const { first, entries, place } = bringer;
      const twin = usrTwin(first.path);
      if (!twin) continue;
      const fix = moveFix(file, bringer, twin);
      report({
        message: entries.length > 1 ? "several" : "file",
        args: { path: shown(first.path), folder: twin.to, more: entries.length - 1 },
        at: place,
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

/** Commands that bring a whole file of the author's; in-place edits change what a package owns. */
const authoring = new Set(["COPY", "ADD", ">", "tee", "cp", "install"]);

function defaultsInEtc(image: PublishedImage): readonly Entry[] {
  const candidates = image.state.below("/etc").filter(isAuthored);
  if (candidates.length === 0 || isTransient(image, "etc")) return [];
  const packages = packagesOf(image);
  return candidates.filter(({ path }) => {
    const twin = usrTwin(path);
    return twin && !image.state.get(twin.to + path.slice(twin.from.length)) && !isOverride(path, packages);
  });
}

/** An empty file masks the one in /usr. */
const isAuthored = ({ path, effect }: Entry): boolean =>
  effect.kind === "write" &&
  effect.certainty !== "unknown" &&
  !effect.append &&
  effect.content !== "" &&
  authoring.has(effect.by) &&
  // Of these the lint does not see those in /etc, which weighs more: sysusers-location speaks of them.
  !isUnder(path, "/etc/sysusers.d") &&
  usrTwin(path) !== undefined;

function moveFix(
  file: ContainerfileModel,
  { image, place, entries }: Bringer,
  { from, to }: { readonly from: string; readonly to: string },
): ReportedFix<"etc-prefer-usr"> | undefined {
  const word = written(file, place);
  const isWhole = image.state
    .below("/etc")
    .every((entry) => entries.includes(entry) || !sharesWord(entry, entries));
  if (!isUnder(word, from) || !isWhole || entries.some(({ path }) => usrTwin(path)?.from !== from))
    return undefined;
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

/** Whether a word brought in something else as well, which would move along. */
const sharesWord = (entry: Entry, entries: readonly Entry[]): boolean =>
  entries.some(({ step, effect }) => step === entry.step && effect.range.start === entry.effect.range.start);
