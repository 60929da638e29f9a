/** A static address that is not said in full. */
import { lastOption } from "../../model/kickstart/arguments.ts";
import { defineRule } from "../rule.ts";
import { commandsNamed, isTemplated } from "./support/named.ts";
import type { KickstartSubject } from "./support/subject.ts";

export const rule = defineRule(
  {
    id: "ks-static-incomplete",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "none",
    since: "0.1.0",
    evidence: ["https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#network"],
  },
  ({ model }: KickstartSubject, report) => {
    if (isTemplated(model)) return;
    for (const line of commandsNamed(model, "network")) {
      const proto = lastOption(line, "--bootproto");
      if (proto?.value !== "static" || lastOption(line, "--noipv4", "--ipv6") !== undefined) continue;
      const lacks = (option: string) => lastOption(line, option) === undefined;
      // An address may bring its prefix along: 192.0.2.5/24.
      const isPrefixed = lastOption(line, "--ip")?.value?.includes("/") === true;
      const address = ["--ip", ...(isPrefixed ? [] : ["--netmask"])].filter(lacks);
      const isAlone = lastOption(line, "--nodefroute") !== undefined;
      const route = [...(isAlone ? [] : ["--gateway"]), "--nameserver"].filter(lacks);
      const missing = address.length > 0 ? address : route;
      if (missing.length === 0) continue;
      report({
        message: address.length > 0 ? "address" : "route",
        args: { options: missing.map((option) => `\`${option}\``).join(", ") },
        severity: address.length > 0 ? "warning" : "info",
        at: proto.range,
      });
    }
  },
);
