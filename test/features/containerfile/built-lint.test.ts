/** Findings of the real lint in a built image stand at the words that brought them in. */
import { describe, expect, it } from "vitest";
import { lineIndex } from "../../../server/src/base/text.ts";
import { builtFindings } from "../../../server/src/features/containerfile/built-lint/findings.ts";
import { readLintOutput } from "../../../server/src/features/containerfile/built-lint/output.ts";
import { modelOf } from "../../support/containerfile.ts";

const fedora = "FROM quay.io/fedora/fedora-bootc:43\n";
const uri = "file:///project/Containerfile";

/** `check severity at: word`, and the message, of each finding. */
function found(text: string, output: string, locale: "en" | "ko" = "en") {
  const lines = lineIndex(text);
  const options = { locale, uri, linesOf: () => lines, target: undefined };
  return builtFindings(modelOf(text), output, options).map(({ check, severity, message, location }) => {
    const { start, end } = location.range;
    const word = text.slice(lines.offset(start), lines.offset(end)).split("\n")[0];
    return { at: `${check} ${severity}: ${word}`, message };
  });
}
const places = (steps: string, output: string) => found(fedora + steps, output).map(({ at }) => at);

describe("the output of the lint", () => {
  it("is read with its headings and lists", () => {
    const output = [
      "some line of podman",
      "Lint warning: var-tmpfiles: Found content in /var missing systemd tmpfiles.d entries:",
      "  d /var/lib/app 0755 root root - -",
      "  ...and 3 more",
      "Found non-directory/non-symlink files in /var:",
      '  "/var/lib/a b"',
      "",
      "Failed lint: var-run: Not a symlink: var/run",
      "Checks passed: 11",
      "  not a finding",
      "error: Linting: Checks failed: 1",
      "error: Linting: Unexpected runtime error running lint bootc-kargs: Parsing a.toml",
    ].join("\n");
    expect(readLintOutput(output).map(({ name, isFatal, item }) => [name, isFatal, item])).toEqual([
      ["var-tmpfiles", false, "d /var/lib/app 0755 root root - -"],
      ["var-tmpfiles", false, '"/var/lib/a b"'],
      ["var-run", true, undefined],
      ["bootc-kargs", true, undefined],
    ]);
    expect(readLintOutput(output.replaceAll("\n", "\r\n"))).toEqual(readLintOutput(output));
  });

  it.each(["", "\n\n", "Lint warning: ", "  item", "Failed lint: x:", "\u0000:\n  \u0000"])(
    "may be %j",
    (output) => {
      expect(readLintOutput(output)).toEqual([]);
    },
  );
});

describe("a finding", () => {
  it.each([
    [
      "COPY app /var/lib/app",
      "Lint warning: var-tmpfiles: Found content in /var missing systemd tmpfiles.d entries:\n  d /var/lib/app 0755 root root - -",
      ["var-tmpfiles warning: /var/lib/app"],
    ],
    [
      "RUN mkdir -p /var/lib/app/data",
      "Lint warning: var-tmpfiles: Found content in /var missing systemd tmpfiles.d entries:\n  d /var/lib/app 0755 root root - -\n  d /var/lib/app/data 0755 root root - -",
      ["var-tmpfiles warning: /var/lib/app/data", "var-tmpfiles warning: /var/lib/app/data"],
    ],
    [
      "RUN echo hello > /var/log/app.log",
      "Lint warning: var-log: Found non-empty logfiles:\n  /var/log/app.log",
      ["var-log warning: /var/log/app.log"],
    ],
    [
      "RUN touch /boot/loader.conf",
      "Lint warning: nonempty-boot: Found non-empty /boot:\n  loader.conf",
      ["nonempty-boot warning: /boot/loader.conf"],
    ],
    [
      "RUN rm -rf /var && mkdir -p /var/run/app",
      "Failed lint: var-run: Not a symlink: var/run",
      ["var-run error: /var/run/app"],
    ],
    [
      "RUN useradd app",
      "Lint warning: sysusers: Found /etc/passwd entry without corresponding systemd sysusers.d:\n  app",
      ["sysusers warning: useradd app"],
    ],
    [
      "RUN rm -rf /var",
      "Failed lint: api-base-directories: Missing API filesystem base directory: /var",
      ["api-base-directories error: /var"],
    ],
    [
      "RUN true",
      "Lint warning: var-log: Found non-empty logfiles:\n  /var/log/of-the-base.log",
      ["var-log warning: FROM quay.io/fedora/fedora-bootc:43"],
    ],
    [
      "COPY app.conf /etc/app.conf",
      "Lint warning: etc-uid-drift: Potential uid/gid drift in /etc (non-root-owned without tmpfiles chown):\n  /etc/app.conf",
      ["etc-uid-drift warning: /etc/app.conf"],
    ],
  ])("of %j stands at its cause", (steps, output, expected) => {
    expect(places(steps, output)).toEqual(expected);
  });

  it("says what was predicted, in both languages", () => {
    const text = `${fedora}RUN mkdir /var/lib/app`;
    const output = "Lint warning: var-tmpfiles: Found content in /var:\n  d /var/lib/app 0755 root root - -";
    expect(found(text, output)[0]?.message).toBe(
      "Found content in /var: d /var/lib/app 0755 root root - -\nPredicted: No tmpfiles.d line makes /var/lib/app.",
    );
    expect(found(text, output, "ko")[0]?.message).toMatch(/\n예측과 같습니다\. .*\/var\/lib\/app/);
    expect(found(fedora, output)[0]?.message).toMatch(/\nThe prediction was wrong: /);
  });

  it("stands in no file without a published image", () => {
    expect(found("FROM docker.io/library/nginx\n", "Failed lint: var-run: Not a symlink: var/run")).toEqual(
      [],
    );
  });
});
