/** The image that a kickstart installs: where it is taken from, and what the machine will be updated from. */
import type { TextRange } from "../../../base/text.ts";
import { type KickstartOption, lastOption } from "../../../model/kickstart/arguments.ts";
import type { KickstartCommand } from "../../../model/kickstart/model.ts";
import { isTemplate } from "../../../model/kickstart/template.ts";
import type { KickstartSubject } from "./subject.ts";

/** `ostree container image deploy --transport`, which ostreecontainer passes on. */
export const TRANSPORTS = [
  "registry",
  "oci",
  "oci-archive",
  "docker-archive",
  "docker-daemon",
  "containers-storage",
  "dir",
] as const;

export interface Source {
  /** As written; a registry where nothing is. */
  readonly transport: string;
  readonly option: KickstartOption | undefined;
  readonly url: string;
  readonly urlRange: TextRange;
}

/** What an `ostreecontainer` line installs; undefined where it does not say, or a program fills it in. */
export function sourceOf(command: KickstartCommand): Source | undefined {
  const url = lastOption(command, "--url");
  const option = lastOption(command, "--transport");
  if (url?.value === undefined || url.valueRange === undefined || url.value === "") return undefined;
  if (isTemplate(url.value) || isTemplate(option?.value ?? "")) return undefined;
  return { transport: option?.value ?? "registry", option, url: url.value, urlRange: url.valueRange };
}

/** `registry:quay.io/a/b` in its two parts; `docker://` is another spelling of it. */
export function transportIn(
  reference: string,
): { readonly transport: string; readonly rest: string } | undefined {
  const docker = /^docker:\/\/(.*)$/s.exec(reference)?.[1];
  if (docker !== undefined) return { transport: "registry", rest: docker };
  const transport = TRANSPORTS.find((known) => reference.startsWith(`${known}:`));
  return transport && { transport, rest: reference.slice(transport.length + 1) };
}

/** `quay.io/example/os:1`, `localhost:5000/os`: a host, and a path behind it. */
export const isRegistryReference = (text: string): boolean =>
  /^(?:localhost|[\w-]+(?:\.[\w-]+)+|[\w-]+(?=:\d))(?::\d+)?\/[\w./:@-]+$/.test(text);

/** Whether the builder writes the payload: the kickstart is one inside its config. */
export const isEmbedded = ({ embedded, payload, model }: KickstartSubject): boolean =>
  embedded !== undefined || (payload && !model.hasPayload);
