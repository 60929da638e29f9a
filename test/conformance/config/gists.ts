/** What the builder's messages are about: the rules that say the same. The first pattern that fits decides. */

export interface Gist {
  readonly pattern: RegExp;
  /** Any of them will do: of a key in a wrong place or spelling, the spelling is what a user is told. */
  readonly rules: readonly string[];
}

const gist = (pattern: RegExp, ...rules: readonly string[]): Gist => ({
  pattern,
  rules: rules.map((rule) => (rule.startsWith("ks-") ? rule : `config-${rule}`)),
});

/** A group named `key` or `value` is what a finding has to cover; `line` is where it has to stand. */
export const GISTS: readonly Gist[] = [
  gist(
    /already been defined|was already created|but got '|^\S+ invalid character|unexpected EOF/,
    "syntax",
    "ks-toml-quotes",
  ),

  gist(
    /unknown keys found: \[[^\]]*customizations\.\S*partition/i,
    "unknown-key",
    "inline-tables",
    "key-lost",
  ),
  gist(/unknown keys found/, "unknown-key", "key-lost"),
  gist(/json: unknown field "(?<key>[^"]*)"/, "unknown-key"),
  gist(/multiple configuration objects/, "syntax"),

  gist(/line (?<line>\d+).*(?:incompatible types|type mismatch)/, "wrong-type"),
  gist(
    /cannot unmarshal (?:number|string) into Go value of type blueprint\.Blueprint/,
    "syntax",
    "wrong-type",
  ),
  gist(/cannot unmarshal number -\d+ into .*uint64/, "value-unknown"),
  gist(
    /cannot unmarshal|unsupported value: \+Inf|failed to convert value/,
    "wrong-type",
    "key-lost",
    "unknown-key",
  ),
  gist(/ParseInt: parsing/, "wrong-type"),
  gist(/UnmarshalTOML: path must be a string/, "key-missing", "wrong-type", "key-lost"),
  gist(/mountpoint must be string|minsize must be float64 number/, "key-missing", "wrong-type", "key-lost"),
  gist(/must be (?:an? )?(?:string|bool|integer|int)/, "wrong-type"),

  gist(/cannot be negative|units in string|not a valid positive float/, "size", "wrong-type"),
  gist(/minsize is required|minsize must be greater than 0/, "key-missing", "key-lost", "unknown-key"),
  gist(/size and minsize cannot both be set/, "size-twice"),
  gist(/mode (?<value>\S*): must be an octal number/, "file-mode"),
  gist(/(?:user|group) (?:ID must be|name "[^"]*" doesn't conform)/, "file-owner"),
  gist(/cannot specify both data|unsupported scheme for|cannot include blueprint file/, "file-uri"),
  gist(/path must not be empty/, "key-missing", "key-lost"),
  gist(/path must (?:be absolute|be canonical|not end with a slash)/, "path-form"),

  gist(/unknown partition table type: (?:\d{4}-|(?<value>\S+))/, "value-unknown"),
  gist(/unknown partition type: (?:\d{4}-|(?<value>\S+))/, "value-unknown"),
  gist(/sector_size must be a power of 2, got (?<value>\d+)/, "value-unknown"),
  gist(/only supports up to 4 partitions|has \d+ partitions/, "dos-table"),
  gist(/not supported for dos partition tables/, "dos-table"),
  gist(/part_type|part_uuid|part_label/, "partition-id"),
  gist(/mountpoint for (?:none|swap)/, "swap-mountpoint"),
  gist(/duplicate mountpoint "(?<value>[^"]*)"/, "mountpoint-twice"),
  gist(/duplicate (?:LVM|btrfs)/, "volume-twice"),
  gist(/cannot be combined|are not yet supported/, "volume-groups"),
  gist(/cannot combine disk and filesystem/, "filesystem-and-disk"),
  gist(/invalid mountpoint "(?<value>[^"]*)" for/, "boot-in-volume"),
  gist(/unsupported filesystem type for/, "boot-filesystem"),
  gist(/unknown or invalid filesystem type/, "value-unknown", "key-missing", "unknown-key", "key-lost"),
  gist(/empty name|requires subvolumes|mountpoint is empty/, "key-missing", "key-lost", "unknown-key"),
  gist(
    /mountpoint "(?:\d{4}-\d\d-[^"]*|(?<value>[^"]*))" is not (?:a canonical|an absolute) path/,
    "path-form",
  ),
  gist(/path "[^"]*" is not allowed/, "mountpoint-denied"),
  gist(/path "" must be absolute/, "key-missing"),
  gist(/path "(?<value>[^"]*)" must be/, "path-form"),

  gist(/duplicate group (?:name|ID): *$/m, "key-missing", "group-twice"),
  gist(/duplicate group/, "group-twice"),
  gist(/custom (?:files|directories) are not allowed/, "file-denied"),
  gist(/duplicate files|are parents of another node/, "file-twice"),
  gist(/mutually exclusive|ignition/, "ignition-firstboot"),
  gist(/invalid volume id ""/, "key-missing", "unknown-key"),
  gist(/invalid volume id "(?<value>[^"]*)"/, "volume-id"),
  gist(/unsupported kickstart options for user "root"/, "root-account"),
  gist(/kickstart users and\/or groups/, "ks-bib-users"),
  gist(
    /with (?:user-supplied|custom) kickstart|custom kickstart contents/,
    "kickstart-options",
    "ks-bib-unattended",
  ),
  gist(/required Users Anaconda module/, "users-module", "ks-bib-users"),

  // What is left of reading the text is its syntax.
  gist(/^read:/, "syntax", "ks-toml-quotes", "wrong-type"),
];
