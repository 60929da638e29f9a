import { describe, expect, it } from "vitest";
import { rule } from "../../../server/src/rules/kickstart/ks-usr-partition.ts";
import { judged } from "../../support/image-install.ts";
import { findings } from "../../support/kickstart.ts";

describe("ks-usr-partition", () => {
  it.each([
    ["the image's files", "part /usr --size=1\n", ["warning covered: /usr"]],
    ["a part of them", "logvol /usr/local --vgname=a --name=b --size=1\n", ["warning covered: /usr/local"]],
    ["settings", "part /etc/app --size=1\n", ["warning covered: /etc/app"]],
    ["links", "mount sda1 /opt\npart /root --size=1\n", ["warning covered: /opt", "warning covered: /root"]],
    ["the place of all images", "part /sysroot --size=1\n", ["warning covered: /sysroot"]],
  ])("finds %s", (_what, text, expected) => {
    expect(judged(rule, text)).toEqual(expected);
  });

  it.each([
    [
      "data of the machine",
      "part /var --size=1\npart /var/lib/containers --size=1\npart /var/opt --size=1\n",
    ],
    [
      "the system's own",
      "part / --size=1\npart /boot --size=1\npart /boot/efi --size=1\npart swap --size=1\n",
    ],
    ["names that begin alike", "part /users --size=1\npart /optical --size=1\n"],
    ["a mount point as device", "mount /dev/usr /data\n"],
    ["what a template fills in", "part /usr/{{ path }} --size=1\n"],
  ])("is silent on %s", (_what, text) => {
    expect(judged(rule, text)).toEqual([]);
  });

  it("is silent where packages are installed", () => {
    expect(findings(rule, "part /usr --size=1\n")).toEqual([]);
  });
});
