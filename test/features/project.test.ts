import { describe, expect, it } from "vitest";
import { rootfsOf } from "../../server/src/features/project.ts";
import { analyse, memoryHost } from "../support/lint.ts";

const rootfs = async (containerfile: string): Promise<string | undefined> => {
  const files = { Containerfile: containerfile, "config.toml": "[customizations.disk]\n" };
  return rootfsOf(await analyse(files, "config.toml"), memoryHost(files));
};
const written = (type: string): string =>
  `COPY <<EOF /usr/lib/bootc/install/50-rootfs.toml\n[install.filesystem.root]\ntype = "${type}"\nEOF\n`;

describe("the root file system of a project", () => {
  it.each([
    ["comes with the base", "FROM quay.io/centos-bootc/centos-bootc:stream10\n", "xfs"],
    ["comes with another base", "FROM ghcr.io/ublue-os/aurora:stable\n", "btrfs"],
    ["is what the Containerfile says", `FROM quay.io/fedora/fedora-bootc:43\n${written("btrfs")}`, "btrfs"],
    ["is not known where nothing says it", "FROM quay.io/fedora/fedora-bootc:43\n", undefined],
  ])("%s", async (_what, containerfile, expected) => {
    expect(await rootfs(containerfile)).toBe(expected);
  });
});
