/** What podman 4.3.1 printed of builds that failed (podman-4.3.1.txt, recorded), at the words that made them fail. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { lineIndex } from "../../../server/src/base/text.ts";
import { buildFailureFindings } from "../../../server/src/features/build-failure/findings.ts";
import { type Files, modelOf } from "../../support/containerfile.ts";

const uri = "file:///project/Containerfile";
const recordings = new Map(
  readFileSync(path.join(import.meta.dirname, "podman-4.3.1.txt"), "utf8")
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [, name = "", text = "", output = ""] =
        /^(\S+)\n([\s\S]*?)--- output\n([\s\S]*)$/.exec(part) ?? [];
      return [name, { text, output }] as const;
    }),
);

function found(text: string, output: string, files?: Files, locale: "en" | "ko" = "en") {
  const containerfile = { uri, model: modelOf(text, files), lines: lineIndex(text) };
  return buildFailureFindings({ locale, output, target: undefined, containerfile, config: undefined }).map(
    ({ location, ...said }) => {
      const content =
        location?.uri === uri ? text : (files?.[location?.uri.slice("file:///project/".length) ?? ""] ?? "");
      const lines = lineIndex(content);
      const at =
        location && content.slice(lines.offset(location.range.start), lines.offset(location.range.end));
      return { ...said, at, line: location && location.range.start.line + 1, file: location?.uri };
    },
  );
}

const of = (name: string, files?: Files, locale: "en" | "ko" = "en") => {
  const { text, output } = recordings.get(name) ?? { text: "", output: "" };
  return found(text, output, files, locale);
};

const script = "#!/bin/sh\nset -ex\nmkdir -p /usr/lib/shop\npodlet --version\n";

describe("a failed build of podman", () => {
  it.each([
    ["chain", 5, "ls /nosuch", /`ls` fails here \(exit code 1\): ls: \/nosuch: No such file/],
    ["not-found", 3, "podlet", /`podlet` was not found in the image/],
    ["no-package", 2, "nosuchpackage", /No enabled repository has a package `nosuchpackage`/],
    ["copy-missing", 2, "missing.conf", /`missing\.conf` is not in the build context/],
    ["copy-from-missing", 4, "/out/app", /`\/out\/app` is not in `tools`/],
    ["unknown-instruction", 2, "RUNN", /`RUNN` is no instruction/],
    ["heredoc", 2, "RUN <<EOF", /too old for here-documents/],
    ["heredoc-copy", 2, "COPY <<EOF /etc/motd", /too old for here-documents/],
    ["env-arguments", 3, "ENV A", /ENV must have two arguments/],
    ["label-equals", 2, "LABEL a=b c", /can't find = in "c"/],
    ["env-quote", 2, 'ENV A="b', /looking for matching double-quote/],
    ["from-never", 1, "localhost/nosuch:1", /`localhost\/nosuch:1` is not in this container storage/],
    ["from-short", 3, "nosuch", /`nosuch` names no registry/],
    ["from-argument", 1, "TAG", /`TAG` has no value/],
    ["from-arguments", 1, "FROM localhost/failures-base:1 base", /FROM takes an image/],
    ["user", 2, "USER nobodyatall", /no user `nobodyatall`/],
    ["secret", 2, "--mount=type=secret,id=token,required=true", /secret `token`/],
    ["traced", 2, "grep -q name /usr/share/shop/list", /`grep` fails here \(exit code 2\)/],
    ["env-inserted", 3, "RUN exit 3", /exit code 3/],
    ["stages", 7, "cat /nosuch", /can't open '\/nosuch'/],
    ["no-shell", 2, "RUN echo hi", /no \/bin\/sh/],
    ["exec-missing", 2, 'RUN ["/bin/nosuch", "a b"]', /no \/bin\/nosuch/],
    ["copy-from-nowhere", 2, "--from=nope", /no stage and no image `nope`/],
    ["flag", 2, "--foo=bar", /COPY only supports/],
    ["no-from", 1, "RUN echo hi", /no FROM/],
    ["disk-full", 2, "cp /usr/fill /dev/full", /The disk is full/],
    [
      "disk-full-copy",
      3,
      "COPY big /usr/share/big",
      /^The disk is full: write \/big: no space left on device$/,
    ],
    ["killed", 2, "RUN sleep 9 & kill -9 $!; wait $!", /was killed/],
    ["copy-variable", 3, "COPY --chmod=755 ${NAME}.conf /etc/", /`shop\.conf` is not in the build context/],
    ["mount-type", 2, "--mount=type=nothing", /no mount of type `nothing`/],
    ["tolerated", 2, "RUN cat /nosuch || true; false", /exit code 1\. The last that it printed/],
    ["complaining", 2, "cp /nosuch /a", /`cp` fails here/],
    ["comments", 7, "nosuch.tar.gz", /`nosuch\.tar\.gz` is not in the build context/],
    ["mkdirs", 3, "mkdir /a/b/c", /can't create directory '\/a\/b\/c'/],
  ])("%s stands in line %i at %j", (name, line, at, message) => {
    expect(of(name)).toMatchObject([{ line, at, message: expect.stringMatching(message) }]);
    expect(of(name, undefined, "ko")).toMatchObject([
      { line, at, message: expect.stringMatching(/[가-힣]/) },
    ]);
  });

  it("stands in the script that the command is written in", () => {
    expect(of("script", { "build.sh": script })).toMatchObject([
      { file: "file:///project/build.sh", line: 4, at: "podlet" },
    ]);
    expect(of("script")).toMatchObject([{ file: uri, line: 2 }]);
  });

  it.each([
    ["curl -s x | sh && false", "curl: (6) Could not resolve host: x"],
    ["echo $(cat /nosuch) && false", "cat: /nosuch: No such file or directory"],
    ["rm /nosuch; false", "rm: can't remove '/nosuch': No such file or directory"],
    ["cp /a /b && cp /c /d", "cp: write error: Input/output error"],
    ["foo && false", "foo: warning: deprecated"],
  ])("stands at the whole of RUN %s, where it may be any command", (command, said) => {
    const run = `RUN ${command}`;
    const output = `STEP 1/2: FROM x\nSTEP 2/2: ${run}\n${said}\nError: building at STEP "${run}": exit status 1\n`;
    expect(found(`FROM x\n${run}\n`, output)).toMatchObject([{ at: run }]);
  });

  it("is found in the words of podman 5, side by side, for several platforms and in here-documents", () => {
    const stages = "FROM x AS a\nRUN echo A && false\nFROM x AS b\nRUN echo B\nFROM x\nCOPY --from=a /a /\n";
    const mixed =
      '[2/3] STEP 1/2: FROM x AS b\n[1/3] STEP 1/2: FROM x AS a\n[1/3] STEP 2/2: RUN echo A && false\n[2/3] STEP 2/2: RUN echo B\nA\nError: building at STEP "RUN echo A && false": while running runtime: exit status 1\n';
    expect(found(stages, mixed)).toMatchObject([{ line: 2 }]);
    const arm =
      '[linux/arm64] [1/3] STEP 1/2: FROM x AS a\n[linux/arm64] [1/3] STEP 2/2: RUN echo A && false\nexec /bin/sh: exec format error\nError: [linux/arm64]: building at STEP "RUN echo A && false": while running runtime: exit status 1\n';
    expect(found(stages, arm)).toMatchObject([{ line: 2, message: expect.stringMatching(/another kind/) }]);
    const heredoc = "FROM x\nRUN <<EOF\nset -ex\nmkdir /a\nls /b\nEOF\n";
    const note =
      "STEP 1/2: FROM x\nSTEP 2/2: RUN <<EOF (set -ex...)\n+ mkdir /a\n+ ls /b\nls: cannot access '/b': No such file or directory\nError: building at STEP \"RUN <<EOF\": while running runtime: exit status 2\n";
    expect(found(heredoc, note)).toMatchObject([{ line: 5, at: "ls /b" }]);
    const open =
      'time="x" level=warning msg="y"\nError: parsing main Dockerfile: Containerfile: EOF: unterminated heredoc\n';
    expect(found("FROM x\nRUN <<EOF\necho hi\n", open)).toMatchObject([{ line: 2, at: "RUN <<EOF" }]);
    const registry =
      "STEP 1/1: FROM quay.io/a/b:1\nTrying to pull quay.io/a/b:1...\nError: creating build container: initializing source docker://quay.io/a/b:1: reading manifest 1 in quay.io/a/b: unauthorized: access to the requested resource is not authorized\n";
    expect(found("FROM quay.io/a/b:1\n", registry)).toMatchObject([
      { at: "quay.io/a/b:1", message: expect.stringMatching(/without a login/) },
    ]);
  });

  it("has the findings of the image's own lint at the lines behind them", () => {
    const text =
      "FROM quay.io/fedora/fedora-bootc:43\nRUN rm -rf /var && mkdir -p /var/run/app\nRUN bootc container lint\n";
    const output =
      'STEP 3/3: RUN bootc container lint\nFailed lint: var-run: Not a symlink: var/run\nChecks passed: 11\nerror: Linting: Checks failed: 1\nError: building at STEP "RUN bootc container lint": while running runtime: exit status 1\n';
    expect(found(text, output).map(({ line }) => line)).toEqual([3, 2]);
  });

  it("stands nowhere where no line is to blame", () => {
    expect(of("target")).toEqual([
      expect.objectContaining({ message: "There is no stage `two`. Stages are: one.", at: undefined }),
    ]);
  });

  it("says every recorded failure without a place left open", () => {
    expect(recordings.size).toBeGreaterThan(35);
    for (const name of recordings.keys())
      for (const locale of ["en", "ko"] as const)
        for (const { message, remedy } of of(name, undefined, locale))
          expect(`${message} ${remedy}`).not.toMatch(/\{\w+\}/);
  });
});
