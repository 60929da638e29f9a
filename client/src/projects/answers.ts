/** What may be typed for a new project: each check says what is wrong, or undefined. */

export type Mistake = "empty" | "user-name" | "root" | "key" | "image" | "folder";

/** The installer's own rule for names, and the shadow tools'. */
export const mistakeInUserName = (text: string): Mistake | undefined => {
  if (text === "") return "empty";
  if (text === "root") return "root";
  return /^[a-z_][a-z0-9_-]{0,31}$/.test(text) ? undefined : "user-name";
};

/** One line of an authorized_keys file without options; a quote would end the word that it becomes. */
export const mistakeInKey = (text: string): Mistake | undefined => {
  if (text === "") return "empty";
  return /^(?:ssh-(?:ed25519|rsa)|ecdsa-sha2-nistp\d+|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com) [A-Za-z0-9+/]{40,}={0,2}(?: [^"'\\\r\n]*)?$/.test(
    text,
  )
    ? undefined
    : "key";
};

const segment = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const reference = new RegExp(`^(?:${segment}(?::\\d+)?/)?${segment}(?:/${segment})*(?::\\w[\\w.-]{0,127})?$`);

/** The grammar of image references (distribution/reference), without digests. */
export const mistakeInImage = (text: string): Mistake | undefined => {
  if (text === "") return "empty";
  return text.length <= 255 && reference.test(text) ? undefined : "image";
};

/** One folder, on every file system. */
export const mistakeInFolder = (text: string): Mistake | undefined => {
  if (text === "") return "empty";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in it
  return /[\\/:*?"<>|\u0000-\u001f]|^\.{1,2}$|[. ]$/.test(text) ? "folder" : undefined;
};
