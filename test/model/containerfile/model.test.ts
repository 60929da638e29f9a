import { describe, expect, test } from "vitest";
import { modelOf } from "../../support/containerfile.ts";

const base = "FROM quay.io/centos-bootc/centos-bootc:stream9\n";
const paths = (text: string, files?: Record<string, string>) =>
  (modelOf(text, files).images.at(-1)?.state.below("/") ?? [])
    .map(({ path, effect }) => `${effect.kind} ${path}`)
    .sort();

describe("recognition", () => {
  test.each([
    ["a bootc base", base],
    ["a tag that only the build knows", "ARG TAG\nFROM quay.io/centos-bootc/centos-bootc:$TAG\n"],
    ["a tag that is a digest", "FROM quay.io/centos-bootc/centos-bootc:sha256-feea845d\n"],
    ["Fedora's own desktops", "FROM quay.io/fedora/fedora-kinoite:43\n"],
    ["extended update support", "FROM registry.redhat.io/rhel9-eus/rhel-9.6-bootc:9.6\n"],
    ["a bootc base by way of arguments", "ARG R=quay.io/fedora\nARG V=43\nFROM ${R}/fedora-bootc:${V:-42}\n"],
    ["an argument that refers to itself", 'ARG B="${B:-quay.io/fedora/fedora-bootc:43}"\nFROM $B\n'],
    ["tag and digest", "ARG D\nFROM ghcr.io/ublue-os/bazzite:stable${D:+@${D}}\n"],
    [
      "a bootc base in a stage that is copied from",
      "FROM quay.io/fedora/fedora-bootc:43 AS b\nFROM scratch\nCOPY --from=b / /\n",
    ],
    ["the lint in exec form", 'FROM scratch\nRUN ["bootc","container","lint"]\n'],
    ["the lint in a here-document", "FROM scratch\nRUN <<EOF\nset -e\nbootc container lint\nEOF\n"],
    ["another look of bootc at its image", "FROM $B\nRUN v=$(bootc container inspect --json | jq .x)\n"],
    ["a tree laid over a private bootc image", "FROM registry.example.com/my-bootc:1\nCOPY --from=b /x/ /\n"],
    [
      "a private bootc image that a system is built on in an earlier stage",
      "FROM registry.example.com/my-bootc:1 AS a\nRUN dnf -y install x\nFROM a\n",
    ],
    ["the label", "FROM debian\nLABEL containers.bootc 1\n"],
    ["bootc's own configuration", "FROM x\nCOPY a.toml /usr/lib/bootc/kargs.d/\n"],
    ["the comment", "# bootc-lint bootc=true\nFROM debian\n"],
    ["ostree commit with rpm-ostree", "FROM x\nRUN rpm-ostree install y && ostree container commit\n"],
    [
      "a private bootc image that a system is built on",
      "FROM registry.example.com/my-bootc:1\nRUN dnf -y install x\n",
    ],
  ])("%s", (_, text) => {
    expect(modelOf(text).recognition.bootc).toBe(true);
  });

  test.each([
    ["an application image", "FROM docker.io/library/nginx\nRUN apt-get update\n"],
    [
      "the image builder itself",
      "FROM quay.io/centos-bootc/bootc-image-builder:latest\nRUN dnf -y install x\n",
    ],
    ["a private image by its name alone", "FROM ghcr.io/acme/bootc-tools\nENTRYPOINT x\n"],
    ["the lint in a string", "FROM debian\nRUN echo 'bootc container lint'\n"],
    ["the lint in a comment", "FROM debian\n# RUN bootc container lint\n"],
    ["the comment that says no", `# bootc-lint bootc=false\n${base}`],
    ["a template", `{{ if .x }}\n${base}{{ end }}\n`],
    [
      "a template within an instruction",
      `${base}RUN dnf -y install {{ range .packages }}{{ . }} {{ end }}\n`,
    ],
    ["a template within quotes", `${base}RUN dnf -y install "a-{{ env.Getenv "VERSION" }}"\n`],
    ["an environment template", `${base}RUN dnf -y install "a-{{ .Env.VERSION }}"\n`],
    ["a cpp template", `#ifdef X\n${base}#endif\n`],
    ["no FROM", "RUN bootc upgrade\n"],
    ["nothing", ""],
    ["noise", "\u0001\u0002%%% ((("],
  ])("not %s", (_, text) => {
    expect(modelOf(text).recognition.bootc).toBe(false);
  });

  test("a Go template in quotes is an argument, not a template", () => {
    expect(modelOf(`${base}RUN podman inspect --format '{{.Id}}' x\n`).recognition.template).toBe(false);
    const text = `${base}RUN podman ps --format "{{.Names}}" --filter "name=a" && podman info -f "{{ .Host }}"\n`;
    expect(modelOf(text).recognition.template).toBe(false);
  });
});

