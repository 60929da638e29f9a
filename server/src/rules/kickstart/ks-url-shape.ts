/** `ostreecontainer --url` that does not fit its transport. */
import type { KickstartCommand } from "../../model/kickstart/model.ts";
import { defineRule, type Report } from "../rule.ts";
import { withOption } from "./support/edits.ts";
import { commandsNamed } from "./support/named.ts";
import { isRegistryReference, type Source, sourceOf, transportIn } from "./support/payload.ts";
import type { KickstartSubject } from "./support/subject.ts";

type Found = Omit<Report<"ks-url-shape">, "at">;

/** Transports whose image is a file or a folder of the installer. */
const FILES: ReadonlySet<string> = new Set(["oci", "oci-archive", "docker-archive", "dir"]);

export const rule = defineRule(
  {
    id: "ks-url-shape",
    severity: "warning",
    tier: "A",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#ostreecontainer",
      "https://github.com/containers/image/blob/main/docs/containers-transports.5.md",
    ],
  },
  ({ model }: KickstartSubject, report) => {
    const lines = commandsNamed(model, "ostreecontainer");
    for (const line of lines) {
      const source = sourceOf(line);
      // Without a transport of its own the one of another line may count.
      if (source === undefined || (lines.length > 1 && source.option === undefined)) continue;
      const found = FILES.has(source.transport)
        ? describeFile(source)
        : source.transport === "registry"
          ? describeReference(line, source)
          : undefined;
      if (found !== undefined) report({ ...found, at: source.urlRange });
    }
  },
);

function describeFile({ transport, url, urlRange }: Source): Found | undefined {
  if (url.startsWith("/")) return undefined;
  const prefixed = transportIn(url)?.rest ?? /^file:\/\/(\/.*)$/.exec(url)?.[1];
  const args = { transport, url };
  if (prefixed?.startsWith("/")) return { message: "prefix", args, fixes: [replacing(urlRange, prefixed)] };
  return { message: "relative", args };
}

function describeReference(line: KickstartCommand, source: Source): Found | undefined {
  const { url, urlRange, option } = source;
  const args = { transport: "registry", url };
  if (/\s/.test(url)) return { message: "blank", args };
  if (/^[./~]/.test(url)) return { message: "path", args };
  const { transport, rest } = transportIn(url.replace(/^https?:\/\//, "registry:")) ?? {};
  if (transport === undefined || rest === undefined) return undefined;
  const name = rest.replace(/^\/\//, "");
  if (transport !== "registry" || !isRegistryReference(name)) return { message: "prefix", args };
  const fix = replacing(urlRange, name);
  // What the reference said of itself is then for the option to say.
  const added = option === undefined ? [withOption(line, "--transport=registry")] : [];
  return { message: "prefix", args, fixes: [{ ...fix, edits: () => [...fix.edits(), ...added] }] };
}

const replacing = (place: Source["urlRange"], text: string) =>
  ({ title: "replace", args: { suggestion: text }, edits: () => [{ place, text }] }) as const;
