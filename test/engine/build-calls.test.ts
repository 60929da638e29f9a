import { describe, expect, test } from "vitest";
import { buildCallsIn, contextsOf } from "../../server/src/engine/build-calls.ts";

/** Where `containerfile` is built by what the file `path` says. */
function said(containerfile: string, path: string, text: string) {
  const { context, named } = contextsOf(containerfile, buildCallsIn(path, text));
  return named.size === 0 ? context : [context, Object.fromEntries(named)];
}

describe("a script, a recipe or a Makefile", () => {
  test.each<[string, string, unknown]>([
    ["podman build -f sub/Containerfile .", "sub/Containerfile", ""],
    ["sudo buildah bud --layers -t x:y --file=sub/Containerfile ..", "sub/Containerfile", undefined],
    ["\tdocker buildx build --push -t x -f sub/Dockerfile $(CURDIR)", "sub/Dockerfile", ""],
    ["$(RUNTIME) build --pull=newer . -t $(IMAGE)", "Containerfile", ""],
    ["{{PODMAN}} build {{ARGS}} -t x sub", "sub/Containerfile", "sub"],
    [
      'podman build "${BUILD_ARGS[@]}" \\\n  --tag "$x" \\\n  -f sub/Containerfile \\\n  .',
      "sub/Containerfile",
      "",
    ],
    ["cd images && podman build -f a/Containerfile .", "images/a/Containerfile", "images"],
    ['podman build -f "$ROOT_DIR/sub/Containerfile" "${ROOT_DIR}"', "sub/Containerfile", ""],
    ['podman build -f "images/$1/Containerfile" .', "images/a/Containerfile", ""],
    ["podman build -f a/Containerfile", "a/Containerfile", ""],
    ["podman build -f Containerfile a", "a/Containerfile", "a"],
    [
      "podman build --build-context pkgs=rpms/out --build-context=b=../up -f a/Containerfile .",
      "a/Containerfile",
      ["", { pkgs: "rpms/out" }],
    ],
    ["podman build --build-context base=docker://alpine -f a/Containerfile .", "a/Containerfile", ""],
    ["# podman build -f a/Containerfile .", "a/Containerfile", undefined],
    ['podman build -f a/Containerfile "$CONTEXT"', "a/Containerfile", undefined],
    ['podman build -f "$FILE" .', "a/Containerfile", undefined],
    ["podman build -f a/Containerfile https://example.com/x.git", "a/Containerfile", undefined],
    ["podman build -f b/Containerfile .", "a/Containerfile", undefined],
    ["podman build -f a/Containerfile .; podman build -f a/Containerfile a", "a/Containerfile", undefined],
    ["podman build -f a/Containerfile . # -t", "a/Containerfile", ""],
    ["podman build", "Containerfile", ""],
  ])("%s", (text, containerfile, expected) => {
    expect(said(containerfile, "Justfile", text)).toEqual(expected);
  });

  test("in a folder of its own", () => {
    expect(said("a/Containerfile", "a/build.sh", "podman build .")).toBe("a");
    expect(said("Containerfile", "a/build.sh", "podman build .")).toBe("");
    expect(said("a/Containerfile", "hack/build.sh", "podman build -f ../a/Containerfile ..")).toBe("");
  });
});

describe("a workflow", () => {
  const path = ".github/workflows/build.yml";
  test.each([
    ["jobs:\n  b:\n    steps:\n      - run: podman build -f a/Containerfile .\n", ""],
    [
      "    steps:\n      - name: Build\n        uses: redhat-actions/buildah-build@v2\n        with:\n          containerfiles: |\n            ./a/Containerfile\n          context: ./a\n          image: x\n      - uses: other\n        with:\n          context: b\n",
      "a",
    ],
    [
      "      - uses: redhat-actions/buildah-build@v2\n        with:\n          containerfiles: ./a/Containerfile\n",
      "",
    ],
    [
      '      - uses: docker/build-push-action@v6\n        with:\n          context: .\n          file: "${{ matrix.image }}/Containerfile"\n          build-contexts: |\n            pkgs=out/rpms\n            base=docker-image://alpine\n',
      ["", { pkgs: "out/rpms" }],
    ],
    ["      - uses: docker/build-push-action@v6\n        with:\n          context: b\n", undefined],
  ])("%j", (text, expected) => {
    expect(said("a/Containerfile", path, text)).toEqual(expected);
  });
});

describe("tasks of VS Code", () => {
  const tasks = (...list: unknown[]) =>
    `{\n  // ours\n  "version": "2.0.0",\n  "tasks": ${JSON.stringify(list)},\n}`;
  test.each([
    [tasks({ type: "shell", command: "podman build -f a/Containerfile ${workspaceFolder}" }), ""],
    [
      tasks({ type: "process", command: "podman", args: ["build", "-f", "a/Containerfile", { value: "." }] }),
      "",
    ],
    [tasks({ type: "bootc", action: "image", containerfile: "a/Containerfile", context: "." }), ""],
    [tasks({ type: "bootc", action: "image", containerfile: "a/Containerfile" }, null, 1), undefined],
    ["{", undefined],
    ["[]", undefined],
  ])("%j", (text, expected) => {
    expect(said("a/Containerfile", ".vscode/tasks.json", text)).toBe(expected);
  });
});

test.each([
  "podman build ",
  "podman build '",
  'podman build "$(',
  "podman build ${".repeat(2_000),
  `${"$".repeat(50_000)} build`,
  `podman build -f ${"$root".repeat(20_000)} .`,
  `${"{{ ".repeat(20_000)}podman build .`,
])("nothing stops at odd text", (text) => {
  expect(() => buildCallsIn("Makefile", text)).not.toThrow();
});
