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
