/** What root's storage knows of an image, and what an image's name says of its registry. */
import { imageName } from "../../tasks/values.ts";
import { askRoot, findImage, type Podman } from "../checks.ts";

export type ImageFacts =
  | {
      readonly kind: "present";
      /** Bytes of all layers. */
      readonly size?: number;
      readonly architecture?: string;
      readonly labels: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: "absent" }
  /** sudo would ask for a password, or it is no name of an image. */
  | { readonly kind: "unknown" };

export async function inspectImage(podman: Podman, image: string): Promise<ImageFacts> {
  if (imageName(image).kind !== "ok") return { kind: "unknown" };
  const presence = await findImage(podman, image);
  if (presence !== "present") return { kind: presence };
  const result = await askRoot(podman, "image", "inspect", "--format", "json", "--", image);
  const answer = result?.kind === "exited" && result.code === 0 ? result.stdout : "";
  const [found] = (parseJson(answer) ?? []) as readonly Readonly<Record<string, unknown>>[];
  const { Size: size, Architecture: architecture, Labels: labels } = found ?? {};
  return {
    kind: "present",
    ...(typeof size === "number" ? { size } : {}),
    ...(typeof architecture === "string" && architecture !== "" ? { architecture } : {}),
    labels: isRecord(labels) ? labels : {},
  };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
