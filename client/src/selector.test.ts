import { describe, expect, it } from "vitest";
import { documentSelector } from "./selector.ts";

describe("the document selector", () => {
  const selector = documentSelector(["images/*.toml"]);

  it.each([
    { scheme: "file", language: "dockerfile" },
    { scheme: "untitled", language: "kickstart" },
    { scheme: "vscode-vfs", pattern: "**/config.toml" },
    { scheme: "vscode-remote", pattern: "**/config.json" },
    { scheme: "file", pattern: "**/*.bib.toml" },
    { scheme: "file", pattern: "images/*.toml" },
  ])("has %o", (filter) => {
    expect(selector).toContainEqual(filter);
  });

  it("leaves other versions of a file alone", () => {
    expect(selector.every(({ scheme }) => scheme !== "git" && scheme !== "")).toBe(true);
  });
});
