/** Settings of ostree's root mount that keep machines from booting, or that ostree passes over. */
import { nearest } from "../../base/nearest.ts";
import { own } from "../../base/own.ts";
import type { Severity } from "../../base/severity.ts";
import type { TextRange } from "../../base/text.ts";
import type { MessageKey } from "../../messages/messages.ts";
import type { ContainerfileModel, PublishedImage } from "../../model/containerfile/model.ts";
import { type IniDocument, type IniPair, keyFile, lastOf, parseIni } from "../../syntax/ini/ini.ts";
import { defineRule, type ReportedFix, type Reporter } from "../rule.ts";
import { hasHole } from "./support/ini-file.ts";
import { installFiles } from "./support/install-shape.ts";
import { stringOf } from "./support/toml-file.ts";
import { judged } from "./support/words.ts";
import { type WrittenFile, writtenFiles } from "./support/written-files.ts";

type Id = "prepare-root-invalid";

export const rule = defineRule(
  {
    id: "prepare-root-invalid",
    severity: "error",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://ostreedev.github.io/ostree/man/ostree-prepare-root.html",
      "https://github.com/ostreedev/ostree/blob/main/src/libotcore/otcore-prepare-root.c",
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/crates/ostree-ext/src/ostree_prepareroot.rs",
    ],
    lint: ["baseimage-composefs"],
  },
  (file: ContainerfileModel, report) => {
    const files = writtenFiles(file, ["/usr/lib/ostree/prepare-root.conf", "/etc/ostree/prepare-root.conf"]);
    for (const config of files) checkFile(file, config, report);
  },
);

const booleans = ["true", "false", "1", "0"];
const states = ["yes", "no", "true", "false", "1", "0", "maybe", "verity", "signed"];

/** Sections, their keys, and the values of these; `[]` takes any value. */
const sections: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  composefs: { enabled: states, keypath: [] },
  sysroot: { readonly: booleans },
  etc: { transient: booleans },
  root: { transient: booleans, "transient-ro": booleans },
};

function checkFile(file: ContainerfileModel, config: WrittenFile, report: Reporter<Id>): void {
  const say: Say = (message, range, more = {}) =>
    report({
      message,
      args: more.args ?? {},
      at: config.placeAt(range),
      severity: judged(more.severity ?? "error", config.entry),
      fixes: config.editable ? (more.fixes ?? []) : [],
    });
  const document = parseIni(config.source.text, keyFile);
  const isKnown = ({ start, end }: TextRange) => !hasHole(config.source.text.slice(start, end));
  const [top, ...named] = document.sections;
  const headless = top?.pairs.map(({ key }) => key.range) ?? [];
  for (const range of [...headless, ...document.strays].filter(isKnown)) say("syntax", range);
  for (const { header, pairs } of named) {
    if (!header || hasHole(header.text)) continue;
    if (!own(sections, header.text)) sayUnknownSection(config, header, say);
    else for (const pair of pairs) checkPair(config, header.text, pair, say);
  }
  checkTogether(document, () => installsXfs(file, config.image), say);
}

/** What the settings say as a whole. */
function checkTogether(document: IniDocument, hasXfs: () => boolean, say: Say): void {
  const transient = lastOf(document, "root", "transient");
  const readOnly = lastOf(document, "root", "transient-ro");
  if (readOnly && isTrue(transient) && isTrue(readOnly)) say("exclusive", readOnly.key.range);
  const enabled = lastOf(document, "composefs", "enabled")?.value;
  // A root that forgets its changes does as well, for the lint too.
  if (enabled && /^(?:no|false|0)$/.test(enabled.text) && !isTrue(transient))
    say("disabled", enabled.range, { severity: "info" });
  if (enabled && /^(?:verity|signed)$/.test(enabled.text) && hasXfs())
    say("xfs", enabled.range, { severity: "warning", args: { value: enabled.text } });
}

interface Details {
  readonly args?: Readonly<Record<string, string>>;
  readonly severity?: Severity;
  readonly fixes?: readonly ReportedFix<Id>[];
}
type Say = (message: MessageKey<Id>, range: TextRange, more?: Details) => void;

const isTrue = (pair: IniPair | undefined): boolean => /^(?:true|1)$/.test(pair?.value.text ?? "");

function renaming(
  config: WrittenFile,
  range: TextRange,
  name: string | undefined,
): readonly ReportedFix<Id>[] {
  if (name === undefined) return [];
  return [{ title: "rename", args: { name }, edits: () => [{ place: config.placeAt(range), text: name }] }];
}

function sayUnknownSection(config: WrittenFile, { text, range }: IniPair["key"], say: Say): void {
  const name = nearest(text, Object.keys(sections));
  say("unknownSection", range, {
    severity: "warning",
    args: { section: text, sections: Object.keys(sections).join(", ") },
    fixes: renaming(config, range, name && `[${name}]`),
  });
}

function checkPair(config: WrittenFile, section: string, { key, value }: IniPair, say: Say): void {
  const keys = own(sections, section) ?? {};
  const allowed = own(keys, key.text);
  if (hasHole(key.text) || hasHole(value.text)) return;
  if (!allowed) {
    return say("unknownKey", key.range, {
      severity: "warning",
      args: { key: key.text, section, keys: Object.keys(keys).join(", ") },
      fixes: renaming(config, key.range, nearest(key.text, Object.keys(keys))),
    });
  }
  const args = { key: `${section}.${key.text}`, value: value.text, values: allowed.join(", ") };
  if (allowed.length > 0 && !allowed.includes(value.text)) {
    const meant = meantBy(value.text, allowed);
    const edits = () => [{ place: config.placeAt(value.range), text: meant ?? "" }];
    const fixes = meant === undefined ? [] : [{ title: "write" as const, args: { value: meant }, edits }];
    return say("value", value.text === "" ? key.range : value.range, { args, fixes });
  }
}

/** Without quotes and the comment behind it, in the words that ostree knows. */
function meantBy(value: string, allowed: readonly string[]): string | undefined {
  const plain = value
    .replace(/\s+[#;].*$/, "")
    .replace(/^(["'])(.*)\1$/, "$2")
    .toLowerCase();
  if (allowed.includes(plain)) return plain;
  if (/^(?:yes|y|on|enabled?)$/.test(plain)) return "true";
  return /^(?:no|n|off|disabled?)$/.test(plain) ? "false" : undefined;
}

/** Whether the image's own install configuration makes the root file system one without fs-verity. */
const installsXfs = (file: ContainerfileModel, image: PublishedImage): boolean =>
  installFiles(file).some(({ root, image: owner }) => {
    const install = root.get("install");
    if (owner !== image || install?.kind !== "table") return false;
    const system = install.get("filesystem");
    const folder = system?.kind === "table" ? system.get("root") : undefined;
    const type = folder?.kind === "table" ? folder.get("type") : install.get("root-fs-type");
    return stringOf(type) === "xfs";
  });
