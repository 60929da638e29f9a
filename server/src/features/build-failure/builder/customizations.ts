/** What the image builder says of a config that it could read. */
import type { TextRange } from "../../../base/text.ts";
import { keysAt } from "../../../model/config/entries.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import { type Failure, failure } from "../failure.ts";
import type { ConfigSubject } from "./decoding.ts";
import { idPlaces, keyPlace, memberOf, stringsBelow, stringsIn } from "./places.ts";
import { firstReason, type Reason } from "./reason.ts";

/** Nobody reads more of them at once. */
const mostLines = 50;
const DISK = "customizations.disk";
const KICKSTART = "customizations.installer.kickstart";

const reasons: readonly Reason[] = [
  [
    /errors occurred while validating custom mountpoints:\n((?:path .*\n?)*)/,
    (subject, [, list = ""]) =>
      list.split("\n", mostLines).flatMap((line) => mountpoint(subject.model, line)),
  ],
  [
    /following custom (?:files|directories) are not allowed: \[(.*)\]/,
    ({ model }, [, list = ""]) =>
      [...list.matchAll(/"([^"]*)"/g)].flatMap(([, path = ""]) =>
        atEach(filePlaces(model, path), (place) => failure("file-place", { path }, place)),
      ),
  ],
  [
    /(cannot create (?:file|directory) "([^"]*)" from .*)/,
    ({ model }, [, why = "", path = ""]) => [failure("config-value", { why }, filePlaces(model, path)[0])],
  ],
  [
    /((?:duplicate files \/ directory customization paths|following filesystem nodes are parents .*): \[(.*)\])/,
    ({ model }, [, why = "", list = ""]) => [
      failure("config-value", { why }, filePlaces(model, list.split(" ")[0] ?? "").at(-1)),
    ],
  ],
  [
    /invalid group customizations:\n(duplicate group .*)/,
    ({ model }, [, why = ""]) => [failure("accounts", { why }, duplicateGroup(model, why))],
  ],
  [
    /kickstart users and\/or groups are not compatible/,
    ({ model }) => [
      failure("kickstart-accounts", {}, model.accounts[0]?.range ?? keyPlace(model, KICKSTART)),
    ],
  ],
  [/kickstart unattended options are not compatible/, ({ model }) => exclusive(model, "unattended")],
  [
    /installer\.(unattended|sudo-nopasswd) is not supported when/,
    ({ model }, [, key = ""]) => exclusive(model, key),
  ],
  [
    /disables the required Users Anaconda module/,
    ({ model }) => [failure("users-module", {}, usersModule(model))],
  ],
  [
    /unsupported kickstart options for user "([^"]*)": (.*)/,
    ({ model }, [, user = "", why = ""]) => [
      failure("root-options", { user, why }, memberOf(model, user, why.split(/[ ,]+/))),
    ],
  ],
  [
    /(invalid volume id ".*)/,
    ({ model }, [, why = ""]) => [
      failure(
        "config-value",
        { why },
        valueAt(model, "customizations.iso.volume_id") ?? keyPlace(model, "customizations.iso"),
      ),
    ],
  ],
  [
    /cannot combine disk and filesystem customizations/,
    ({ model }) => [failure("disk-and-filesystem", {}, keyPlace(model, "customizations.filesystem"))],
  ],
  [
    /(ignition\.firstboot\.\S+ is .*)/,
    ({ model }, [, why = ""]) => [
      failure("config-value", { why }, keyPlace(model, "customizations.ignition.firstboot")),
    ],
  ],
  [
    /blueprint validation failed for image type "([^"]+)": ([\w.-]+): not supported/,
    ({ model }, [, type = "", key = ""]) => [failure("key-refused", { type, key }, keyPlace(model, key))],
  ],
  [
    /invalid partitioning customizations: ?\n?([\s\S]*)/,
    (subject, [, list = ""]) =>
      list
        .split("\n", mostLines)
        .filter((line) => line.trim() !== "")
        .map((why) => partitioning(subject, why)),
  ],
  [
    /(?:error reading disk customizations|cannot use disk customization|error generating partition table): (.*)/,
    (subject, [, why = ""]) => [partitioning(subject, why)],
  ],
  [
    /((?:volume group|volume) name "[^"]*" doesn't conform|unknown fs type: \w+ for .*|possible duplicate mount unit .*)/,
    (subject, [, why = ""]) => [partitioning(subject, why)],
  ],
];

/** undefined where nothing known is said of the config. */
export const customizationFailures = (
  subject: ConfigSubject,
  error: string,
): readonly Failure[] | undefined => firstReason(reasons, subject, error);

const atEach = (places: readonly TextRange[], make: (place?: TextRange) => Failure): readonly Failure[] =>
  places.length > 0 ? places.map(make) : [make()];

function mountpoint(model: ConfigModel, line: string): readonly Failure[] {
  const [, path, why = ""] = /^path "([^"]*)" (.*)$/.exec(line) ?? [];
  if (path === undefined) return [];
  const places = stringsBelow(model, "customizations.filesystem.mountpoint", path);
  return atEach(places, (place) =>
    /^is not allowed/.test(why)
      ? failure("mountpoint", { path }, place)
      : failure("mountpoint-form", { path, why }, place),
  );
}

const filePlaces = (model: ConfigModel, path: string): readonly TextRange[] =>
  ["files", "directories"].flatMap((kind) => stringsBelow(model, `customizations.${kind}.path`, path));

/** The values that the error quotes; else where our own rules find fault; else the whole table. */
function partitioning({ model, suspects }: ConfigSubject, why: string): Failure {
  const quoted = [...why.matchAll(/"([^"]+)"/g)].map(([, text = ""]) => text);
  const named = [...quoted, /: (\w+)(?: \(valid|$)/.exec(why)?.[1] ?? ""].filter((text) => text !== "");
  const places = named.map((text) => stringsBelow(model, DISK, text)).find((found) => found.length > 0);
  const place = /^duplicate/.test(why) ? places?.at(-1) : places?.[0];
  return failure("partitioning", { why }, place ?? suspects[0] ?? keyPlace(model, DISK));
}

function duplicateGroup(model: ConfigModel, why: string): TextRange | undefined {
  const value = /: (.*)$/.exec(why)?.[1] ?? "";
  return /ID/.test(why)
    ? idPlaces(model, "customizations.group.gid", Number(value)).at(-1)
    : stringsBelow(model, "customizations.group.name", value).at(-1);
}

const exclusive = (model: ConfigModel, key: string): readonly Failure[] => [
  failure("kickstart-option", { key }, keyPlace(model, `customizations.installer.${key}`)),
];

const usersModule = (model: ConfigModel): TextRange | undefined =>
  keysAt(model.keys, "customizations.installer.modules.disable")
    .flatMap(({ value }) => stringsIn(value))
    .find(({ content }) => content.text.endsWith(".Users"))?.range;

const valueAt = (model: ConfigModel, path: string): TextRange | undefined =>
  keysAt(model.keys, path)[0]?.value.range;