describe("stages", () => {
  test("the last stage and every stage that lints are published", () => {
    const text = `${base.trim()} AS a\nRUN bootc container lint\nFROM scratch AS ctx\nFROM a AS b\nRUN bootc container lint\nFROM b AS c\nRUN x\n`;
    expect(modelOf(text).images.map(({ stage }) => stage.name)).toEqual(["a", "b", "c"]);
  });

  test("an argument may name a stage", () => {
    const text = `ARG FLAVOUR=nvidia\n${base.trim()} AS nvidia\nRUN a\nFROM $FLAVOUR\nRUN b\n`;
    expect(modelOf(text).images[0]?.lineage.map(({ index }) => index)).toEqual([0, 1]);
  });

  test("a named target is published too", () => {
    const text = `${base.trim()} AS one\nRUN a\nFROM scratch AS two\n`;
    expect(modelOf(text, {}, ["one"]).images.map(({ stage }) => stage.name)).toEqual(["one", "two"]);
  });

  test("builder stages have no part in the image", () => {
    expect(paths(`FROM fedora AS build\nRUN touch /var/x\n${base}RUN touch /usr/y\n`)).toEqual([
      "write /usr/y",
    ]);
  });
});

describe("variables", () => {
  test.each([
    ["ENV D=/a\nRUN touch $D/x", "write /a/x"],
    ["ARG D=/a\nRUN touch ${D}/x", "write /a/x"],
    ["ENV D=/env\nARG D=/arg\nRUN touch $D/x", "write /env/x"],
    ["ENV D=/a/b/c\nRUN touch ${D%/*}/x", "write /a/b/x"],
    ["ENV D=/a/b/c\nRUN touch /z/${D##*/}", "write /z/c"],
    ["ENV D=a-b\nRUN touch /${D/-/_}", "write /a_b"],
    ["COPY x.conf ${D:-/etc}/y", "write /etc/y"],
    ["ENV D=1\nCOPY x.conf /etc/${D:+alt}/", "write /etc/alt/x.conf"],
    ["ENV D='/q'\nCOPY x.conf '$D'", "write /$D"],
    ["WORKDIR /w\nWORKDIR sub\nCOPY x.conf .", "write /w/sub/x.conf"],
  ])("%j", (text, expected) => {
    expect(paths(base + text)).toContain(expected);
  });

  test("a bare ARG takes the global value, a global one alone does not reach a stage", () => {
    expect(paths(`ARG D=/g\n${base}ARG D\nRUN touch $D/x`)).toEqual(["write /g/x"]);
    expect(paths(`ARG D=/g\n${base}RUN touch $D/x`)).toEqual([]);
  });
});

