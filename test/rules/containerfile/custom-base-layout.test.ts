import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/custom-base-layout.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const found = (text: string) =>
  findings(rule, text).map(({ message, args, text: at, line, severity }) => [
    message,
    args.paths ?? args.target,
    at,
    line,
    severity,
  ]);
const arch = "FROM archlinux\nRUN pacman -Sy --noconfirm linux ostree && rm -rf /var/cache/*\n";
const lint = "RUN bootc container lint\n";
const all = "/sysroot, /ostree, /usr/lib/ostree/prepare-root.conf";
const layout = "RUN mkdir -p /sysroot && ln -s sysroot/ostree /ostree\n";
const config =
  "RUN mkdir -p /usr/lib/ostree && printf '%s\\n' '[composefs]' 'enabled = true' > /usr/lib/ostree/prepare-root.conf\n";

describe("finds", () => {
  test.each([
    [`${arch}${lint}`, [["missing", all, "FROM archlinux", 0, "error"]]],
    [
      `${arch}RUN mkdir /sysroot\n${lint}`,
      [["missing", "/ostree, /usr/lib/ostree/prepare-root.conf", "FROM archlinux", 0, "warning"]],
    ],
    [
      `FROM debian:sid AS os\nRUN apt-get -y install linux-image-generic\n${layout}FROM os AS final\nLABEL containers.bootc=1`,
      [["missing", "/usr/lib/ostree/prepare-root.conf", "FROM os AS final", 3, "warning"]],
    ],
    [
      `FROM quay.io/fedora/fedora-bootc:43\nRUN rm /ostree && ln -s /sysroot/ostree /ostree`,
      [["link", "/sysroot/ostree", "/sysroot/ostree", 1, "error"]],
    ],
    [
      `${arch}RUN mkdir -p /sysroot && ln -sfn "/sysroot/ostree" /ostree\n${config}${lint}`,
      [["link", "/sysroot/ostree", '"/sysroot/ostree"', 2, "error"]],
    ],
    [
      `${arch}${layout}${config}RUN ln -sfT /sysroot/ostree /ostree\n${lint}`,
      [["link", "/sysroot/ostree", "/sysroot/ostree", 4, "error"]],
    ],
    [
      'FROM quay.io/fedora/fedora-bootc:43\nRUN if [ -n "$X" ]; then ln -sfn /sysroot/ostree /ostree; fi',
      [["link", "/sysroot/ostree", "/sysroot/ostree", 1, "warning"]],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("is silent", () => {
  test.each([
    [
      "a link that ends in the folder of the right one",
      `${arch}${layout}${config}RUN ln -sf /sysroot/ostree /ostree\n${lint}`,
    ],
    [
      "a link made relative",
      `${arch}RUN mkdir -p /sysroot/ostree && ln -srv /sysroot/ostree /ostree\n${config}${lint}`,
    ],
    ["the whole layout", `${arch}${layout}${config}${lint}`],
    [
      "folders below them",
      `${arch}RUN mkdir -p /sysroot/ostree && ln -s sysroot/ostree /ostree\nCOPY p.conf /etc/ostree/prepare-root.conf\n${lint}`,
    ],
    ["a bootable base", `FROM quay.io/fedora/fedora-bootc:43\nRUN dnf -y install kernel\n${lint}`],
    ["a copied root", `${arch}COPY --from=quay.io/x/y / /\n${lint}`],
    ["a script", `${arch}COPY build.sh /\nRUN /build.sh\n${lint}`],
    ["names that only the build knows", `${arch}RUN mkdir -p /$(cat names)\n${lint}`],
    ["what is no bootable image", arch],
    ["an application image, of which base-not-bootc speaks", `FROM fedora:43\n${lint}`],
    ["the reference files of bootc", `${arch}RUN cp -a /usr/share/doc/bootc/baseimage/base/. /\n${lint}`],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  [`${arch}${lint}`, `${arch}${layout}${config}${lint}`],
  [`${arch}LABEL containers.bootc=1\n`, `${arch}${layout}${config}LABEL containers.bootc=1\n`],
  [
    `${arch}${layout}RUN <<EOF\ntrue\nEOF\n${lint}`,
    `${arch}${layout}RUN <<EOF\ntrue\nEOF\nCOPY <<'EOF' /usr/lib/ostree/prepare-root.conf\n[composefs]\nenabled = true\nEOF\n${lint}`,
  ],
  [
    `FROM quay.io/fedora/fedora-bootc:43\nRUN ln -sfn /sysroot/ostree /ostree\n`,
    `FROM quay.io/fedora/fedora-bootc:43\nRUN ln -sfn sysroot/ostree /ostree\n`,
  ],
])("the fix of %j", (before, after) => {
  expect(applyFix(rule, before)).toBe(after);
  expect(found(after)).toEqual([]);
});
