/** Values and words at random, of the kinds that the commands tell apart. */
import fc from "fast-check";
import type { OptionEntry } from "../../../server/src/data/kickstart.ts";

export type Text = fc.Arbitrary<string>;
export type Texts = fc.Arbitrary<string[]>;

export const oneOf = (...texts: readonly string[]): Text => fc.constantFrom(...texts);

/** `usual`, and once in `every` times `other`. */
export const sometimes = <T>(
  usual: fc.Arbitrary<T>,
  every: number,
  other: fc.Arbitrary<T>,
): fc.Arbitrary<T> => fc.oneof({ weight: every - 1, arbitrary: usual }, { weight: 1, arbitrary: other });

const number = oneOf(
  "1",
  "0",
  "20480",
  "512",
  "-1",
  "+3",
  "1_000",
  " 7",
  "10GiB",
  "1.5",
  "",
  "ten",
  "99999999999",
);
const goodNumber = oneOf("0", "1", "512", "4096", "20480");
const boolean = oneOf("on", "off", "yes", "No", "TRUE", "false", "1", "0", "maybe", "");
const string = oneOf(
  ...[
    "/",
    "/boot",
    "/home",
    "swap",
    "none",
    "None",
    "biosboot",
    "pv.01",
    "raid.1",
    "btrfs.1",
    "sda",
    "sda,sdb",
  ],
  ...[
    "/dev/sda1",
    "vg",
    "lv",
    "vg/lv",
    "vg/lv/x",
    "root",
    "wheel",
    "a,b",
    "",
    "x",
    "name=value",
    "=",
    "a=b=c",
  ],
  ...[
    "xfs",
    "ext4",
    "btrfs",
    "BTRFS",
    "luks1",
    "luks2",
    "luks2-hw-only",
    "lvm",
    "dhcp",
    "static",
    "mac",
    "ibft",
  ],
  ...["http://example.com/x", "https://example.com/x", "ftp://e/x", "file:///x", "nfs:host:/x", "hd:sda1:/x"],
  ...["10.0.0.1", "::1", "eth0", "quay.io/a/b:1", "registry:quay.io/a/b", "registry", "oci", "Europe/Berlin"],
  ...[
    "en_US.UTF-8",
    "us",
    "RAID1",
    "1",
    "0",
    "5",
    "9",
    "-1",
    "64",
    "stp=no",
    "stp=no,priority=1",
    "stp",
    "-x",
  ],
  ...["never", "on-error", "reconfigure", "create", "use", "sector", "fsdax", "post-install", "pre-install"],
  ...["enforcing", "disabled", "mbr", "partition", "boot", "--x", "user@host", "0.0.0000", "0x5006", "2"],
);

/** A value of an option or an argument: mostly one that its type takes. */
export function valueOf({ type, choices, suggest }: Partial<OptionEntry>): Text {
  if (type === "int") return sometimes(goodNumber, 4, number);
  if (type === "bool") return sometimes(oneOf("on", "no"), 3, boolean);
  const proposed = choices ?? suggest;
  if (proposed === undefined) return string;
  const cased = oneOf(...proposed).chain((text) => oneOf(text, text, text, text.toUpperCase()));
  return sometimes(cased, 5, string);
}

const isPlain = (text: string): boolean => /^[\w./:@,=+-]+$/.test(text);

/** The word as it is, or in quotes of one or the other kind. */
export const quoted = (text: string): Text =>
  isPlain(text)
    ? fc.oneof(
        { weight: 10, arbitrary: fc.constant(text) },
        { weight: 1, arbitrary: oneOf(`"${text}"`, `'${text}'`, `\\${text}`) },
      )
    : oneOf(`"${text}"`, `'${text}'`);

/** Words that no command waits for. */
export const spoiled = oneOf(
  ...["--foo", "--foo=bar", "-f", "-5", "-1.5", "-.5", "--no", "--=", "---", "-", "--foo bar", "'--a b'"],
  ...["–lock", "a, b", "'a b'", '""', "''", "x#y", "\\", '"\\"', "[a]", "*", "~/x", "\u00a0", "é"],
  ...["=", "--size =1", "--name= x", "constructor", "__proto__"],
);

/** The line with something of it lost or doubled. */
export const broken = (line: string): Text =>
  fc
    .tuple(
      fc.nat(Math.max(0, line.length - 1)),
      oneOf("'", '"', "\\", "#", " ", "=", "-", "%", "drop", "double"),
    )
    .map(([at, what]) => {
      if (what === "drop") return line.slice(0, at) + line.slice(at + 1);
      if (what === "double") return line + line.slice(line.indexOf(" "));
      return line.slice(0, at) + what + line.slice(at);
    });
