/** Which values may enter a command line; everything else is refused by name rather than escaped. */
import { type Outcome, ok, type Platform, refuse } from "../environment/platform.ts";

// Names as containers/image accepts them: registry host with port, lower-case path, tag, digest.
const IMAGE =
  /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*(?::[\w][\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;

const MAXIMUM_NAME = 512;

export const imageName = (value: string): Outcome<string> =>
  value.length <= MAXIMUM_NAME && IMAGE.test(value) ? ok(value) : refuse({ kind: "image-name", value });

/** Of the image builder; it becomes the name of a folder, too. */
export const imageType = (value: string): Outcome<string> =>
  /^[a-z0-9][a-z0-9-]{0,63}$/.test(value) ? ok(value) : refuse({ kind: "image-type", value });

/** A program: a path or a plain name, which sudo cannot take for one of its own options. */
export const program = (value: string): Outcome<string> =>
  value === "" || value.startsWith("-") ? refuse({ kind: "program", value }) : plain(value);

/** VS Code replaces `${…}` in the arguments of a task, which must not happen to text that is a name. */
export function plain(value: string): Outcome<string> {
  if (value.includes("\0")) return refuse({ kind: "zero", value });
  return value.includes("${") ? refuse({ kind: "variable", value }) : ok(value);
}

export function absolutePath(value: string, platform: Platform): Outcome<string> {
  const windows = platform.kind === "machine" && platform.windows;
  if (!(windows ? /^(?:[a-zA-Z]:[\\/]|\\\\)/ : /^\//).test(value)) {
    return refuse({ kind: "relative-path", value });
  }
  return plain(value);
}

/** The left part of `-v`: podman cuts the argument at colons and its options at commas and knows no escape. */
export function mountPath(value: string, platform: Platform): Outcome<string> {
  const path = absolutePath(value, platform);
  if (path.kind === "refused") return path;
  const windows = platform.kind === "machine" && platform.windows;
  const rest = windows ? value.replace(/^[a-zA-Z]:/, "") : value;
  return /[:,]/.test(rest) ? refuse({ kind: "mount-path", value }) : path;
}

/** A usable name from a folder's name: `My Desktop` becomes `localhost/my-desktop:latest`. */
export function suggestImageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 100)
    .replace(/-+$/, "");
  return `localhost/${name || "bootc-image"}:latest`;
}

/** The first refusal among `outcomes`, if there is one. */
export const firstRefusal = (outcomes: readonly Outcome<unknown>[]) =>
  outcomes.find((outcome) => outcome.kind === "refused");
