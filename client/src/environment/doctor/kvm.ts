/** Hardware virtualisation for machines that are booted from what was built. */
import { asRoot } from "../platform.ts";
import type { Check, Line } from "./line.ts";

export const kvm: Check = ({ platform, kvm: access, user }, l10n) => {
  if (platform.kind !== "linux") return undefined;
  const line: Omit<Line, "state" | "what"> = { id: "kvm", title: "KVM" };
  const why = l10n.t("Without it a virtual machine is emulated, which takes many times as long.");
  switch (access) {
    case "usable":
      return { ...line, state: "ok", what: "/dev/kvm" };
    case "missing":
      return {
        ...line,
        state: "warning",
        what: l10n.t("there is no /dev/kvm"),
        why: `${why} ${l10n.t("The firmware of this computer may have virtualisation switched off; a virtual machine needs it from its host.")}`,
      };
    case "denied":
      return {
        ...line,
        state: "warning",
        what: l10n.t("{0} may not use /dev/kvm", user),
        why: `${why} ${l10n.t("Being added to the group kvm counts from the next login on.")}`,
        remedy: {
          kind: "run",
          title: l10n.t("Add Me to the Group kvm"),
          commands: [
            asRoot({ program: "usermod", arguments: ["--append", "--groups", "kvm", "--", user] }, platform),
          ],
        },
      };
  }
};
