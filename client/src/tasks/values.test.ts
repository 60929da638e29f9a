import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { imageName, suggestImageName } from "./values.ts";

describe("image names", () => {
  it.each([
    "kde",
    "localhost/kde",
    "localhost:5000/team/kde-desktop:v1.2_rc",
    "quay.io/centos-bootc/centos-bootc:stream10",
    `quay.io/a/b@sha256:${"0".repeat(64)}`,
  ])("accepts %s", (name) => {
    expect(imageName(name).kind).toBe("ok");
  });

  it.each(["", "-kde", "UPPER", "a b", "a//b", "a:", "a:b:c", "/abs", "../up", "a@sha256:0", "a\nb"])(
    "refuses %j",
    (name) => {
      expect(imageName(name).kind).toBe("refused");
    },
  );

  it("answers at once on long input", () => {
    const started = performance.now();
    imageName(`${"a-".repeat(200)}!`);
    imageName("a".repeat(100_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe("suggested image names", () => {
  it.each([
    ["kde-desktop", "localhost/kde-desktop:latest"],
    ["My Desktop (2)", "localhost/my-desktop-2:latest"],
    ["바탕화면", "localhost/bootc-image:latest"],
  ])("turns %s into %s", (folder, name) => {
    expect(suggestImageName(folder)).toBe(name);
  });

  it("are always valid names", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (folder) => {
        expect(imageName(suggestImageName(folder)).kind).toBe("ok");
      }),
    );
  });
});
