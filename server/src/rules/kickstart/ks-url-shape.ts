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
  const rest = transportIn(url)?.rest ?? /^(?:https?|registry):\/\/(.+)$/.exec(url)?.[1];
  if (rest !== undefined) {
    const transport = transportIn(url)?.transport ?? "registry";
    if (transport === "registry") {
      const name = rest.replace(/^\/\//, "");
      return { message: "prefix", args, fixes: isRegistryReference(name) ? [replacing(urlRange, name)] : [] };
    }
    return { message: "prefix", args };
  }
  if (!/^[./~]/.test(url)) return undefined;
  const isMissing = option === undefined && url.startsWith("/");
  const edits = () => [withOption(line, "--transport=oci")];
  return { message: "path", args, fixes: isMissing ? [{ title: "oci", edits }] : [] };
}

const replacing = (place: Source["urlRange"], text: string) =>
  ({ title: "replace", args: { suggestion: text }, edits: () => [{ place, text }] }) as const;
