/** Image references: which registry they name, and whether a machine can fetch its updates from there. */
import { type Outcome, ok, refuse } from "../environment/platform.ts";
import { imageName, plain } from "./values.ts";

/** The registry that a reference names itself; undefined for short names, and for `localhost`, which is no registry. */
export function registryOf(reference: string): string | undefined {
  const [host = "", ...path] = reference.split("/");
  // The same rule tells a host from the first part of a path in every tool: github.com/distribution/reference.
  return path.length > 0 && host !== "localhost" && (/[.:]/.test(host) || host.startsWith("localhost:"))
    ? host
    : undefined;
}

/** Whether the name says a registry that another machine reaches: without one, each machine looks elsewhere. */
export function isReachable(image: string): boolean {
  const name = registryOf(image)?.replace(/:\d+$/, "");
  return name !== undefined && name !== "localhost" && !/\.localhost$|^127\./.test(name);
}

/** Whether two references mean the same image: podman adds `localhost` and `latest` where they are left out. */
export const isSameReference = (one: string, other: string): boolean => inFull(one) === inFull(other);

function inFull(reference: string): string {
  const isWhole = registryOf(reference) !== undefined || reference.startsWith("localhost/");
  const name = isWhole ? reference : `localhost/${reference}`;
  return /[:@][^/]*$/.test(name) ? name : `${name}:latest`;
}

/** A reference that an image can be pushed to, and that machines then follow. */
export function destination(value: string): Outcome<string> {
  const isPlace = imageName(value).kind === "ok" && registryOf(value) !== undefined && !value.includes("@");
  return isPlace ? ok(value) : refuse({ kind: "destination", value });
}

/** A registry, or a part of one that has accounts of its own: `quay.io/team`. */
export const registryName = (value: string): Outcome<string> =>
  value.length <= 255 &&
  /^[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::\d{1,5})?(?:\/[a-z0-9][a-z0-9._-]*)*$/.test(value)
    ? ok(value)
    : refuse({ kind: "registry", value });

/** Registries choose what names of accounts look like; some have `+`, `|` or `$` in them. */
export const accountName = (value: string): Outcome<string> =>
  value === "" || value.length > 255 || /\p{Cc}|\p{Cf}/u.test(value) || value !== value.trim()
    ? refuse({ kind: "account", value })
    : plain(value);

/** The bases that a Containerfile names in full; those with variables and its own stages are left out. */
export function basesIn(containerfile: string): readonly string[] {
  const from = /^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*(\S+)/gim;
  const names = [...containerfile.matchAll(from)].map(([, name = ""]) => name);
  return [...new Set(names)].filter(
    (name) => registryOf(name) !== undefined && imageName(name).kind === "ok",
  );
}
