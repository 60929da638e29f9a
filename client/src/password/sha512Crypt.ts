/**
 * SHA-512 crypt, the `$6$` of crypt(5), over the platform's own SHA-512: the same in Node and in a browser.
 * The steps are those of the specification: https://www.akkadia.org/drepper/SHA-crypt.txt
 */

const ALPHABET = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const SALT_LENGTH = 16;
/** What crypt(3) takes where a hash names no other number. */
const USUAL_ROUNDS = 5000;

type Bytes = Uint8Array<ArrayBuffer>;

/** The hash of `password` as it stands in /etc/shadow, with a salt of its own. */
export const hashPassword = (password: string): Promise<string> => sha512Crypt(password, randomSalt());

/** @param rounds is written into the hash where it is not the usual number */
export async function sha512Crypt(password: string, salt: string, rounds = USUAL_ROUNDS): Promise<string> {
  const key = new TextEncoder().encode(password);
  const seed = new TextEncoder().encode(salt);
  const inner = await sha512(key, seed, key);
  let sum = await sha512(key, seed, repeated(inner, key.length), ...bitsOf(key.length, inner, key));
  const p = repeated(await sha512(...Array<Bytes>(key.length).fill(key)), key.length);
  const s = repeated(await sha512(...Array<Bytes>(16 + (sum[0] ?? 0)).fill(seed)), seed.length);
  for (let round = 0; round < rounds; round++) {
    const odd = round % 2 === 1;
    const parts = [odd ? p : sum];
    if (round % 3 !== 0) parts.push(s);
    if (round % 7 !== 0) parts.push(p);
    parts.push(odd ? sum : p);
    sum = await sha512(...parts);
  }
  const named = rounds === USUAL_ROUNDS ? "" : `rounds=${rounds}$`;
  return `$6$${named}${salt}$${encoded(sum)}`;
}

async function sha512(...parts: readonly Bytes[]): Promise<Bytes> {
  const message = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    message.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-512", message));
}

/** `bytes` again and again, up to `length`. */
const repeated = (bytes: Bytes, length: number): Bytes =>
  Uint8Array.from({ length }, (_, index) => bytes[index % bytes.length] ?? 0);

/** From the lowest bit of `length` on: `one` for each bit that is set, `zero` for the others. */
function bitsOf(length: number, one: Bytes, zero: Bytes): readonly Bytes[] {
  const parts: Bytes[] = [];
  for (let rest = length; rest > 0; rest >>= 1) parts.push(rest % 2 === 1 ? one : zero);
  return parts;
}

/** Three bytes at a time, taken from the three thirds of the sum in turns; the last byte stands alone. */
function encoded(sum: Bytes): string {
  let text = "";
  for (let index = 0; index < 21; index++) {
    const turned = [0, 1, 2].map((third) => sum[index + 21 * ((third + index) % 3)] ?? 0);
    const [high = 0, middle = 0, low = 0] = turned;
    text += characters((high << 16) | (middle << 8) | low, 4);
  }
  return text + characters(sum[63] ?? 0, 2);
}

function characters(value: number, count: number): string {
  return Array.from({ length: count }, (_, index) => ALPHABET[(value >> (6 * index)) & 63]).join("");
}

/** As many letters as there are values of six bits, so that each is as likely as any other. */
const randomSalt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(SALT_LENGTH)), (byte) => ALPHABET[byte & 63]).join("");
