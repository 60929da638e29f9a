import { describe, expect, it } from "vitest";
import { podmanLint } from "./lintArguments.ts";

const lint = { podman: "podman", image: "localhost/kde:latest", name: "bootc-lint-1", all: true };

describe("bootc container lint in an image", () => {
  it("runs without network, pull and the image's own entry point", () => {
    expect(podmanLint(lint)).toEqual({
      kind: "ok",
      value: {
        program: "podman",
        arguments: [
          ...[
            "run",
            "--rm",
            "--name",
            "bootc-lint-1",
            "--pull=never",
            "--network=none",
            "--entrypoint",
            "bootc",
          ],
          ...["localhost/kde:latest", "container", "lint", "--no-truncate"],
        ],
      },
    });
  });

  it("leaves the option out that older versions refuse", () => {
    const outcome = podmanLint({ ...lint, all: false });
    expect(outcome.kind === "ok" && outcome.value.arguments.slice(-2)).toEqual(["container", "lint"]);
  });

  it.each(["--privileged", "a b", "$(id)", "a\nb", "", "a;b"])("refuses the image name %j", (image) => {
    expect(podmanLint({ ...lint, image }).kind).toBe("refused");
  });
});
