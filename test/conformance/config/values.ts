/** Values for generated configs: right ones, wrong ones, and ones of the wrong type. */
import fc from "fast-check";

/** A value, as it is written in either format. */
export interface Written {
  readonly toml: string;
  readonly json: string;
}

/** Members may stand there twice. */
export interface Table {
  readonly members: readonly (readonly [name: string, value: Value])[];
}

export type Value = Written | Table | { readonly items: readonly Value[] };

const same = (text: string): Written => ({ toml: text, json: text });

export const string = (text: string): Written => same(JSON.stringify(text));

const anyOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const strings = (...texts: readonly string[]): fc.Arbitrary<Written> => anyOf(...texts.map(string));

const mountpoint = strings(
  ...["/", "/", "/boot", "/boot/efi", "/var/log", "/var/lib/data", "/var/lib/containers", "/var/srv/www"],
  ...["/var", "/var/home", "/home", "/data", "/usr", "/etc/x", "/opt", "/sysroot", "/var/roothome/x"],
  ...["var/log", "", "/var/log/", "/var//log", "/var/../x", "/./boot", "//", "."],
);
const size = anyOf(
  ...["10 GiB", "1 GiB", "10GiB", "500 MiB", " 2 GB ", "5 kB", "1.5 GiB", "4096"].map(string),
  ...["10G", "10 gib", "1_000 MiB", "1,5 GiB", "", "ten", "-1 GiB", "10 PiB", ".5 GiB", "1 KiB x"].map(
    string,
  ),
  ...["0", "0.0 GiB", "0.4", "1.5", "0.0007 kB", "1.0001 kB"].map(string),
  ...["10737418240", "1024", "0", "-1", "1.5", "-0.5"].map(same),
);
const names = strings(
  ...["alice", "bob", "wheel", "root", "a.b", "1st"],
  ...["", "a b", "josé", "-x", "a@b", "a".repeat(33), "x".repeat(257)],
);
const volumeName = strings("vg", "root", "data", "a-b", "_x", "", "my vg", "-vg", "vg/1", "lv!");
const label = strings("root", "data", "0123456789ab", "0123456789abc", "0123456789abcdefg", "");
const path = strings(
  ...["/etc/motd", "/etc/app/app.conf", "/root/.x", "/usr/local/bin/run", "/etc", "/etc/app", "/root"],
  ...["/etc/fstab", "/etc/passwd/x", "/usr/bin/x", "/var/x", "/opt/x", "/home/a/x", "/usr/local/sbin/y"],
  ...["etc/x", "", "/etc/x/", "/etc//x", "/etc/../x", "/"],
);
const mode = strings("0644", "644", "0755", "1777", "04755", "0o644", "u+x", "", "07", "888");
const owner = anyOf<Written>(
  ...["root", "alice", "a.b", "-x", "", "a b"].map(string),
  ...["0", "1000", "-1"].map(same),
);
const uuid = strings(
  ...[
    "0FC63DAF-8483-4772-8E79-3D69D8477DE4",
    "0fc63daf84834772-8e79",
    "{0FC63DAF-8483-4772-8E79-3D69D8477DE4}",
  ],
  ...["urn:uuid:0FC63DAF-8483-4772-8E79-3D69D8477DE4", "0FC63DAF848347728E793D69D8477DE4"],
  ...["83", "8e", "0x83", "", "x", "123"],
);

const POOLS: Readonly<Record<string, fc.Arbitrary<Written>>> = {
  "customizations.user.name": names,
  "customizations.group.name": names,
  "customizations.sshkey.user": names,
  "customizations.user.password": strings("$6$salt$hash", "secret", "", "$y$j9T$x$y"),
  "customizations.user.home": strings("/home/alice", "/var/home/bob/", ""),
  "customizations.filesystem.mountpoint": mountpoint,
  "customizations.disk.partitions.mountpoint": mountpoint,
  "customizations.disk.partitions.logical_volumes.mountpoint": mountpoint,
  "customizations.disk.partitions.subvolumes.mountpoint": mountpoint,
  "customizations.disk.type": strings("gpt", "dos", "", "mbr", "GPT"),
  "customizations.disk.sector_size": anyOf("512", "4096", "0", "1", "1000", "-512").map(same),
  "customizations.disk.partitions.type": strings("plain", "lvm", "btrfs", "", "zfs", "LVM"),
  "customizations.disk.partitions.fs_type": strings(
    "ext4",
    "xfs",
    "vfat",
    "swap",
    "none",
    "",
    "btrfs",
    "XFS",
  ),
  "customizations.disk.partitions.logical_volumes.fs_type": strings(
    "ext4",
    "xfs",
    "vfat",
    "swap",
    "none",
    "",
  ),
  "customizations.disk.partitions.part_type": uuid,
  "customizations.disk.partitions.part_uuid": uuid,
  "customizations.disk.partitions.part_label": strings(
    "data",
    "",
    "l".repeat(36),
    "l".repeat(37),
    "𝒳".repeat(19),
  ),
  "customizations.disk.partitions.label": label,
  "customizations.disk.partitions.logical_volumes.label": label,
  "customizations.disk.partitions.name": volumeName,
  "customizations.disk.partitions.logical_volumes.name": volumeName,
  "customizations.disk.partitions.subvolumes.name": strings("root", "home", "a/b", "@", ""),
  "customizations.files.path": path,
  "customizations.directories.path": path,
  "customizations.files.mode": mode,
  "customizations.directories.mode": mode,
  "customizations.files.uri": strings(
    "file:///etc/passwd",
    "https://example.com/x",
    "",
    "http:/x",
    "/etc/passwd",
  ),
  "customizations.installer.kickstart.contents": strings("", "text\n", "reboot\n"),
  "customizations.iso.volume_id": strings("MY-ISO_1", "", "a b", "a.b", "é", "V".repeat(40)),
  "customizations.ignition.firstboot.url": strings("https://example.com/x.ign", ""),
};

const BY_TYPE: Readonly<Record<string, fc.Arbitrary<Written>>> = {
  string: strings("x", "y z", "", "한글", 'quote"d', "a\nb"),
  integer: anyOf("0", "1", "1000", "-1").map(same),
  boolean: anyOf("true", "false").map(same),
  size,
  id: owner,
};

/** Values that fit the type of the key at `path`, though not always its meaning. */
export const valueFor = (path: string, type: string): fc.Arbitrary<Written> =>
  POOLS[path] ?? BY_TYPE[type] ?? (BY_TYPE.string as fc.Arbitrary<Written>);

const MODULES = ["Users", "Network", "Timezone"].map((name) => `org.fedoraproject.Anaconda.Modules.${name}`);

/** Elements of lists of strings. */
export const elementFor = (path: string): fc.Arbitrary<Written> =>
  path.startsWith("customizations.installer.modules.") ? strings(...MODULES, "x") : strings("wheel", "a", "");

/** Anything at all. */
export const anything: fc.Arbitrary<Value> = anyOf<Value>(
  ...[string("x"), string(""), string("12"), same("1"), same("0"), same("-3"), same("1.5"), same("2.0")],
  ...[same("true"), same("false"), { items: [] }, { items: [string("x")] }, { items: [same("1")] }],
  ...[{ items: [same("1"), string("x")] }, { members: [] }, { members: [["x", same("1")] as const] }],
  ...[{ items: [{ members: [] }] }, { items: [{ items: [] }] }],
  { toml: "2026-01-01", json: "null" },
  { toml: "1e3", json: "1e3" },
  { toml: "12:30:00", json: "null" },
  { toml: "0x10", json: "16" },
  { toml: "inf", json: "1e400" },
);
