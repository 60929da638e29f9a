/** Absolute paths in the image, as text. */
import { HOLE } from "./value.ts";

/** `path` seen from `cwd`, with `//`, `.` and `..` gone; undefined where it begins with something unknown. */
export function resolvePath(path: string, cwd: string | undefined): string | undefined {
  if (path === "" || path.startsWith(HOLE)) return undefined;
  if (path.startsWith("/")) return normalised(path);
  return cwd === undefined ? undefined : normalised(`${cwd}/${path}`);
}

export function normalised(path: string): string {
  if (!/\/[./]|\/$/.test(path)) return path || "/";
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return `/${segments.join("/")}`;
}

/** Whether `path` is `folder` or lies below it. */
export const isUnder = (path: string, folder: string): boolean =>
  path === folder || folder === "/" || (path.startsWith(folder) && path[folder.length] === "/");

export const baseNameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

export const parentOf = (path: string): string => path.slice(0, Math.max(1, path.lastIndexOf("/")));

export const pathIn = (folder: string, name: string): string => `${folder === "/" ? "" : folder}/${name}`;

export const segmentsOf = (path: string): readonly string[] => {
  const segments = path.split("/");
  return segments.includes("") ? segments.filter((segment) => segment !== "") : segments;
};

/** Where programs are found by name: what shells of the distributions have in PATH. */
export const programFolders: readonly string[] = [
  "/usr/local/sbin",
  "/usr/local/bin",
  "/usr/sbin",
  "/usr/bin",
  "/sbin",
  "/bin",
];

/** The name by which a program at `path` is found; undefined where it lies in no folder of PATH. */
export const programAt = (path: string): string | undefined =>
  programFolders.includes(parentOf(path)) ? baseNameOf(path) : undefined;
