/** Asks for a password as passwd(1) does: twice, and from the beginning where the two differ. */

export type Question = "first" | "again" | "differed";

/** undefined when a question was closed. */
export async function askTwice(
  ask: (question: Question) => Thenable<string | undefined>,
): Promise<string | undefined> {
  for (let question: Question = "first"; ; question = "differed") {
    const password = await ask(question);
    const again = password === undefined ? undefined : await ask("again");
    if (again === undefined || again === password) return again;
  }
}

/** libxcrypt refuses longer ones, so that nobody could log in: CRYPT_MAX_PASSPHRASE_SIZE counts a final zero. */
const MOST_BYTES = 511;

/** What speaks against a password; `untypable` is only a warning. */
export function objectionTo(password: string): "empty" | "too-long" | "untypable" | undefined {
  if (password === "") return "empty";
  if (new TextEncoder().encode(password).length > MOST_BYTES) return "too-long";
  // A console has no input method.
  return /[^\x20-\x7e]/.test(password) ? "untypable" : undefined;
}
