/** What a Containerfile says instead of a key without effect. */
import { own } from "../../../base/own.ts";
import type { ConfigKey } from "../../../model/config/keys.ts";
import { tablesIn } from "../../../model/config/keys.ts";
import type { TomlItem, TomlTable } from "../../../syntax/toml/tree.ts";
import { installation, type Target, writtenFile } from "./containerfile.ts";

type Writer = (value: TomlItem, target: Target) => readonly string[] | undefined;

/** The instructions that do what the key asks for; undefined where not all of it can be said there. */
export function instructionsFor(key: ConfigKey, target: Target): readonly string[] | undefined {
  const path = key.path.join(".");
  const instructions = own(writers, path)?.(key.value, target);
  return instructions?.length ? instructions : undefined;
}

/** Text that needs no quotes in a shell. */
const PLAIN = /^[\w@%+=:,./-]+$/;

const plain = (value: TomlItem | undefined): string | undefined =>
  value?.kind === "string" && PLAIN.test(value.content.text) ? value.content.text : undefined;

/** The texts of a list, none where there is no list; undefined where one of them is no plain text. */
function plainList(value: TomlItem | undefined): readonly string[] | undefined {
  if (value === undefined) return [];
  const texts = value.kind === "list" ? value.items.map(plain) : [undefined];
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** Values of the members; undefined where the table holds another one. */
function membersOf(value: TomlItem, ...names: readonly string[]): ReadonlyMap<string, TomlItem> | undefined {
  if (value.kind !== "table") return undefined;
  const members = value.members.map(({ name, value: held }) => [name.toLowerCase(), held] as const);
  return members.every(([name]) => names.includes(name)) ? new Map(members) : undefined;
}

/** Buildah mounts a file of its own over /etc/hostname while a RUN goes on, so that only COPY can write it. */
const hostname: Writer = (value, target) => {
  const name = plain(value);
  const instruction = name && writtenFile(target, "/etc/hostname", [name]);
  return instruction?.startsWith("COPY") ? [instruction] : undefined;
};

const timezone: Writer = (value) => {
  const zone = plain(membersOf(value, "timezone")?.get("timezone"));
  return zone === undefined ? undefined : [`RUN ln -sf ../usr/share/zoneinfo/${zone} /etc/localtime`];
};

/** Fedora's bootc images know the locale C.UTF-8 only; others come with the pack of their language. */
const locale: Writer = (value, target) => {
  const members = membersOf(value, "languages", "keyboard");
  const languages = plainList(members?.get("languages"));
  // The console reads its keyboard from the initramfs as well, which would have to be made again.
  if (members === undefined || languages === undefined || members.has("keyboard")) return undefined;
  const [first] = languages;
  const packs = new Set(languages.flatMap((each) => /^([a-z]{2,3})_/.exec(each)?.[1] ?? []));
  if (packs.size > 0 && !target.usesDnf) return undefined;
  return [
    ...(packs.size > 0 ? [installation([...packs].map((pack) => `glibc-langpack-${pack}`))] : []),
    ...(first ? [writtenFile(target, "/etc/locale.conf", [`LANG=${first}`])] : []),
  ];
};

const VERBS = { enabled: "enable", disabled: "disable", masked: "mask" } as const;

const services: Writer = (value) => {
  const members = membersOf(value, ...Object.keys(VERBS));
  const commands = Object.entries(VERBS).map(([name, verb]) => {
    const units = plainList(members?.get(name));
    return units && (units.length > 0 ? `systemctl ${verb} ${units.join(" ")}` : "");
  });
  if (members === undefined || !commands.every((command) => command !== undefined)) return undefined;
  const run = commands.filter((command) => command !== "").join(" && ");
  return run === "" ? undefined : [`RUN ${run}`];
};

const named =
  (prefix: string): Writer =>
  (value, { usesDnf }) => {
    const names = tablesIn(value).map((table) => packageName(table, prefix));
    if (!usesDnf || names.length === 0 || !names.every((name) => name !== undefined)) return undefined;
    return [installation(names)];
  };

/** `*` is any version, as none is; part of one takes a pattern, which needs quotes. */
function packageName(table: TomlTable, prefix: string): string | undefined {
  const members = membersOf(table, "name", "version");
  const name = plain(members?.get("name"));
  const version = members?.get("version");
  if (name === undefined) return undefined;
  if (version === undefined || (version.kind === "string" && /^\*?$/.test(version.content.text))) {
    return prefix + name;
  }
  const wanted = version.kind === "string" ? version.content.text : "";
  if (!/^[\w.+~-]+(?:\*)?$/.test(wanted)) return undefined;
  return wanted.endsWith("*") ? `'${name}-${wanted}'` : `${name}-${wanted}`;
}

const firewall: Writer = (value, { usesDnf }) => {
  const members = membersOf(value, "ports", "services");
  const ports = plainList(members?.get("ports"));
  const held = members?.get("services");
  const inServices =
    held === undefined ? new Map<string, TomlItem>() : membersOf(held, "enabled", "disabled");
  const enabled = plainList(inServices?.get("enabled"));
  const disabled = plainList(inServices?.get("disabled"));
  if (!usesDnf || !members || !inServices || !ports || !enabled || !disabled) return undefined;
  const arePorts = ports.every((port) => /^\d+(?:-\d+)?[:/](?:tcp|udp|sctp|dccp)$/.test(port));
  const options = [
    ...ports.map((port) => `--add-port=${port.replace(":", "/")}`),
    ...enabled.map((service) => `--add-service=${service}`),
    ...disabled.map((service) => `--remove-service=${service}`),
  ];
  if (!arePorts || options.length === 0) return undefined;
  return [installation(["firewalld"], `firewall-offline-cmd ${options.join(" ")}`)];
};

const SSHD: Readonly<Record<string, string>> = {
  password_authentication: "PasswordAuthentication",
  client_alive_interval: "ClientAliveInterval",
  permit_root_login: "PermitRootLogin",
  kbd_interactive_authentication: "KbdInteractiveAuthentication",
};

const numberOrText = (value: TomlItem): string | undefined =>
  value.kind === "number" ? String(value.value) : plain(value);

const sshd: Writer = (value, target) => {
  const members = membersOf(value, ...Object.keys(SSHD));
  if (members === undefined || members.size === 0) return undefined;
  const lines = [...members].map(([name, held]) => {
    const text = held.kind === "boolean" ? (held.value ? "yes" : "no") : numberOrText(held);
    return text === undefined ? undefined : `${SSHD[name]} ${text}`;
  });
  if (!lines.every((line) => line !== undefined)) return undefined;
  return [writtenFile(target, "/etc/ssh/sshd_config.d/10-image.conf", lines)];
};

/** See https://bootc-dev.github.io/bootc/building/guidance.html; the tool comes with a package of its own. */
const fips: Writer = (value, target) => {
  if (value.kind !== "boolean" || !value.value || !target.usesDnf) return undefined;
  return [
    writtenFile(target, "/usr/lib/bootc/kargs.d/01-fips.toml", ['kargs = ["fips=1"]']),
    installation(["crypto-policies-scripts"], "update-crypto-policies --no-reload --set FIPS"),
  ];
};

const writers: Readonly<Record<string, Writer>> = {
  packages: named(""),
  modules: named(""),
  groups: named("@"),
  "customizations.fips": fips,
  "customizations.firewall": firewall,
  "customizations.hostname": hostname,
  "customizations.locale": locale,
  "customizations.services": services,
  "customizations.sshd": sshd,
  "customizations.timezone": timezone,
};
