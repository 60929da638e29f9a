/** An installation that nothing is missing from, for tests that take something away. */
const parts = {
  screen: "text --non-interactive",
  lang: "lang en_US.UTF-8",
  keyboard: "keyboard us",
  timezone: "timezone Etc/UTC --utc",
  network: "network --bootproto=dhcp --device=link --activate",
  payload: "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry",
  disks: "ignoredisk --only-use=vda",
  zerombr: "zerombr",
  clearpart: "clearpart --all --initlabel",
  storage: "autopart --nohome",
  root: "rootpw --lock",
  user: "user --name=admin --groups=wheel",
  key: 'sshkey --username=admin "ssh-ed25519 AAAA admin@example.org"',
  end: "reboot --eject",
} as const;

/** The file with other lines in some places; an empty one takes a line away. */
export const whole = (changes: Partial<Record<keyof typeof parts, string>> = {}): string =>
  Object.values({ ...parts, ...changes })
    .filter((line) => line !== "")
    .map((line) => `${line}\n`)
    .join("");
