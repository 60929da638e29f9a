/** What root's storage knows of an image. */
import { imageName } from "../../tasks/values.ts";
import { askRoot, findImage, type Podman } from "../checks.ts";
import { isRecord, parseJson } from "../json.ts";

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
