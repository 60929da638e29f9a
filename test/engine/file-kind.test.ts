import { describe, expect, test } from "vitest";
import { isContainerfileName } from "../../server/src/engine/file-kind.ts";

describe("the name of a Containerfile", () => {
  test.each([
    "Containerfile",
    "containerfile",
    "Dockerfile",
    "Containerfile.el10",
    "Containerfile-rhel94",
    "Containerfile1",
    "nv-containerfile",
    "x.containerfile",
    "Containerfile.in",
    "Dockerfile.upgrade",
  ])("%s", (name) => {
    expect(isContainerfileName(name)).toBe(true);
  });

  test.each([
    "Containerfile.md",
    "Dockerfile.dockerignore",
    "Containerfile.containerignore",
    "Containerfile.j2",
    "x.containerfile.disabled",
    "dockerfile-intellisense.png",
    "dockerfile_parser.go",
    "Dockerfile.sublime-syntax",
    "MyContainerfiles",
  ])("not %s", (name) => {
    expect(isContainerfileName(name)).toBe(false);
  });
});
