/** What the image builder, and osbuild below it, say of a config that they could read. */
import type { TextRange } from "../../../base/text.ts";
import { keysAt } from "../../../model/config/entries.ts";
import { member } from "../../../model/config/keys.ts";
import type { ConfigModel } from "../../../model/config/model.ts";
import { type Failure, failure } from "../failure.ts";
import type { ConfigSubject } from "./decoding.ts";
import { keyPlace, stringsBelow, stringsIn } from "./places.ts";

type Found = RegExpExecArray;
type Reason = readonly [RegExp, (subject: ConfigSubject, found: Found) => readonly Failure[]];

const DISK = "customizations.disk";
const KICKSTART = "customizations.installer.kickstart";

const reasons: readonly Reason[] = [
  [
    /errors occurred while validating custom mountpoints:\n((?:path .*\n?)*)/,
    (subject, [, list = ""]) => list.split("\n").flatMap((line) => mountpoint(subject.model, line)),
  ],
  [
    /following custom (?:files|directories) are not allowed: \[(.*)\]/,
    ({ model }, [, list = ""]) =>
      [...list.matchAll(/"([^"]*)"/g)].flatMap(([, path = ""]) =>
        atEach(filePlaces(model, path), (place) => failure("file-place", { path }, place)),
      ),
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
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((why) => partitioning(subject, why)),
  ],
  [
    /(?:error reading disk customizations|cannot use disk customization|error generating partition table): (.*)/,
    (subject, [, why = ""]) => [partitioning(subject, why)],
  ],
  [
    /((?:volume group|volume) name "[^"]*" doesn't conform)/,
    (subject, [, why = ""]) => [partitioning(subject, why)],
  ],
];

/** In what osbuild and its stages print. */
const stageReasons: readonly Reason[] = [
  [
    /options\.(user|group)s:?\s+'([^']*)' (?:does not match|is too long)/,
    ({ model }, [, kind, name = ""]) => [
      failure(
        "account-name",
        { name },
        model.accounts.find((one) => one.kind === kind && (one.name?.content.text ?? "") === name)?.name
          ?.range,
      ),
    ],
  ],
  [
    /options\.label:?\s+'([^']*)' is too long/,
    ({ model }, [, label = ""]) => [failure("label", { label }, stringsBelow(model, DISK, label)[0])],
  ],
  [
    /useradd: group '([^']+)' does not exist/,
    ({ model }, [, group = ""]) => [
      failure("missing-group", { group }, stringsBelow(model, "customizations.user", group)[0]),
    ],
  ],
  [
    /(can't set uid of existing user '([^']+)'.*)/,
    ({ model }, [, why = "", user = ""]) => [failure("account-id", { why }, memberOf(model, user, ["uid"]))],
  ],
  [
    /((UID|GID) '?(\d+)'? (?:is not unique|already exists))/,
    ({ model }, [, why = "", id, number]) => [
      failure(
        "account-id",
        { why },
        idPlace(model, id === "UID" ? "customizations.user.uid" : "customizations.group.gid", Number(number)),
      ),
    ],
  ],
];

/** undefined where nothing known is said of the config. */
export function customizationFailures(
  subject: ConfigSubject,
  error: string,
  stage: string,
): readonly Failure[] | undefined {
  for (const [texts, list] of [
    [error, reasons],
    [stage, stageReasons],
    [error, stageReasons],
  ] as const) {
    for (const [pattern, failures] of list) {
      const found = pattern.exec(texts);
      if (found) return failures(subject, found);
    }
  }
  return undefined;
}

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

/** A setting of a user: the first one of the names that is there. */
function memberOf({ accounts }: ConfigModel, user: string, names: readonly string[]): TextRange | undefined {
  const account = accounts.find(({ kind, name }) => kind === "user" && name?.content.text === user);
  const values = names.map((name) => account && member(account.table, name));
  return values.find((value) => value !== undefined)?.range ?? account?.range;
}

const valueAt = (model: ConfigModel, path: string): TextRange | undefined =>
  keysAt(model.keys, path)[0]?.value.range;

const idPlaces = (model: ConfigModel, path: string, id: number): readonly TextRange[] =>
  keysAt(model.keys, path).flatMap(({ value }) =>
    value.kind === "number" && Number(value.value) === id ? value.range : [],
  );

const idPlace = (model: ConfigModel, path: string, id: number): TextRange | undefined =>
  idPlaces(model, path, id)[0];
