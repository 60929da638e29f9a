import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/podman-in-build.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (run: string) =>
  findings(rule, base + run).map(({ message, text, line, severity }) => [message, text, line, severity]);

describe("podman-in-build finds", () => {
  test.each([
    ["RUN podman pull quay.io/a/b", ["nested", "pull", 1, "warning"]],
    ["RUN true && \\\n  podman --log-level debug image pull quay.io/a/b", ["nested", "pull", 2, "warning"]],
    ["RUN podman run --rm quay.io/a/b > /usr/share/x", ["nested", "run", 1, "warning"]],
    ["RUN buildah bud -t x .", ["nested", "bud", 1, "warning"]],
    ["RUN docker load -i x.tar", ["nested", "load", 1, "warning"]],
    [
      "RUN skopeo copy --all docker://quay.io/a/b containers-storage:quay.io/a/b",
      ["nested", "copy", 1, "warning"],
    ],
    ["RUN podman --root /usr/lib/containers/storage pull quay.io/a/b", ["embedded", "pull", 1, "info"]],
    [
      "RUN skopeo copy docker://a/b containers-storage:[overlay@/usr/lib/containers/storage]a/b",
      ["embedded", "copy", 1, "info"],
    ],
    ['RUN if [ -n "$A" ]; then podman pull quay.io/a/b; fi', ["nested", "pull", 1, "info"]],
    ["RUN podman pull quay.io/a/b\nRUN /ctx/clean.sh", ["nested", "pull", 1, "info"]],
    ["RUN podman pull quay.io/a/b\nRUN rm -rf /var/lib/containers/cache", ["nested", "pull", 1, "warning"]],
    ["COPY store/ /var/lib/containers/storage/", ["copied", "/var/lib/containers/storage/", 1, "warning"]],
  ])("%j", (run, expected) => {
    expect(found(run)).toEqual([expected]);
  });
});

describe("podman-in-build is silent about", () => {
  test.each([
    ["a copy to a folder", "RUN skopeo copy docker://quay.io/a/b dir:/tmp/x && rm -rf /tmp/x"],
    ["questions", "RUN skopeo inspect docker://quay.io/a/b && podman completion bash && podman pull --help"],
    ["logins", "RUN podman login quay.io"],
    ["another machine", "RUN podman --url ssh://x pull quay.io/a/b && docker -H tcp://x pull a"],
    ["another store", "RUN podman --root /tmp/x pull quay.io/a/b"],
    ["a builder stage", `FROM quay.io/podman/stable AS b\nRUN podman pull quay.io/a/b\n${base}`],
    ["data", "COPY <<EOF /usr/bin/x\npodman pull quay.io/a/b\nEOF"],
    ["a mount", "RUN --mount=type=tmpfs,target=/var podman pull quay.io/a/b"],
    ["a store that is deleted", "RUN podman pull quay.io/a/b && rm -rf /var/lib/containers"],
    ["a store that is emptied", "RUN podman run quay.io/a/b\nRUN rm -rf /var/lib/containers/*"],
    ["a /var that is wiped", "RUN podman run quay.io/a/b\nRUN rm -rf /var/{lib,log}/*"],
    [
      "a /var that is wiped by find",
      "RUN podman run quay.io/a/b\nRUN find /var/* -maxdepth 0 -type d \\! -name cache -exec rm -fr {} \\;",
    ],
    [
      "a store of the project's own",
      "COPY storage.conf /etc/containers/storage.conf\nRUN podman pull quay.io/a/b",
    ],
  ])("%s", (_, run) => {
    expect(found(run)).toEqual([]);
  });

  test("storage.conf that leaves the store where it is does not count", () => {
    const pull = (line: string) =>
      `COPY <<EOF /etc/containers/storage.conf\n[storage]\n${line}\nEOF\nRUN podman pull quay.io/a/b`;
    expect(found(pull('driver = "overlay"'))).toHaveLength(1);
    expect(found(pull('graphroot = "/usr/x"'))).toEqual([]);
    const added = "RUN sed -i 's,x,y,' /etc/containers/storage.conf\n";
    expect(
      found(`${added}RUN podman pull --arch=arm64 --root /usr/lib/containers/storage quay.io/a/b`),
    ).toEqual([["embedded", "pull", 2, "info"]]);
  });
});

describe("the fix of podman-in-build", () => {
  const written =
    "RUN mkdir -p /usr/share/containers/systemd && printf '%s\\n' '[Image]' 'Image=quay.io/a/web:1' > /usr/share/containers/systemd/web.image && mkdir -p /usr/lib/bootc/bound-images.d && ln -s /usr/share/containers/systemd/web.image /usr/lib/bootc/bound-images.d/web.image";
  test.each([
    ["RUN podman pull quay.io/a/web:1\n", `${written}\n`],
    ["RUN podman pull docker://quay.io/a/web:1 && true\n", `RUN true\n${written}\n`],
  ])("%j", (run, expected) => {
    const fixed = applyFix(rule, base + run);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each([
    "RUN podman pull web",
    "RUN podman pull quay.io/a/$NAME",
    "RUN podman pull quay.io/a/b quay.io/a/c",
    "RUN podman pull quay.io/a/b || true",
    "RUN podman run quay.io/a/b",
    "RUN podman --root /usr/lib/x pull quay.io/a/b",
  ])("there is none for %j", (run) => {
    expect(found(run)).toHaveLength(1);
    expect(applyFix(rule, base + run)).toBeUndefined();
  });
});
