import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/brew-nix-snap.ts";
import { findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const brew = "https://raw.githubusercontent.com/Homebrew/install/HEAD/install.sh";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity, message }) => [message, text, line, severity]);

describe("finds", () => {
  test.each([
    [`RUN curl -fsSLo /tmp/x ${brew}`, ["brew", brew, 1, "info"]],
    [`RUN bash -c "$(curl -fsSL ${brew})"`, ["brew", brew, 1, "info"]],
    ["RUN curl -L https://nixos.org/nix/install | sh", ["nix", "https://nixos.org/nix/install", 1, "info"]],
    [
      "RUN true && \\\n    curl -sSf -L https://install.determinate.systems/nix | sh -s -- install",
      ["nix", "https://install.determinate.systems/nix", 2, "info"],
    ],
    ["RUN dnf -y install snapd vim", ["snap", "snapd", 1, "info"]],
    ["RUN case $X in a) dnf -y install snapd;; esac", ["snap", "snapd", 1, "hint"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("is silent", () => {
  test.each([
    "COPY --from=ghcr.io/ublue-os/brew:latest /system_files /",
    "RUN dnf -y install snapd && ln -s /var/lib/snapd/snap /snap",
    "RUN dnf -y remove snapd",
    "RUN curl -fsSLO https://example.com/install.sh",
    `RUN echo ${brew}`,
    `COPY <<EOF /usr/libexec/x\ncurl -fsSL ${brew}\nEOF`,
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });

  test("in a stage that is not published", () => {
    expect(findings(rule, `FROM fedora:43 AS tools\nRUN curl -O ${brew}\n${base}`)).toEqual([]);
  });
});
