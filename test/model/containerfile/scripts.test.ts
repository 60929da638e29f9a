import { describe, expect, it } from "vitest";
import { placeIn } from "../../../server/src/model/containerfile/sources.ts";
import { rule as runtimeVerb } from "../../../server/src/rules/containerfile/systemctl-runtime-verb.ts";
import { modelOf } from "../../support/containerfile.ts";

const base = "FROM quay.io/centos-bootc/centos-bootc:stream10\n";

/** Every command of the last stage with the place that it is written at. */
function commandsOf(text: string, files: Record<string, string>) {
  const model = modelOf(base + text, files);
  const placed: string[] = [];
  runtimeVerb.check(model, ({ place }) => {
    const file = place.uri?.replace("file:///project/", "") ?? "Containerfile";
    const content = place.uri === undefined ? model.text : (model.otherFiles.get(place.uri) ?? "");
    placed.push(`${file}: ${content.slice(place.start, place.end)}`);
  });
  const step = model.images.at(-1)?.opaque;
  return { placed, opaque: step && model.text.slice(step.start).split("\n")[0] };
}

const start = "#!/bin/bash\nset -e\nsystemctl start httpd\n";

describe("a script that RUN reaches", () => {
  it.each<[string, string, Record<string, string>, string]>([
    [
      "copied, then run",
      "COPY build.sh /tmp/build.sh\nRUN /tmp/build.sh",
      { "build.sh": start },
      "build.sh: start",
    ],
    [
      "copied into the working folder",
      "WORKDIR /srv/x\nCOPY build.sh .\nRUN ./build.sh",
      { "build.sh": start },
      "build.sh: start",
    ],
    [
      "given to a shell",
      "COPY scripts /scripts/\nRUN bash -xe /scripts/b.sh",
      { "scripts/b.sh": start },
      "scripts/b.sh: start",
    ],
    [
      "mounted",
      "RUN --mount=type=bind,source=build.sh,target=/b.sh sh /b.sh",
      { "build.sh": start },
      "build.sh: start",
    ],
    [
      "in a mounted folder",
      "RUN --mount=type=bind,source=build_files,target=/ctx /ctx/build.sh",
      { "build_files/build.sh": start },
      "build_files/build.sh: start",
    ],
    [
      "sourced by another one, by a variable",
      "COPY s /s\nRUN /s/a.sh",
      {
        "s/a.sh": '#!/bin/sh\nd=/s\n. "$d/lib.sh"\nboot httpd\n',
        "s/lib.sh": 'boot() {\n  systemctl restart "$1"\n}\n',
      },
      "s/lib.sh: restart",
    ],
    [
      "each of a folder",
      "COPY s /s\nRUN for f in /s/*.sh; do bash $f; done",
      { "s/1.sh": "true", "s/2.sh": start },
      "s/2.sh: start",
    ],
    [
      "written in the same RUN",
      "RUN cat > /t.sh <<'E' && sh /t.sh\nsystemctl start x\nE",
      {},
      "Containerfile: start",
    ],
    ["written before", "COPY <<'E' /t.sh\nsystemctl start x\nE\nRUN sh /t.sh", {}, "Containerfile: start"],
  ])("%s", (_, text, files, expected) => {
    expect(commandsOf(text, files)).toEqual({ placed: [expected], opaque: undefined });
  });

  it("is found in a stage that only carries files", () => {
    const text = "FROM scratch AS ctx\nCOPY build_files /\n";
    const rest = "RUN --mount=type=bind,from=ctx,source=/,target=/ctx /ctx/build.sh";
    const model = modelOf(text + base + rest, { "build_files/build.sh": start });
    expect(model.commands("systemctl").map(({ facts }) => facts.args.map((word) => word.text))).toEqual([
      ["start", "httpd"],
    ]);
    expect(model.images.at(-1)?.opaque).toBeUndefined();
  });

  it.each<[string, string, Record<string, string>]>([
    ["that does not exist", "COPY build.sh /b.sh\nRUN /b.sh", {}],
    ["of another language", "COPY build.py /b\nRUN /b", { "build.py": "#!/usr/bin/python3\nprint()\n" }],
    ["that calls another one out of reach", "COPY b.sh /b.sh\nRUN /b.sh", { "b.sh": "/nowhere/c.sh\n" }],
    ["in an image", "RUN --mount=type=bind,from=quay.io/x/y,target=/ctx /ctx/build.sh", {}],
  ])("stays opaque: one %s", (_, text, files) => {
    expect(commandsOf(text, files).opaque).toMatch(/^RUN/);
  });

  it("sees what the caller exports, and nothing else", () => {
    const files = { "b.sh": 'mkdir "/var/$A" "/var/$B" "/var/$C" "/var/$1"\n' };
    const model = modelOf(`${base}ENV C=env\nCOPY b.sh /b.sh\nRUN A=a; export B=b; X=1 sh /b.sh one`, files);
    expect(model.images[0]?.state.below("/var").map(({ path }) => path.replace("\u0000", "?"))).toEqual([
      "/var/?",
      "/var/b",
      "/var/env",
      "/var/one",
    ]);
  });

  it("that calls itself ends", () => {
    const files = { "b.sh": "/b.sh\nsystemctl start x\n" };
    expect(commandsOf("COPY b.sh /b.sh\nRUN /b.sh", files).placed).toContain("b.sh: start");
  });
});