describe("the net state", () => {
  test.each([
    ["what is deleted is gone", "RUN mkdir -p /var/a/b && touch /var/a/b/c\nRUN rm -rf /var/a", []],
    [
      "a later deletion by pattern",
      "RUN touch /var/log/x /var/log/y.log\nRUN rm -f /var/log/*.log",
      ["write /var/log/x"],
    ],
    [
      "all but a mounted cache",
      "RUN touch /var/a /var/cache/b && find /var/* -maxdepth 0 ! -name cache -exec rm -rf {} \\;",
      ["write /var/cache/b"],
    ],
    ["moved content", "RUN touch /var/www/x && mv /var/www /usr/share/www", ["write /usr/share/www/x"]],
    ["a packaged folder that is moved", "RUN mv /var/www /usr/share/www", ["tree /usr/share/www"]],
    [
      "mounts hide what is written below them",
      "RUN --mount=type=tmpfs,target=/var touch /var/x /usr/y",
      ["write /usr/y"],
    ],
    [
      "a cache mount takes the droppings",
      "RUN --mount=type=cache,dst=/var/cache --mount=type=cache,dst=/var/log --mount=type=tmpfs,dst=/run --mount=type=cache,dst=/var/lib/dnf dnf -y install x",
      [],
    ],
    [
      "an emptied folder holds no leftovers",
      "RUN apt-get -y install x && apt-get clean && rm -rf /var/lib/apt/lists/* /var/log/*",
      [],
    ],
    ["an emptied folder holds no tree", "RUN tar -xf a.tar -C /tmp && rm -rf /tmp/*", []],
    ["find empties a folder", "RUN tar -xf a.tar -C /tmp && find /tmp -mindepth 1 -delete", []],
    [
      "ostree container commit empties some folders",
      "RUN touch /tmp/a /run/b /var/tmp/c /var/cache/d /var/lib/e && ostree container commit",
      ["write /var/lib/e"],
    ],
    ["a bind mount of a context", "RUN --mount=type=bind,source=b,target=/ctx touch /ctx/x", []],
    [
      "links of the base are followed",
      "RUN touch /home/u/x /bin/y",
      ["write /usr/bin/y", "write /var/home/u/x"],
    ],
    ["copied files by name", "COPY a.conf b.conf /etc/", ["write /etc/a.conf", "write /etc/b.conf"]],
    ["an added archive", "ADD root.tar.gz /", ["tree /"]],
    ["a download", "ADD https://h/x.repo?y /etc/yum.repos.d/", ["write /etc/yum.repos.d/x.repo"]],
    ["a here-document", "COPY <<EOF /etc/a\nx\nEOF\n", ["write /etc/a"]],
    [
      "the exec form",
      'RUN ["touch", "/etc/a b"]\nRUN ["/bin/sh", "-c", "touch /etc/c"]',
      ["write /etc/a b", "write /etc/c"],
    ],
    ["WORKDIR makes its folder", "WORKDIR /app", ["mkdir /app"]],
  ])("%s", (_, text, expected) => {
    expect(paths(base + text)).toEqual([...expected].sort());
  });

  test("a folder of the context is expanded to its files", () => {
    const files = {
      "root/etc/a.conf": "",
      "root/usr/lib/tmpfiles.d/x.conf": "d /var/x 0755 root root - -\n",
    };
    expect(paths(`${base}COPY root /\n`, files)).toEqual([
      "write /etc/a.conf",
      "write /usr/lib/tmpfiles.d/x.conf",
    ]);
    const entry = modelOf(`${base}COPY root /\n`, files).images[0]?.state.get("/usr/lib/tmpfiles.d/x.conf");
    expect(entry?.effect.kind === "write" && entry.effect.content).toContain("/var/x");
  });

  test("content written in pieces is put together", () => {
    const state = modelOf(`${base}RUN echo a > /f && echo b >> /f\n`).images[0]?.state;
    const effect = state?.get("/f")?.effect;
    expect(effect?.kind === "write" && effect.content).toBe("a\nb\n");
  });

  test("what is moved stands where the move stands", () => {
    const text = `${base}COPY x /tmp/x\nRUN mv /tmp/x /usr/lib/y\n`;
    const entry = modelOf(text).images[0]?.state.get("/usr/lib/y");
    expect(entry?.step.syntax.keyword).toBe("RUN");
    const { start, end } = entry?.effect.range ?? { start: 0, end: 0 };
    expect(entry?.step.syntax.source.text.slice(start, end)).toBe("/usr/lib/y");
  });

  test.each(["> /var/log/x", ": > /var/log/x", "true > /var/log/x"])("%s leaves an empty file", (run) => {
    const effect = modelOf(`${base}RUN ${run}\n`).images[0]?.state.get("/var/log/x")?.effect;
    expect(effect?.kind === "write" && effect.content).toBe("");
  });

  test("what an open here-document swallows makes the image incomplete", () => {
    expect(modelOf(`${base}RUN <<EOF\nls\n`).images[0]?.complete).toBe(false);
  });

  test("another shell is opaque", () => {
    expect(modelOf(`${base}SHELL ["pwsh", "-c"]\nRUN x\n`).images[0]?.opaque).toBeDefined();
  });
});

describe("labels", () => {
  test("the last one wins, also over stages", () => {
    const text = `${base.trim()} AS a\nLABEL x=1 y=2\nFROM a\nLABEL x=3\n`;
    const labels = modelOf(text).images[0]?.labels;
    expect(labels?.get("x")?.property.value?.text).toBe("3");
    expect(labels?.get("y")?.property.value?.text).toBe("2");
  });
});
