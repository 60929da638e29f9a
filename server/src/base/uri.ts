/** Path arithmetic on URI strings, without the platform's path module: the engine also runs in a web worker. */

/** The URI of the folder that holds `uri`, without a trailing slash. */
export function parentUri(uri: string): string {
  const bare = uri.replace(/\/+$/, "");
  return bare.slice(0, bare.lastIndexOf("/"));
}

/** The decoded last segment of `uri`. */
export const baseName = (uri: string): string => decode(uri.slice(uri.lastIndexOf("/") + 1));

/** `relative` (a path as written in a file, `/`-separated) below the folder `folder`; `..` never climbs past it. */
export function joinUri(folder: string, relative: string): string {
  const segments: string[] = [];
  for (const segment of relative.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(encodeURIComponent(segment));
  }
  return [folder.replace(/\/+$/, ""), ...segments].join("/");
}

/** Whether `uri` is `folder` or lies below it. */
export const isBelow = (uri: string, folder: string): boolean =>
  uri === folder || uri.startsWith(`${folder.replace(/\/+$/, "")}/`);

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** One URI has several spellings (`%40` and `@`), which clients and the engine choose differently; this one serves to compare. */
export function sameUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
