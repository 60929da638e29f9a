import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/fstab-crypttab.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string) =>
  findings(rule, base + text).map((finding) => `${finding.severity} ${finding.message} ${finding.text}`);
const builder = (text: string) => `FROM fedora AS b\n${text}\nFROM quay.io/fedora/fedora-bootc:43`;

describe("fstab-crypttab finds", () => {
  test.each([
    ["COPY fstab /etc/fstab", ["info fstab /etc/fstab"]],
    ["RUN echo 'UUID=a-b /data xfs defaults 0 0' >> /etc/fstab", ["info fstab /etc/fstab"]],
    ["COPY <<'E' /etc/fstab\n# data\nLABEL=data /data xfs defaults 0 0\nE\n", ["info fstab /etc/fstab"]],
    ["RUN echo 'data /dev/sdb1 none' > /etc/crypttab", ["info crypttab /etc/crypttab"]],
    ["RUN if x; then echo '/dev/sdb1 /data xfs' > /etc/fstab; fi", ["hint fstab /etc/fstab"]],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe("fstab-crypttab is silent about", () => {
  test.each([
    ["file systems without a device", "RUN echo 'tmpfs /tmp tmpfs size=1G 0 0' > /etc/fstab"],
    [
      "shares",
      "COPY <<'E' /etc/fstab\n# UUID=a-b\nserver:/data /data nfs defaults 0 0\n/usr/share/a /mnt/a none bind 0 0\nE\n",
    ],
    ["an empty table", "RUN : > /etc/fstab && truncate -s0 /etc/crypttab"],
    ["edits", "RUN sed -i /swap/d /etc/fstab"],
    ["what is deleted again", "COPY fstab /etc/fstab\nRUN rm /etc/fstab"],
    ["other tables", "COPY fstab /usr/share/app/fstab"],
    ["builder stages", builder("COPY fstab /etc/fstab")],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
