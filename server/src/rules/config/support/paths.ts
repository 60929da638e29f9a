/** Paths as Go's filepath.Clean sees them, by which the builder judges them. */

/** What an absolute path in its shortest form looks like, as most do. */
const CLEAN = /^(?:\/(?!\.{1,2}(?:\/|$))[^/]+)+$/;

/** The shortest form of `path`: no `//`, no `.`, no `..`, no slash at its end. */
export function cleanPath(path: string): string {
  if (CLEAN.test(path)) return path;
  const absolute = path.startsWith("/");
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (!absolute) parts.push(part);
  }
  return absolute ? `/${parts.join("/")}` : parts.join("/") || ".";
}

/** The path that is meant: absolute, and in its shortest form. */
export const meantPath = (path: string): string => cleanPath(path.startsWith("/") ? path : `/${path}`);

/** Whether `path` is `folder` or lies below it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`);
