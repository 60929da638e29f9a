/** Keys that the builder refuses: it lists them all, without a line. */
import { keyAt, meantBy } from "../../data/blueprint.ts";
import type { ConfigKey } from "../../model/config/keys.ts";
import type { ConfigModel } from "../../model/config/model.ts";
import { headerOf, sectionAt } from "../../syntax/toml/places.ts";
import { defineRule, type Edit, type Report } from "../rule.ts";
import { isForIso, outcomeOf } from "./support/effect.ts";
import { renameEdits } from "./support/rename.ts";
import type { ConfigSubject } from "./support/subject.ts";
import { headerText } from "./support/table.ts";

type Said = Pick<Report<"config-unknown-key">, "message" | "args" | "fixes">;

export const rule = defineRule(
  {
    id: "config-unknown-key",
    severity: "error",
    tier: "A",
    profile: "default",
    fix: "safe",
    since: "0.1.0",
    evidence: [
      "https://github.com/osbuild/image-builder/blob/main/pkg/bib/blueprintload/config.go",
      "https://github.com/osbuild/bootc-image-builder/issues/655",
    ],
  },
  (subject: ConfigSubject, report) => {
    const { model } = subject;
    const iso = isForIso(model.keys);
    for (const key of model.keys) {
      if (key.status !== "unknown" || model.isDoubtful(key.range)) continue;
      report({ ...said(key, subject, iso), at: key.range });
    }
  },
);

function said(key: ConfigKey, subject: ConfigSubject, iso: boolean): Said {
  const { model } = subject;
  const { meant, name } = key;
  const table = headerText(key.path.slice(0, -1));
  const top = key.path.length === 1;
  switch (meant?.kind) {
    case undefined:
      return { message: top ? "top" : "unknown", args: { key: name, table } };
    case "sibling": {
      const suggestion = meant.name;
      const fix = fixOf(renameTo(key, suggestion, subject, iso), "rename", suggestion, meant.certain);
      return { message: top ? "similar-top" : "similar", args: { key: name, table, suggestion }, fixes: fix };
    }
    case "customization": {
      const path = ["customizations", meantBy(["customizations"], name.toLowerCase()) ?? name.toLowerCase()];
      const fix = fixOf(moveEdits(model, key, path, subject, iso), "move", path.join("."), true);
      return { message: "customization", args: { key: name, suggestion: headerOrKey(path) }, fixes: fix };
    }
    case "wrapper": {
      const edits = unwrapEdits(model, key);
      const fixes = edits && [{ title: "unwrap" as const, args: { key: name }, edits: () => edits }];
      return { message: "wrapper", args: { key: name }, fixes: fixes ?? [] };
    }
    case "option":
      return { message: "option", args: { key: name } };
    case "other-type":
      return { message: "other-type", args: { key: name, type: meant.type, types: meant.types.join(", ") } };
  }
}

function fixOf(
  edits: readonly Edit[] | undefined,
  title: "rename" | "move",
  suggestion: string,
  certain: boolean,
): NonNullable<Said["fixes"]> {
  if (edits === undefined) return [];
  return [{ title, args: { suggestion }, safety: certain ? "safe" : "unsafe", edits: () => edits }];
}

/** No edits where the other key would be ignored: that is no remedy. */
function renameTo(key: ConfigKey, target: string, subject: ConfigSubject, iso: boolean) {
  const node = keyAt([...key.path.slice(0, -1), target]);
  const useful = node !== undefined && outcomeOf(node, subject, iso).kind === "works";
  return useful ? renameEdits(subject.model, key, target) : undefined;
}

/** Headers alone can be moved by a prefix: a pair at the top would close the table to later headers. */
function moveEdits(
  model: ConfigModel,
  key: ConfigKey,
  path: readonly string[],
  subject: ConfigSubject,
  iso: boolean,
): readonly Edit[] | undefined {
  const node = keyAt(path);
  const there = model.keys.some((other) => other.path.join(".") === path.join("."));
  if (node === undefined || there || outcomeOf(node, subject, iso).kind !== "works") return undefined;
  const array = node.type === "tables";
  const fits = key.places.every((place) => {
    const header = headerOf(model.document, place);
    return header?.keys[0] === place && (header.keys.length > 1 || header.array === array);
  });
  return fits ? key.places.map(({ range }) => ({ place: range, text: path.join(".") })) : undefined;
}

const headerOrKey = (path: readonly string[]): string =>
  /^tables?$/.test(keyAt(path)?.type ?? "") ? headerText(path) : path.join(".");

/** Removes `blueprint.` from every header, and a header that is nothing else. */
function unwrapEdits(model: ConfigModel, key: ConfigKey): readonly Edit[] | undefined {
  if (key.value.kind !== "table") return undefined;
  if (key.value.members.some(({ name }) => model.tree.get(name) !== undefined)) return undefined;
  const edits: Edit[] = [];
  for (const place of key.places) {
    const header = headerOf(model.document, place);
    const next = header?.keys[1];
    if (header === undefined) return undefined;
    if (next !== undefined) {
      edits.push({ place: { start: place.range.start, end: next.range.start }, text: "" });
      continue;
    }
    const section = sectionAt(model.document, header.range.start);
    // Its own keys belong to the top of the file, where no other section may stand before them.
    if (section !== model.document.sections[1] && section.pairs.length !== 0) return undefined;
    const end = model.text.indexOf("\n", header.range.end);
    edits.push({
      place: { start: header.range.start, end: end < 0 ? model.text.length : end + 1 },
      text: "",
    });
  }
  return edits;
}
