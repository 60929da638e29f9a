/** How the host installs a package: with the program of its distribution, which asks before it does. */
import type { Command } from "../platform.ts";
import type { Facts } from "./facts.ts";

const families: readonly { readonly ids: RegExp; readonly install: readonly [string, ...string[]] }[] = [
  { ids: /^(?:fedora|rhel|centos)$/, install: ["dnf", "install"] },
  { ids: /^(?:debian|ubuntu)$/, install: ["apt-get", "install"] },
];

/** undefined: that depends on the host, which then has to be read about. */
export function installing(
  { platform, release, imageBased }: Facts,
  packages: Readonly<{ dnf?: string; "apt-get"?: string }>,
): Command | undefined {
  if (platform.kind !== "linux" || imageBased) return undefined;
  const ids = [...release.matchAll(/^ID(?:_LIKE)?=["']?([^"'\n]*)/gm)].flatMap(([, value = ""]) =>
    value.split(/\s+/),
  );
  const family = families.find((each) => ids.some((id) => each.ids.test(id)));
  const name = family && packages[family.install[0] as "dnf" | "apt-get"];
  if (!family || name === undefined) return undefined;
  const [program, ...rest] = family.install;
  const command = [program, ...rest, name];
  return platform.uid === 0
    ? { program, arguments: [...rest, name] }
    : { program: "sudo", arguments: command };
}
