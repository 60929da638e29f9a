import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { hashPassword, sha512Crypt } from "./sha512Crypt.ts";

const MINUTES = 60_000;

describe("SHA-512 crypt", () => {
  /**
   * From the table in https://www.akkadia.org/drepper/SHA-crypt.txt: its salts cut to 16 characters, its rounds at least
   * 1000, and the usual number of them not spelled out.
   */
  it.each([
    [
      "Hello world!",
      "saltstring",
      undefined,
      "$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1",
    ],
    [
      "Hello world!",
      "saltstringsaltst",
      10_000,
      "$6$rounds=10000$saltstringsaltst$OW1/O6BYHV6BcXZu8QVeXbDWra3Oeqh0sbHbbMCVNSnCM/UrjmM0Dp8vOuZeHBy/YTBmSK6H9qs/y3RnOaw5v.",
    ],
    [
      "This is just a test",
      "toolongsaltstrin",
      undefined,
      "$6$toolongsaltstrin$lQ8jolhgVRVhY4b5pZKaysCLi0QBxGoNeKQzQ3glMhwllF7oGDZxUhx1yxdYcz/e1JSbq3y6JMxxl8audkUEm0",
    ],
    [
      "a very much longer text to encrypt.  This one even stretches over morethan one line.",
      "anotherlongsalts",
      1_400,
      "$6$rounds=1400$anotherlongsalts$POfYwTEok97VWcjxIiSOjiykti.o/pQs.wPvMxQ6Fm7I6IoYN3CmLs66x9t0oSwbtEW7o7UmJEiDwGqd8p4ur1",
    ],
    [
      "we have a short salt string but not a short password",
      "short",
      77_777,
      "$6$rounds=77777$short$WuQyW2YR.hBNpjjRhpYD/ifIw05xdfeEyQoMxIXbkvr0gge1a1x3yRULJ5CCaUeOxFmtlcGZelFl5CxtgfiAc0",
    ],
    [
      "a short string",
      "asaltof16chars..",
      123_456,
      "$6$rounds=123456$asaltof16chars..$BtCwjqMJGx5hrJhZywWvt0RLE8uZ4oPwcelCjmw2kSYu.Ec6ycULevoBK25fs2xXgMNrCzIMVcgEJAstJeonj1",
    ],
    [
      "the minimum number is still observed",
      "roundstoolow",
      1_000,
      "$6$rounds=1000$roundstoolow$kUMsbe306n21p9R.FRkW3IGn.S9NPN0x50YhH1xhLsPuWGsUSklZt58jaTfF4ZEQpyUNGc0dqbpBYYBaHHrsX.",
    ],
  ])(
    "hashes %o as its specification does",
    { timeout: 5 * MINUTES },
    async (password, salt, rounds, hash) => {
      expect(await sha512Crypt(password, salt, rounds)).toBe(hash);
    },
  );

  it("takes a salt of 16 letters, another one each time", async () => {
    const hashes = [await hashPassword("secret"), await hashPassword("secret")];
    for (const hash of hashes) expect(hash).toMatch(/^\$6\$[./0-9A-Za-z]{16}\$[./0-9A-Za-z]{86}$/);
    expect(hashes[0]).not.toBe(hashes[1]);
  });
});

describe("beside openssl", () => {
  const version = opensslVersion();

  it("is there to compare with, or the comparison is left out", () => {
    expect(version !== undefined || !process.env.CI || process.env.CI === "false").toBe(true);
  });

  it.skipIf(version === undefined)("hashes 200 passwords alike", { timeout: 10 * MINUTES }, async () => {
    const random = generator(20_251_121);
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const salt = pick(random, SALT_CHARACTERS, 1 + Math.floor(random() * 16));
        const passwords = Array.from({ length: 10 }, (_, index) => randomPassword(random, index));
        const hashes = await Promise.all(passwords.map((password) => sha512Crypt(password, salt)));
        expect(hashes, JSON.stringify(passwords)).toEqual(openssl(passwords, salt));
      }),
    );
  });
});

const SALT_CHARACTERS = [..."./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"];
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const KOREAN = [..."가나다라마바사아자차카타파하비밀번호관리자설치한글암호뷁힣"];
const OTHERS = [..."éßøñ你好пароль🔑\u0301\t"];
/** openssl cuts longer ones off. */
const OPENSSL_BYTES = 256;

function opensslVersion(): string | undefined {
  try {
    return execFileSync("openssl", ["version"], { encoding: "utf8" });
  } catch {
    return undefined;
  }
}

const openssl = (passwords: readonly string[], salt: string): readonly string[] =>
  execFileSync("openssl", ["passwd", "-6", "-salt", salt, "-stdin"], {
    input: passwords.map((password) => `${password}\n`).join(""),
    encoding: "utf8",
  })
    .trimEnd()
    .split("\n");

/** mulberry32: the same passwords in each run, so that a failure can be repeated. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = (random: () => number, from: readonly string[], count: number): string =>
  Array.from({ length: count }, () => from[Math.floor(random() * from.length)]).join("");

/** Of all lengths around the block sizes of the algorithm; every third one is Korean, every sixth one mixed. */
function randomPassword(random: () => number, index: number): string {
  const alphabet = index % 6 === 5 ? [...ASCII, ...KOREAN, ...OTHERS] : index % 3 === 2 ? KOREAN : ASCII;
  const longest = index % 2 === 0 ? 20 : OPENSSL_BYTES;
  let password = pick(random, alphabet, 1 + Math.floor(random() * longest));
  while (new TextEncoder().encode(password).length > OPENSSL_BYTES)
    password = [...password].slice(1).join("");
  return password;
}
