import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/flatpak-in-build.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora-ostree-desktops/kinoite:43\n";
const flathub = "https://dl.flathub.org/repo/flathub.flatpakrepo";
const found = (run: string) =>
  findings(rule, base + run).map(({ message, text, line, severity }) => [message, text, line, severity]);

describe("flatpak-in-build finds", () => {
  test.each([
    ["RUN flatpak install -y flathub org.gnome.gedit", ["installed", "install", 1, "warning"]],
    [
      `RUN true && \\\n  flatpak remote-add --if-not-exists flathub ${flathub}`,
      ["remote", "remote-add", 2, "warning"],
    ],
    ["RUN flatpak update -y", ["installed", "update", 1, "warning"]],
    ["RUN flatpak --user install -y flathub x", ["installed", "install", 1, "warning"]],
    ["RUN flatpak install -y flathub x\nRUN rm -rf /var/*", ["gone", "install", 1, "hint"]],
    ["RUN --mount=type=tmpfs,dst=/var flatpak install -y flathub x", ["gone", "install", 1, "hint"]],
    ["RUN flatpak --user install -y flathub x && rm -rf /root/.local", ["gone", "install", 1, "hint"]],
    ["RUN --mount=type=tmpfs,dst=/root flatpak --user install -y flathub x", ["gone", "install", 1, "hint"]],
    ["RUN command -v flatpak && flatpak install -y flathub x", ["installed", "install", 1, "info"]],
    ["RUN flatpak install -y flathub x\nRUN /ctx/clean.sh", ["installed", "install", 1, "info"]],
    ["COPY flatpak/ /var/lib/flatpak/", ["copied", "/var/lib/flatpak/", 1, "warning"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("flatpak-in-build is silent about", () => {
  test.each([
    [
      "a remote in /etc",
      `RUN mkdir -p /etc/flatpak/remotes.d && curl -Lo /etc/flatpak/remotes.d/f.flatpakrepo ${flathub}`,
    ],
    ["another installation", "RUN flatpak install --installation=system -y flathub x"],
    ["a folder of its own", "RUN FLATPAK_SYSTEM_DIR=/usr/lib/flatpak flatpak install -y flathub x"],
    ["questions", "RUN flatpak --version && flatpak list && flatpak remotes && flatpak install --help"],
    ["a builder stage", `FROM fedora AS b\nRUN flatpak install -y flathub x\n${base}`],
    ["what runs at boot", "COPY <<EOF /usr/bin/setup\nflatpak install -y flathub x\nEOF"],
    ["an empty folder", "RUN mkdir -p /var/lib/flatpak"],
  ])("%s", (_, run) => {
    expect(found(run)).toEqual([]);
  });
});

describe("the fix of flatpak-in-build", () => {
  test("puts a remote into /etc", () => {
    const fixed = applyFix(
      rule,
      `${base}RUN flatpak remote-add --system --if-not-exists flathub ${flathub} && true\n`,
    );
    expect(fixed).toBe(
      `${base}RUN mkdir -p /etc/flatpak/remotes.d && curl -fsSLo /etc/flatpak/remotes.d/flathub.flatpakrepo ${flathub} && true\n`,
    );
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    "RUN flatpak install -y flathub x",
    `RUN flatpak remote-add --user flathub ${flathub}`,
    "RUN flatpak remote-add flathub https://dl.flathub.org/repo/",
    `RUN flatpak remote-add --gpg-import=key flathub ${flathub}`,
    "RUN flatpak remote-add flathub $URL",
  ])("there is none for %j", (run) => {
    expect(found(run)).toHaveLength(1);
    expect(applyFix(rule, base + run)).toBeUndefined();
  });
});