describe("hostile scripts end", () => {
  const soup = "x".repeat(200_000);
  it.each<[string, string, Record<string, string>]>([
    [
      "one that calls itself over and over",
      "COPY b.sh /b.sh\nRUN /b.sh",
      { "b.sh": `/b.sh; /b.sh\n: ${soup}\n/b.sh` },
    ],
    [
      "two that call each other",
      "COPY s /s\nRUN /s/a.sh",
      { "s/a.sh": `. /s/b.sh\n. /s/b.sh\n# ${soup}`, "s/b.sh": `. /s/a.sh\n. /s/a.sh\n# ${soup}` },
    ],
    ["a first line without end", "COPY b.sh /b.sh\nRUN /b.sh", { "b.sh": `#!${"/a".repeat(100_000)}` }],
    ["nothing but line breaks", `RUN <<E\n${"\n".repeat(100_000)}x\nE`, {}],
    [
      "many large ones",
      `COPY s /s\n${"RUN for f in /s/*.sh; do sh $f; done\n".repeat(3)}`,
      Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`s/${n}.sh`, "mkdir /a\n".repeat(20_000)])),
    ],
  ])("%s", (_, text, files) => {
    const began = process.cpuUsage();
    commandsOf(text, files);
    const { user } = process.cpuUsage(began);
    // Only what never ends is caught here; the benchmark measures the rest.
    expect(user / 1e6).toBeLessThan(10);
  });
});

describe("copies", () => {
  const effects = (text: string, files: Record<string, string>) =>
    modelOf(text, files)
      .images.at(-1)
      ?.state.below("/")
      .map(({ path, effect }) => `${effect.kind} ${path}`);
  const tree = { "files/etc/a.conf": "a", "files/usr/lib/b": "b" };

  it.each([
    ["COPY --from", "COPY --from=ctx / /"],
    ["cp", "RUN --mount=type=bind,from=ctx,target=/ctx cp -a /ctx/. /"],
    ["cp of a pattern", "RUN --mount=type=bind,from=ctx,target=/ctx cp -r /ctx/* /"],
    ["rsync", "RUN --mount=type=bind,from=ctx,target=/ctx rsync -rvK /ctx/ /"],
  ])("of a stage bring its files: %s", (_, line) => {
    const text = `FROM scratch AS ctx\nCOPY files /\n${base}${line}\n`;
    expect(effects(text, tree)).toEqual(["write /etc/a.conf", "write /usr/lib/b"]);
  });

  it("of a stage that runs something else may bring more", () => {
    expect(
      effects(`${base.trim()} AS b\nCOPY files /out/\nRUN make\n${base}COPY --from=b /out/ /\n`, tree),
    ).toEqual(["tree /", "write /etc/a.conf", "write /usr/lib/b"]);
  });
});

describe("a root file system in a folder", () => {
  it("is the image: what was written there stands where it was written", () => {
    const text = [
      "FROM quay.io/centos-bootc/centos-bootc:stream10 AS builder",
      "RUN /usr/libexec/bootc-base-imagectl build-rootfs /target",
      "RUN mkdir -p /target/var/lib/app /elsewhere && echo x > /target/usr/lib/x",
      "FROM scratch",
      "COPY --from=builder /target/ /",
      "LABEL containers.bootc=1",
    ].join("\n");
    const model = modelOf(text);
    const found = model.images[0]?.state.below("/").map(({ path, effect, step }) => {
      const place = placeIn(step, effect.range);
      return `${effect.kind} ${path}: ${text.slice(place.start, place.end)}`;
    });
    expect(found).toEqual([
      "tree /: /",
      "mkdir /var/lib/app: /target/var/lib/app",
      "write /usr/lib/x: /target/usr/lib/x",
    ]);
  });
});
