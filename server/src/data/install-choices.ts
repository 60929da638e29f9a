/**
 * What an installation can be told where any value is accepted. Sources: xkeyboard-config's base.lst (layouts),
 * systemd's kbd-model-map (console keymaps), comps of Fedora 43 and CentOS Stream 10 (groups), anaconda's
 * documentation (mount points); retrieved 2026-11.
 */
import { type Choice, locales } from "./locales.ts";

/** Most layouts are named after a country, which the platform can name. */
const layouts =
  "us gb af al am at au az ba bd be bg br by ca ch cm cn cz de dk ee es fi fr ge gr hr hu id ie il in iq ir is it " +
  "jp ke kg kh kr kz la latam lk lt lv ma md me mk mm mn mt my ng nl no np ph pk pl pt ro rs ru se si sk sn sy th " +
  "tm tr tw ua uz vn za";
const keymaps =
  "us uk be-latin1 br-abnt2 cf croat cz-lat2 de de-nodeadkeys dk dvorak es et fi fr fr-latin9 gr hu il is-latin1 it " +
  "jp106 ko la-latin1 lt nl no pl2 pt-latin1 ro ru sk-qwerty slovene sv-latin1 trq ua-utf us-acentos";

const plain = (words: string) => (): readonly Choice[] => words.split(" ").map((value) => ({ value }));

function keyboards(locale: string): readonly Choice[] {
  const countries = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
  return plain(layouts)().map(({ value }) => {
    const detail = value.length === 2 ? countries.of(value.toUpperCase()) : undefined;
    return detail === undefined ? { value } : { value, detail };
  });
}

/** The engine lists zones that were renamed under their old names only. */
const timeZones = (): readonly Choice[] =>
  [
    "UTC",
    ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC"),
    ...["Asia/Ho_Chi_Minh", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Yangon", "Europe/Kyiv"],
  ]
    .filter((zone, at, all) => all.indexOf(zone) === at)
    .map((value) => ({ value }));

const diskMounts = plain("/ /boot /boot/efi /var swap biosboot");

type Choices = (locale: string) => readonly Choice[];

/** Values of the positional arguments of commands, by command and position. */
export const positionalChoices: Readonly<Record<string, readonly Choices[]>> = {
  keyboard: [keyboards],
  lang: [locales],
  logvol: [plain("/ /var swap none")],
  part: [diskMounts],
  partition: [diskMounts],
  raid: [diskMounts],
  timezone: [timeZones],
};

/** Values of options, by command and option. */
export const optionChoices: Readonly<Record<string, Choices>> = {
  "keyboard --vckeymap": plain(keymaps),
  "keyboard --xlayouts": keyboards,
  "lang --addsupport": locales,
};

/** What `%packages` calls an environment (`@^`) and a group (`@`). */
export const environments: readonly string[] = [
  "minimal-environment",
  "server-product-environment",
  "workstation-product-environment",
  "kde-desktop-environment",
  "custom-environment",
];
export const packageGroups: readonly string[] = [
  "core",
  "standard",
  "base-graphical",
  "container-management",
  "fonts",
  "guest-agents",
  "hardware-support",
  "headless-management",
  "multimedia",
  "networkmanager-submodules",
  "print-client",
];
