/** Files of /etc that stand before one of the same name that the base or a package has in /usr. */
import { remembering } from "../../../base/memory.ts";
import type { PublishedImage } from "../../../model/containerfile/model.ts";
import { packageCall } from "../../../model/shell/packages.ts";
import { baseNameOf, isUnder } from "../../../model/shell/paths.ts";
import { packageCommands } from "./packages.ts";

/** Names of the packages that the lineage installs. */
export const packagesOf = remembering(
  (image: PublishedImage): ReadonlySet<string> =>
    new Set(
      packageCommands(image).flatMap(({ facts }) => {
        const call = packageCall(facts.name, facts.args);
        return call?.isTransaction ? call.packages.map(({ text }) => text) : [];
      }),
    ),
);

/** Units and files that every bootc base has, as far as people change them. */
const stock =
  /^(?:systemd-|dbus|(?:serial-)?getty@|ssh|NetworkManager|bootc-|ostree-|rpm-ostree|bootloader-update|podman|chrony|auditd|firewalld|cloud-|default\.target|display-manager\.|emergency\.|rescue\.|99-sysctl\.)/;

/** A file of the name that a package uses is there to stand before the package's own. */
export function isOverride(path: string, packages: ReadonlySet<string>): boolean {
  const name = baseNameOf(path);
  const stem = name.replace(/[@.].*$/, "");
  return (
    (!isUnder(path, "/etc/containers") && stock.test(name)) ||
    [stem, `${stem}-server`, stem.replace(/d$/, "")].some((candidate) => packages.has(candidate))
  );
}
