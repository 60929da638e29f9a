/** Files in /var: they reach a machine once, at its first install. */
import { coveredByTmpfiles } from "../../data/layouts.ts";
import type { Entry } from "../../model/containerfile/image-state.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { baseNameOf, isUnder, normalised, parentOf } from "../../model/shell/paths.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { tmpfilesTypes } from "./support/authored.ts";
import { isOpaqueSince, isTrimmed } from "./support/lineage.ts";
import { entriesInVar, isContent } from "./support/var.ts";
import { type Bringer, bringers, judged, shown, written } from "./support/words.ts";
import { fileInstruction, insertedBelow } from "./support/writing.ts";

export const rule = defineRule(
  {
    id: "var-content",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://bootc-dev.github.io/bootc/filesystem.html#var",
      "https://ostreedev.github.io/ostree/var/",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/lib/src/lints.rs",
    ],
    lint: ["var-tmpfiles"],
  },
  (file: ContainerfileModel, report) => {
    for (const bringer of bringers(file, contentOf)) {
      const { image, first, entries, place } = bringer;
      const type = entries.length === 1 ? tmpfilesTypes(image).get(first.path) : undefined;
      const fix = seedFix(file, bringer);
      report({
        message: type ? "covered" : messageFor(first.path, entries.length),
        args: { path: shown(first.path), more: entries.length - 1, type: type ?? "" },
        at: place,
        severity: judged(type ? "info" : "warning", first, isOpaqueSince(image, first.step)),
        ...(fix && { fixes: [fix] }),
      });
    }
  },
);

/** What a script that cannot be read probably clears away. */
const staging = (path: string): boolean => isUnder(path, "/var/tmp") || isUnder(path, "/var/cache");

function contentOf(image: PublishedImage): readonly Entry[] {
  const types = tmpfilesTypes(image);
  return entriesInVar(image).filter(
    (entry) =>
      isContent(entry) &&
      !isSeeded(entry, types) &&
      !isTrimmed(image, entry) &&
      !(staging(entry.path) && isOpaqueSince(image, entry.step)),
  );
}

/** Whether a tmpfiles.d line brings the content to machines by itself. */
function isSeeded({ path, effect }: Entry, types: ReadonlyMap<string, string>): boolean {
  if (effect.kind === "write" && /[fL]/.test(types.get(path) ?? "")) return true;
  for (let at = path; at !== "/"; at = parentOf(at)) if (types.get(at) === "C") return true;
  return false;
}

const databases =
  /^\/var\/lib\/(?:mysql|mariadb|pgsql|postgresql|mongo(?:db)?|redis|valkey|influxdb|couchdb|ldap)(?:\/|$)/;

function messageFor(path: string, count: number) {
  if (isUnder(path, "/var/www") || isUnder(path, "/var/html")) return "web";
  if (databases.test(path)) return "database";
  if (isUnder(path, "/var/tmp")) return "temporary";
  return count > 1 ? "several" : "content";
}

/** Ships what a COPY brings as a template in /usr, and has systemd-tmpfiles put it in its place. */
function seedFix(file: ContainerfileModel, bringer: Bringer): ReportedFix<"var-content"> | undefined {
  const { step, place, first, entries } = bringer;
  const { keyword, words, source } = step.syntax;
  const target = written(file, place);
  const [origin] = words;
  const isPlain = words.length === 2 && source.heredocs.length === 0 && /^\/var\/[\w./@+-]+$/.test(target);
  if ((keyword !== "COPY" && keyword !== "ADD") || !isPlain || !origin) return undefined;
  const folder = normalised(target);
  const isFile =
    entries.length === 1 &&
    first.effect.kind === "write" &&
    (first.path === folder || baseNameOf(first.path) === baseNameOf(origin.text));
  if (!isFile && coveredByTmpfiles.has(folder)) return undefined;
  const line = isFile ? `C ${first.path} - - - - -` : `C+ ${folder} - - - - -`;
  const name = (isFile ? first.path : folder).slice(1).replaceAll("/", "-");
  return {
    title: "seed",
    args: { path: isFile ? first.path : folder },
    edits: () => [
      { place: { start: place.start, end: place.start }, text: "/usr/share/factory" },
      insertedBelow(file, step, fileInstruction(file, `/usr/lib/tmpfiles.d/10-${name}.conf`, [line])),
    ],
  };
}
