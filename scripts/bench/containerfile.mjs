// A Containerfile of any length that looks like those of real bootc projects.

/** One stretch of instructions; `n` makes the stretches differ. */
const stretch = (/** @type {number} */ n) =>
  `
# Part ${n}: packages, files, services
RUN dnf -y install \\
      httpd-${n} \\
      mod_ssl \\
      # needed by the console
      cockpit \\
      policycoreutils-python-utils && \\
    dnf clean all && \\
    rm -rf /var/cache/dnf /var/lib/dnf /var/log/dnf*.log
COPY files/part-${n}/etc/ /etc/
COPY --chmod=0755 files/part-${n}/setup.sh /usr/libexec/setup-${n}.sh
ENV PART_${n}=enabled PATH_${n}=/usr/share/part-${n}
RUN <<EOF
set -euo pipefail
for unit in httpd cockpit.socket part-${n}.service; do
  systemctl enable "$unit"
done
install -d -m 0755 /usr/share/part-${n}
printf '%s\\n' "d /var/lib/part-${n} 0755 root root -" > /usr/lib/tmpfiles.d/part-${n}.conf
ln -sf ../usr/share/zoneinfo/Asia/Seoul /etc/localtime
EOF
LABEL org.example.part.${n}="part ${n}"
RUN mkdir -p /var/lib/part-${n}/data && echo "$PART_${n} $PATH_${n}" > /etc/part-${n}.conf`.split("\n");

const first = "FROM quay.io/centos-bootc/centos-bootc:stream10";
const last = "RUN bootc container lint";

/** @param {number} length lines; what no stretch fills any more is filled with comments */
export function containerfile(length) {
  const lines = [first, 'LABEL containers.bootc="1"'];
  for (let n = 1; ; n++) {
    const next = stretch(n);
    if (lines.length + next.length >= length) break;
    lines.push(...next);
  }
  while (lines.length < length - 1) lines.push("# nothing more");
  return `${[...lines, last].join("\n")}\n`;
}

/**
 * Where an edit is made: inside an argument of the first, a middle and the last RUN with packages.
 * @param {string} text
 */
export function editPlaces(text) {
  const lines = text.split("\n").flatMap((line, at) => (/^ {6}httpd-/.test(line) ? [at] : []));
  const place = (/** @type {number | undefined} */ line) => ({
    line: line ?? 0,
    character: "      httpd".length,
  });
  return {
    first: place(lines[0]),
    middle: place(lines[lines.length >> 1]),
    last: place(lines.at(-1)),
  };
}

const sized = (/** @type {number} */ bytes, /** @type {string} */ unit) =>
  unit.repeat(Math.floor(bytes / unit.length));
const size = 250_000;

/** Inputs that nobody writes by hand, each below 256 kB. */
export const hostile = {
  "one RUN of 30,000 lines": `${first}\nRUN true${sized(size, " && \\\n  true")}\n`,
  "16,000 nested substitutions": `${first}\nRUN echo ${'"$(echo '.repeat(16_000)}\n`,
  "nested groups": `${first}\nRUN ${sized(size, "{ ")}\n`,
  "16,000 variables in one line": `${first}\nARG A=1\nRUN echo ${"$A ".repeat(16_000)}\n`,
  "8,000 mounts": `${first}\nRUN ${"--mount=type=cache,target=/x ".repeat(8_000)} true\n`,
  "a label with 16,000 pairs": `${first}\nLABEL ${Array.from({ length: 16_000 }, (_, n) => `a${n}="b"`).join(" ")}\n`,
  "8,000 stages": Array.from(
    { length: 8_000 },
    (_, n) => `FROM ${n ? `s${n - 1}` : first.slice(5)} AS s${n}\n`,
  ).join(""),
  "an open here-document": `${first}\nRUN <<EOF\n${sized(size, "echo x > /etc/x\n")}`,
  "20,000 here-documents in one line": `${first}\nRUN cat ${"<<A ".repeat(20_000)}\n`,
  "comments that silence": `${sized(size, "# bootc-lint disable=var-content\n")}${first}\n`,
  "one long word": `${first}\nRUN ${"a".repeat(size)}\n`,
  "quotes without end": `${first}\nRUN ${sized(size, "'\" ")}\n`,
  "12,000 folders below /var": `${first}\nRUN mkdir -p ${Array.from({ length: 12_000 }, (_, n) => `/var/lib/d${n}`).join(" ")}\n`,
};
