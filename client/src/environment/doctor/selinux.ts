/** The policy that lets the image builder write labels of another system, on a host that enforces SELinux. */
import { BUILDER_HELP, type Check } from "./line.ts";
import { installing } from "./packages.ts";

const PACKAGE = "osbuild-selinux";

export const selinux: Check = (facts, l10n) => {
  if (facts.platform.kind !== "linux") return undefined;
  const line = { id: "selinux", title: l10n.t("SELinux policy") };
  const why = l10n.t("Without it the image builder ends with “setfiles: Could not set context”.");
  const install = installing(facts, { dnf: PACKAGE });
  switch (facts.selinuxPolicy) {
    case undefined:
      return { ...line, state: "not-applicable", what: l10n.t("SELinux enforces nothing here") };
    case "installed":
      return { ...line, state: "ok", what: PACKAGE };
    case "unknown":
      return {
        ...line,
        state: "unknown",
        what: l10n.t("rpm was not found"),
        why: l10n.t("Only rpm can say whether {0} is installed. {1}", PACKAGE, why),
      };
    case "missing":
      return {
        ...line,
        state: "failed",
        what: l10n.t("{0} is not installed", PACKAGE),
        why,
        remedy: install
          ? { kind: "run", title: l10n.t("Install {0}", PACKAGE), commands: [install] }
          : { kind: "page", title: l10n.t("Image Builder Help"), address: BUILDER_HELP },
      };
  }
};
