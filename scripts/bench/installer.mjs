// A kickstart and a builder config of any length, and where they are edited.

/** @param {number} length lines */
export function kickstart(length) {
  const head = [
    "#version=RHEL9",
    "text",
    "lang en_US.UTF-8",
    "keyboard us",
    "timezone Asia/Seoul --utc",
    "network --bootproto=dhcp --device=link --activate",
    "url --url=https://mirror.example.org/9/BaseOS/x86_64/os/",
    "zerombr",
    "clearpart --all --initlabel",
    "autopart --nohome",
    "rootpw --lock",
    "reboot",
  ];
  const lines = [...head];
  for (let n = 1; lines.length + stretch(n).length < length; n++) lines.push(...stretch(n));
  while (lines.length < length) lines.push("# nothing more");
  return `${lines.join("\n")}\n`;
}

const stretch = (/** @type {number} */ n) =>
  `
# Part ${n}
repo --name=part-${n} --baseurl=https://mirror.example.org/part-${n}/
user --name=part-${n} --groups=wheel --lock
%packages --ignoremissing
@part-${n}
httpd-${n}
-sendmail-${n}
%end
%post --erroronfail --log=/root/part-${n}.log
set -euo pipefail
install -d -m 0755 /etc/part-${n}
if [ -f /etc/part-${n}.conf ]; then
  sed -i 's/on/off/' /etc/part-${n}.conf
fi
systemctl enable part-${n}.service
%end`.split("\n");

/** @param {number} length lines */
export function config(length) {
  const lines = ["[customizations.kernel]", 'append = "quiet"'];
  for (let n = 1; lines.length + entry(n).length < length; n++) lines.push(...entry(n));
  while (lines.length < length) lines.push("# nothing more");
  return `${lines.join("\n")}\n`;
}

const entry = (/** @type {number} */ n) =>
  `
# Part ${n}
[[customizations.user]]
name = "part-${n}"
description = "Part ${n}"
groups = ["wheel"]

[[customizations.files]]
path = "/etc/part-${n}/settings.conf"
mode = "0644"
data = "part = ${n}"`.split("\n");

/**
 * Behind a word of the first, a middle and the last stretch.
 * @param {string} text
 */
export function editPlaces(text) {
  const lines = text
    .split("\n")
    .flatMap((line, at) => (/^(?:user --name=part|name = "part)/.test(line) ? [at] : []));
  const place = (/** @type {number | undefined} */ line) => ({
    line: line ?? 0,
    character: (text.split("\n")[line ?? 0] ?? "").indexOf("part") + "part".length,
  });
  return { first: place(lines[0]), middle: place(lines[lines.length >> 1]), last: place(lines.at(-1)) };
}
