import type { RuleText } from "../text.ts";

/** Texts of the rules about what an installation without questions needs. */
export const kickstartInstallation = {
  "ks-cannot-log-in": {
    title: "Nobody can log in on the installed machine",
    summary:
      "Root is locked and the kickstart gives nobody a password or a key: unless the image brings an account, the machine boots and nobody can log in.",
    messages: {
      found:
        "Root is locked, and no `user` has a password and no `sshkey` is set: unless the image provides an account, nobody can log in on the installed machine. Add a `user` and an `sshkey` line.",
    },
  },
  "ks-clearpart-noop": {
    title: "`clearpart` that clears nothing",
    summary:
      "`clearpart` removes partitions only with `--all`, `--linux` or `--list`. With anything less, disks in use keep their partitions, and there is no room for the system.",
    messages: {
      found:
        "This `clearpart` does not say what to remove and so removes nothing: only blank disks get a label, and on others there is no room for the system. Add `--all`, or `--none` if that is meant.",
    },
    fixes: { all: "Add `--all`" },
  },
  "ks-no-admin": {
    title: "No administrator in an unattended installation",
    summary:
      "Without a `rootpw` line, even a locking one, or a user in `wheel` with a password, the installer asks for an administrator.",
    messages: {
      waits:
        "Nobody becomes administrator: the installer stops at its summary and waits for an answer. Add `rootpw --lock`, or a `user` with a password in `--groups=wheel`.",
      aborts:
        "Nobody becomes administrator, and this installation may not ask: it aborts. Add `rootpw --lock`, or a `user` with a password in `--groups=wheel`.",
    },
    fixes: { lock: "Add `rootpw --lock`" },
  },
  "ks-no-clearpart": {
    title: "New partitions on disks that are not cleared",
    summary:
      "New partitions need free space. On a disk that was in use there is none, and the installation stops.",
    messages: {
      found:
        "`{command}` makes partitions, and nothing clears the disks: on a disk that was in use there is no room, and the installation stops. Add `zerombr` and `clearpart --all --initlabel` if the disk may be erased.",
    },
    fixes: { insert: "Add `zerombr` and `clearpart --all --initlabel`" },
  },
  "ks-no-keyboard": {
    title: "No keyboard layout in an unattended installation",
    summary: "The graphical installer asks for the keyboard layout where the kickstart does not name it.",
    messages: {
      screen:
        "The graphical installer does not go on without a keyboard layout. Add a line such as `keyboard us`, or use `text`.",
      text: "No keyboard layout is named, so that the machine gets the default, `us`. Add a line such as `keyboard us` to be sure.",
    },
    fixes: { insert: "Add `keyboard us`" },
  },
  "ks-no-lang": {
    title: "No language in an unattended installation",
    summary: "The graphical installer asks for the language where the kickstart does not name it.",
    messages: {
      screen:
        "The graphical installer does not go on without a language. Add a line such as `lang en_US.UTF-8`, or use `text`.",
      text: "No language is named, so that the machine gets the default, `en_US.UTF-8`. Add a line such as `lang en_US.UTF-8` to be sure.",
    },
    fixes: { insert: "Add `lang en_US.UTF-8`" },
  },
  "ks-no-network": {
    title: "An image from a registry without a network",
    summary:
      "The image is fetched over the network, and no line sets one up. Unless it is up already, by a boot option or because the kickstart came over it, the installation stops before the image.",
    messages: {
      found:
        "The image comes from a registry and there is no `network` line: unless a boot option such as `ip=dhcp` sets up a network, or the kickstart itself comes over one, the installation stops here. Add a line.",
    },
    fixes: { insert: "Add `network --bootproto=dhcp --device=link --activate`" },
  },
  "ks-no-noninteractive": {
    title: "A complete kickstart that may still hang",
    summary:
      "Without `--non-interactive` the installer waits for an answer if something unexpected comes up. With it, the installation aborts and says why.",
    messages: {
      found:
        "This kickstart answers every question, but if something unexpected comes up the installer waits for an answer that nobody gives. With `--non-interactive` it aborts and says why.",
    },
    fixes: { add: "Add `--non-interactive`" },
  },
  "ks-no-partitioning": {
    title: "No partitions in an unattended installation",
    summary:
      "Without `autopart`, `part` or `mount` the installer does not know where to put the system, and asks.",
    messages: {
      waits:
        "No line says where the system goes on the disks: the installer stops and waits for an answer. Add `autopart --nohome`, or `part` lines.",
      aborts:
        "No line says where the system goes on the disks, and this installation may not ask: it aborts. Add `autopart --nohome`, or `part` lines.",
    },
    fixes: { insert: "Add `autopart --nohome`" },
  },
  "ks-no-reboot": {
    title: "An unattended installation that waits in the end",
    summary: "Without `reboot`, `poweroff` or `shutdown` the finished installer waits for a key or a click.",
    messages: {
      found:
        "No line says what to do in the end: the finished installer waits for a key or a click. Add `reboot --eject` or `poweroff`.",
      halt: "With `halt` the installer waits for Enter in text mode, and the machine stays on. Use `poweroff` or `reboot`.",
    },
    fixes: { insert: "Add `reboot --eject`", poweroff: "Replace by `poweroff`" },
  },
  "ks-no-timezone": {
    title: "No time zone in an unattended installation",
    summary: "The graphical installer asks for the time zone where the kickstart does not name it.",
    messages: {
      screen:
        "The graphical installer does not go on without a time zone. Add a line such as `timezone Etc/UTC --utc`, or use `text`.",
      text: "No time zone is named, so that the machine gets the default, `America/New_York`. Add a line such as `timezone Etc/UTC --utc`.",
    },
    fixes: { insert: "Add `timezone Etc/UTC --utc`" },
  },
  "ks-no-zerombr": {
    title: "`clearpart --all` without `zerombr`",
    summary:
      "A disk whose content the installer does not recognise makes it ask before it writes a label. `zerombr` answers that.",
    messages: {
      found:
        "On a disk with content that the installer does not recognise it may stop and ask before it writes a label. Add `zerombr`, which answers that.",
    },
    fixes: { insert: "Add `zerombr`" },
  },
  "ks-static-incomplete": {
    title: "A static address that is incomplete",
    summary:
      "`--bootproto=static` needs an address and a netmask; without them the device gets none. Without gateway and name server nothing beyond the local network is reached.",
    messages: {
      address:
        "A static configuration needs {options} too: without it the device gets no address, and there is no network.",
      route:
        "{options} is missing: without a gateway nothing beyond the local network is reached, and without a name server no name is resolved. Add it if the machine, or the installer, needs that.",
    },
  },
  "ks-wipes-all-disks": {
    title: "`clearpart --all` on every disk",
    summary:
      "Without a choice of disks, everything that is plugged into the machine is erased without a question: further disks with data, and USB disks.",
    messages: {
      found:
        "This erases every disk of the machine without a question, also further ones with data and USB disks. Choose with `ignoredisk --only-use=` or `--drives=`.",
    },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
