/** What root's storage knows of an image, and the user's own. */
import { imageName } from "../../tasks/values.ts";
import { ask, askRoot, findImage, hasImage, type Podman } from "../checks.ts";
import { isRecord, parseJson } from "../json.ts";
import type { RunResult } from "../run.ts";

export type ImageFacts =
  | {
      readonly kind: "present";
      /** Bytes of all layers. */
      readonly size?: number;
      readonly architecture?: string;
      readonly labels: Readonly<Record<string, unknown>>;
      /** Milliseconds since 1970. */
      readonly created?: number;
    }
  | { readonly kind: "absent" }
  /** sudo would ask for a password, or it is no name of an image. */
  | { readonly kind: "unknown" };

export async function inspectImage(podman: Podman, image: string): Promise<ImageFacts> {
  if (imageName(image).kind !== "ok") return { kind: "unknown" };
  const presence = await findImage(podman, image);
  if (presence !== "present") return { kind: presence };
  const result = await askRoot(podman, "image", "inspect", "--format", "json", "--", image);
  return factsIn(result);
}

/** The image in the storage of this user. */
export async function inspectOwn(podman: Podman, image: string): Promise<ImageFacts> {
  if (imageName(image).kind !== "ok") return { kind: "unknown" };
  if (!(await hasImage(podman, image))) return { kind: "absent" };
  return factsIn(await ask(podman, "image", "inspect", "--format", "json", "--", image));
}

function factsIn(result: RunResult | undefined): ImageFacts {
  const answer = result?.kind === "exited" && result.code === 0 ? result.stdout : "";
  const [found] = (parseJson(answer) ?? []) as readonly Readonly<Record<string, unknown>>[];
  const { Size: size, Architecture: architecture, Labels: labels, Created: created } = found ?? {};
  const time = typeof created === "string" ? Date.parse(created) : Number.NaN;
  return {
    kind: "present",
    ...(typeof size === "number" ? { size } : {}),
    ...(typeof architecture === "string" && architecture !== "" ? { architecture } : {}),
    labels: isRecord(labels) ? labels : {},
    ...(Number.isNaN(time) ? {} : { created: time }),
  };
}
