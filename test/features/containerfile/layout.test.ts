import { describe, expect, it } from "vitest";
import { lineIndex } from "../../../server/src/base/text.ts";
import { layoutOf } from "../../../server/src/features/containerfile/layout.ts";
import type { Locale } from "../../../server/src/messages/messages.ts";
import type { LayoutEntry } from "../../../server/src/protocol/requests.ts";
import { type Files, modelOf } from "../../support/containerfile.ts";

const fedora = "FROM quay.io/fedora/fedora-bootc:43\n";
const uri = "file:///project/Containerfile";

function layout(text: string, { files, locale = "en" }: { files?: Files; locale?: Locale } = {}) {
  return layoutOf(modelOf(text, files), { locale, uri, lines: lineIndex(text), linesOf: () => undefined });
}

const images = (text: string, files?: Files) => layout(text, files ? { files } : {}).images;

/** A tree as indented lines: name, kind, certainty where it is not sure, and the last link of the chain. */
function outline(entries: readonly LayoutEntry[], indent = ""): readonly string[] {
  return entries.flatMap(({ name, kind, target, certainty, origin, children }) => [
    [
      `${indent}${name} ${kind}`,
      ...(target === undefined ? [] : [`→ ${target}`]),
      ...(certainty === "sure" ? [] : [`(${certainty})`]),
      ...(origin.length > 0 ? [`by ${origin.at(-1)?.label}`] : []),
    ].join(" "),
    ...outline(children, `${indent}  `),
  ]);
}

const zones = (text: string, files?: Files) =>
  Object.fromEntries(
    images(text, files)[0]?.zones.map(({ zone, entries }) => [zone, outline(entries)]) ?? [],
  );

