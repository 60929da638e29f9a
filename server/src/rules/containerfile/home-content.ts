/** Files in a user's home: machine state, which an image brings at the first install only. */
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { isUnder } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { tmpfilesTypes } from "./support/authored.ts";
import { broughtInto, isOfSsh, withoutHolders } from "./support/folders.ts";
import { isOpaqueSince } from "./support/lineage.ts";
import { mentionsOf } from "./support/mentions.ts";
import { type Bringer, bringers, firstOfEachChild, judged, shown, written } from "./support/words.ts";

export const rule = defineRule(
  {
    id: "home-content",
    severity: "warning",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/building/users-and-groups.html",
      "https://docs.fedoraproject.org/en-US/bootc/home-directories/",
    ],
    lint: ["var-tmpfiles"],
  },
  (file: ContainerfileModel, report) => {
    for (const bringer of bringers(file, contentInHomes)) {
      const { image, first, place } = bringer;
      const fix = skeletonFix(file, bringer);
      report({
        message: first.effect.kind === "mkdir" ? "folder" : "content",
        args: { path: shown(first.effect.path) },
        at: place,
        severity: judged("warning", first, isOpaqueSince(image, first.step)),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

const homes = "/var/home";

/** Homebrew is unpacked there at the first boot, by a unit that comes along; what tmpfiles.d makes follows the image. */
function contentInHomes(image: PublishedImage): readonly Entry[] {
  const entries = broughtInto(image, homes);
  if (entries.length === 0) return entries;
  const types = tmpfilesTypes(image);
  return firstOfEachChild(
    withoutHolders(entries).filter(
      (entry) => !isUnder(entry.path, `${homes}/linuxbrew`) && !isOfSsh(entry) && !types.has(entry.path),
    ),
    homes,
  );
}

/** What is meant for whoever uses the machine goes to every new home. */
function skeletonFix(
  file: ContainerfileModel,
  { image, step, place, first }: Bringer,
): ReportedFix<"home-content"> | undefined {
  const word = written(file, place);
  const home = /^(?:\/var)?\/home\/[\w.-]+(?=\/.)/.exec(word)?.[0];
  const isCopied = /^(?:COPY|ADD)$/.test(step.syntax.keyword);
  if (home === undefined || !isCopied || step.syntax.flags.some(({ name }) => name === "chown"))
    return undefined;
  // Where the build names the home elsewhere too, it expects the file there.
  if (mentionsOf(file, image, home).length !== 1 || first.effect.kind === "mkdir") return undefined;
  const end = place.start + home.length;
  return {
    title: "skeleton",
    args: { path: `/etc/skel${word.slice(home.length)}` },
    edits: () => [{ place: { start: place.start, end }, text: "/etc/skel" }],
  };
}
