import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/gsettings-in-build.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora-ostree-desktops/silverblue:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ text, line, severity, message }) => [message, text, line, severity]);

describe("finds", () => {
  test.each([
    ["RUN gsettings set org.x y true", ["gsettings", "gsettings", 1, "warning"]],
    ["RUN true && \\\n    dconf write /org/x/y 1", ["dconf", "dconf", 2, "warning"]],
    ["RUN dconf load / < settings.ini", ["dconf", "dconf", 1, "warning"]],
    ["RUN kwriteconfig6 --file kdeglobals --group K --key x y", ["kde", "kwriteconfig6", 1, "warning"]],
    ["RUN gsettings reset org.x y || true", ["gsettings", "gsettings", 1, "warning"]],
    ["RUN case $X in a) gsettings set org.x y 1;; esac", ["gsettings", "gsettings", 1, "info"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("is silent", () => {
  test.each([
    "RUN gsettings get org.x y && gsettings list-schemas",
    "RUN dconf update && dconf compile /usr/share/x /etc/dconf/db/local.d",
    "RUN kwriteconfig6 --file /etc/xdg/kdeglobals --group K --key x y",
    "RUN XDG_CONFIG_HOME=/etc/xdg kwriteconfig6 --file kdeglobals --key x y",
    "RUN glib-compile-schemas /usr/share/glib-2.0/schemas",
    "RUN cat > /usr/libexec/x <<'EOF'\ngsettings set org.x y true\nEOF",
  ])("%j", (run) => {
    expect(found(run)).toEqual([]);
  });

  test("in a stage that is not published", () => {
    expect(findings(rule, `FROM fedora:43 AS tools\nRUN gsettings set org.x y 1\n${base}`)).toEqual([]);
  });
});

describe("the fix", () => {
  test.each([
    ["true", "true"],
    ["\"'prefer-dark'\"", "'prefer-dark'"],
  ])("writes an override for %j", (before, after) => {
    const schemas = "/usr/share/glib-2.0/schemas";
    const fixed = applyFix(rule, `${base}RUN gsettings set org.x some-key ${before}`);
    expect(fixed).toBe(
      `${base}RUN printf '%s\\n' '[org.x]' "some-key=${after}" > ${schemas}/90-org.x.some-key.gschema.override && glib-compile-schemas ${schemas}`,
    );
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    "RUN gsettings set org.x y prefer-dark",
    "RUN gsettings set org.x:/a/ y true",
    "RUN sh -c 'gsettings set org.x y true'",
    "RUN dconf write /x true",
  ])("none for %j", (run) => {
    expect(found(run)).toHaveLength(1);
    expect(applyFix(rule, base + run)).toBeUndefined();
  });
});
