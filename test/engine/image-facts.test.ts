import { describe, expect, test } from "vitest";
import { lint } from "../support/lint.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const kickstart =
  "ostreecontainer --url=quay.io/example/os:1.0 --transport=registry\nautopart --nohome\nrootpw --lock\nreboot\n";

const isLockedOut = async (containerfile: string): Promise<boolean> => {
  const files = { Containerfile: containerfile, "install.ks": kickstart };
  return (await lint(files, "install.ks")).some(({ rule }) => rule === "ks-cannot-log-in");
};

describe("who may log in to the image of a project", () => {
  test.each([
    ["nobody", `${base}RUN dnf -y install vim`, true],
    ["a user of the image", `${base}RUN useradd -p "$HASH" admin`, false],
    [
      "keys in the image",
      `${base}RUN echo 'AuthorizedKeysFile /usr/ssh/%u.keys' > /etc/ssh/sshd_config.d/30-keys.conf`,
      false,
    ],
    ["whom a script makes that nobody can read", `${base}RUN /ctx/accounts.sh`, false],
    ["whom another base brings", "FROM ghcr.io/example/os:1\nRUN bootc container lint", false],
  ])("%s", async (_who, containerfile, expected) => {
    expect(await isLockedOut(containerfile)).toBe(expected);
  });
});
