/** EXPOSE in a published image: a machine opens and closes its ports elsewhere. */
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { deleted, inPlaceOf } from "./support/in-place.ts";
import { packagesOf } from "./support/override.ts";
import { type PublishedStep, publishedSteps } from "./support/published.ts";

type Firewall = "handled" | "installed" | "unknown";

export const rule = defineRule(
  {
    id: "expose-ignored",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/bootc-runtime.md",
      "https://firewalld.org/documentation/man-pages/firewall-offline-cmd.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    const firewalls = new Map<PublishedImage, Firewall>();
    for (const published of publishedSteps(file, "EXPOSE")) {
      const { step, image } = published;
      const firewall = firewalls.get(image) ?? firewallOf(file, image);
      firewalls.set(image, firewall);
      // Who opens ports in the firewall knows; there EXPOSE says which ones, to people.
      if (firewall === "handled" || step.syntax.words.length === 0) continue;
      report({
        message: firewall === "installed" ? "closed" : "ignored",
        args: { ports: portsOf(published).join(", ") },
        at: placeIn(step, step.syntax.argumentRange),
        fixes: fixesFor(file, published, firewall),
      });
    }
  },
);

const portsOf = ({ step }: PublishedStep): readonly string[] => step.syntax.words.map(({ text }) => text);

const rules = ["/etc/firewalld", "/usr/lib/firewalld", "/etc/nftables", "/etc/sysconfig/nftables.conf"];

function firewallOf(file: ContainerfileModel, image: PublishedImage): Firewall {
  const stages = new Set(image.lineage.map(({ index }) => index));
  const isHandled =
    file.commands("firewall-offline-cmd", "firewall-cmd", "ufw").some(({ step }) => stages.has(step.stage)) ||
    rules.some((path) => image.state.below(path).length > 0);
  if (isHandled) return "handled";
  // A script that cannot be read may open ports.
  return image.opaque === undefined && packagesOf(image).has("firewalld") ? "installed" : "unknown";
}

function fixesFor(
  file: ContainerfileModel,
  published: PublishedStep,
  firewall: Firewall,
): readonly ReportedFix<"expose-ignored">[] {
  const { step, image } = published;
  const ports = portsOf(published);
  const remove = { title: "remove", edits: () => [deleted(file, step)] } as const;
  if (firewall !== "installed" || !ports.every((port) => /^\d+(?:-\d+)?(?:\/(?:tcp|udp))?$/.test(port)))
    return [remove];
  const options = ports.map((port) => `--add-port=${port.includes("/") ? port : `${port}/tcp`}`);
  const edits = () => inPlaceOf(file, step, image, `RUN firewall-offline-cmd ${options.join(" ")}`);
  return [{ title: "open", edits }, remove];
}