describe("the layout of an image", () => {
  it("puts every path into its zone", () => {
    const text = `${fedora}COPY a.conf /etc/a.conf
RUN mkdir -p /var/lib/app /run/app /boot/x /usr/etc/y && touch /usr/bin/tool && ln -s /usr/bin/tool /usr/bin/t
RUN dnf -y install httpd
`;
    expect(zones(text)).toMatchInlineSnapshot(`
      {
        "ephemeral": [
          "/run folder",
          "  app folder by mkdir /run/app",
          "  dnf leftover by dnf /run/dnf",
        ],
        "etc-merge": [
          "/etc/a.conf file by COPY /etc/a.conf",
        ],
        "image": [
          "/usr/bin folder",
          "  t link → /usr/bin/tool by ln /usr/bin/t",
          "  tool file by touch /usr/bin/tool",
        ],
        "masked": [
          "/boot/x folder by mkdir /boot/x",
        ],
        "reserved": [
          "/usr/etc/y folder by mkdir /usr/etc/y",
        ],
        "state": [
          "/var folder",
          "  cache folder",
          "    dnf leftover by dnf /var/cache/dnf",
          "    libdnf5 leftover by dnf /var/cache/libdnf5",
          "  lib folder",
          "    app folder by mkdir /var/lib/app",
          "    dnf leftover by dnf /var/lib/dnf",
          "  log folder",
          "    dnf.librepo.log leftover by dnf /var/log/dnf.librepo.log",
          "    dnf.log leftover by dnf /var/log/dnf.log",
          "    dnf.rpm.log leftover by dnf /var/log/dnf.rpm.log",
          "    dnf5.log leftover by dnf /var/log/dnf5.log",
          "    hawkey.log leftover by dnf /var/log/hawkey.log",
        ],
      }
    `);
  });

  it("follows the links of the base", () => {
    expect(zones(`${fedora}RUN mkdir /home/core`)).toEqual({
      state: ["/var/home/core folder by mkdir /home/core"],
    });
    const kinoite = "FROM quay.io/fedora-ostree-desktops/kinoite:43\n";
    expect(zones(`${kinoite}RUN mkdir /opt/app`)).toEqual({
      "symlink-state": ["/opt/app folder by mkdir /opt/app"],
    });
    expect(zones(`${fedora}RUN mkdir /opt/app`)).toEqual({ image: ["/opt/app folder by mkdir /opt/app"] });
  });

  it("shows what is there at the end", () => {
    const text = `${fedora}RUN mkdir /var/a /var/b && touch /usr/x
RUN rm -rf /var/a && mv /usr/x /usr/share/x`;
    expect(zones(text)).toEqual({
      image: ["/usr/share/x file by mv /usr/share/x"],
      state: ["/var/b folder by mkdir /var/b"],
    });
  });

  it("shows folders that hold one folder only as one, and a tree of the whole root", () => {
    expect(zones(`${fedora}COPY . /`, { "usr/lib/a/b": "", "usr/lib/a/c/d": "", "usr/bin/e": "" })).toEqual({
      image: [
        "/usr folder",
        "  bin/e file by COPY /usr/bin/e",
        "  lib/a folder",
        "    b file by COPY /usr/lib/a/b",
        "    c/d file by COPY /usr/lib/a/c/d",
      ],
    });
    expect(zones(`FROM scratch\nLABEL containers.bootc=1\nADD rootfs.tar /`)).toEqual({
      image: ["/ tree by ADD /"],
    });
  });

  it("says what is not certain", () => {
    const text = `${fedora}ARG DIR=x
RUN if test -e /y; then touch /usr/a; fi; touch /usr/b; touch /usr/$DIR; touch /usr/c-$(date)
`;
    expect(zones(text)).toEqual({
      image: [
        "/usr folder",
        "  a file (likely) by touch /usr/a",
        "  b file by touch /usr/b",
        "  c-… file (unknown) by touch /usr/c-…",
        "  x file (likely) by touch /usr/x",
      ],
    });
  });

  it("names the steps that cannot be read, after which nothing before is certain", () => {
    const [image] = images(`${fedora}RUN touch /usr/a\nRUN make install\nRUN touch /usr/b`);
    expect(image?.unread.map(({ label }) => label)).toEqual(["RUN make install"]);
    expect(outline(image?.zones[0]?.entries ?? [])).toEqual([
      "/usr folder",
      "  a file (likely) by touch /usr/a",
      "  b file by touch /usr/b",
    ]);
  });

  it("names every published image, with what its lineage brings", () => {
    const text = `${fedora.trim()} AS base
RUN touch /usr/a
FROM base AS one
RUN touch /usr/b && bootc container lint
FROM base
RUN touch /usr/c`;
    expect(images(text).map(({ stage, zones: found }) => [stage, outline(found[0]?.entries ?? [])])).toEqual([
      ["one", ["/usr folder", "  a file by touch /usr/a", "  b file by touch /usr/b"]],
      [undefined, ["/usr folder", "  a file by touch /usr/a", "  c file by touch /usr/c"]],
    ]);
  });

  it("says what happens on machines, in both languages", () => {
    const [state] = images(`${fedora}RUN mkdir /var/a`)[0]?.zones ?? [];
    expect(state).toMatchObject({
      name: "Machine state",
      install: "copied to the machine once",
      upgrade: expect.stringContaining("ignored"),
      rollback: expect.stringContaining("untouched"),
      notes: [],
    });
    const [korean] = layout(`${fedora}RUN mkdir /var/a`, { locale: "ko" }).images[0]?.zones ?? [];
    expect(korean?.name).toBe("상태 데이터");
  });

  it("says what the image's own configuration changes about a zone", () => {
    const text = `${fedora}COPY <<EOF /usr/lib/ostree/prepare-root.conf
[etc]
transient = true
EOF
COPY a /etc/a`;
    const etc = images(text)[0]?.zones.find(({ zone }) => zone === "etc-merge");
    expect(etc?.notes).toEqual([expect.stringContaining("[etc] transient")]);
  });
});

describe("the provenance of a path", () => {
  it("leads from the base image to the word", () => {
    const text = `${fedora.trim()} AS base
FROM base
RUN dnf -y install httpd && \\
    mkdir -p /var/lib/app/cache && \\
    dnf clean all
`;
    const entries = images(text)[0]?.zones.find(({ zone }) => zone === "state")?.entries ?? [];
    const find = (all: readonly LayoutEntry[]): LayoutEntry | undefined =>
      all.flatMap((entry) =>
        entry.path === "/var/lib/app/cache" ? [entry] : (find(entry.children) ?? []),
      )[0];
    const chain = find(entries)?.origin ?? [];
    expect(chain.map(({ label, location }) => [label, location?.range.start])).toEqual([
      ["FROM quay.io/fedora/fedora-bootc:43 AS base", { line: 0, character: 0 }],
      ["FROM base", { line: 1, character: 0 }],
      ["RUN dnf -y install httpd && mkdir -p /var/lib/app/cache && dnf clean all", { line: 2, character: 0 }],
      ["mkdir /var/lib/app/cache", { line: 3, character: 13 }],
    ]);
    expect(chain.every(({ location }) => location?.uri === uri)).toBe(true);
  });

  it("names the move that brought a file to its place", () => {
    const [zone] = images(`${fedora}COPY a /usr/a\nRUN mv /usr/a /usr/b`)[0]?.zones ?? [];
    expect(zone?.entries[0]?.origin.map(({ label }) => label)).toEqual([
      "FROM quay.io/fedora/fedora-bootc:43",
      "RUN mv /usr/a /usr/b",
      "mv /usr/b",
    ]);
  });
});
