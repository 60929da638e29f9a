import { describe, expect, test } from "vitest";
import { zoneOf, zoneRows } from "../../server/src/data/zones.ts";
import { zoneTexts } from "../../server/src/messages/messages.ts";

describe("the longest row wins", () => {
  test.each([
    ["/usr/bin/x", "usr", "image"],
    ["/usr", "usr", "image"],
    ["/usr/etcetera", "usr", "image"],
    ["/usr/etc/x", "usr-etc", "reserved"],
    ["/usr/lib/modules/6.1/vmlinuz", "modules", "image"],
    ["/etc/ssh/sshd_config", "etc", "etc-merge"],
    ["/etc/shadow", "accounts", "etc-merge"],
    ["/etc/systemd/system/multi-user.target.wants/x.service", "unit-links", "etc-merge"],
    ["/var/lib/app", "var", "state"],
    ["/var/log/dnf5.log", "droppings", "state"],
    ["/var/roothome/.ssh", "root-home", "state"],
    ["/run/media/x", "media", "ephemeral"],
    ["/boot/vmlinuz", "boot", "masked"],
    ["/sysroot/ostree", "sysroot", "reserved"],
    ["/app", "toplevel", "image"],
    ["/", "toplevel", "image"],
  ])("%s is %s", (path, id, zone) => {
    expect(zoneOf(path, "plain")).toEqual({ id, zone });
  });
});

test("what /opt and /usr/local are depends on the base", () => {
  expect(["plain", "linked", "unknown"].map((link) => zoneOf("/opt/x", link as "plain").id)).toEqual([
    "opt",
    "opt-linked",
    "opt-unknown",
  ]);
  expect(zoneOf("/usr/local/bin/x", "linked")).toEqual({ id: "usr-local-linked", zone: "symlink-state" });
});

test.each(["en", "ko"] as const)(
  "every row and zone has its texts in %s, and no text is left over",
  (locale) => {
    const { rows, zones } = zoneTexts(locale);
    expect(Object.keys(rows).sort()).toEqual(zoneRows.map(({ id }) => id).sort());
    expect(zoneRows.map(({ zone }) => zone).filter((zone) => !Object.hasOwn(zones, zone))).toEqual([]);
  },
);
