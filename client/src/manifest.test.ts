import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), "utf8"));
const { contributes } = read("package.json");
const commands = contributes.commands.map(({ command }: { command: string }) => command);
const views = Object.values<{ id: string }[]>(contributes.views).flat();
const known = new Set([...commands, ...views.map(({ id }) => `${id}.focus`)]);

describe("what the manifest leads to", () => {
  it.each(["package.nls.json", "package.nls.ko.json"])("is a command for each link of %s", (file) => {
    const links = [...JSON.stringify(read(file)).matchAll(/\(command:([\w.]+)\)/g)].map(([, link]) => link);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !known.has(link))).toEqual([]);
  });

  it("is a file for each picture", () => {
    const pictures = [...JSON.stringify(contributes).matchAll(/"(images\/[^"]+)"/g)].map(([, file]) => file);
    expect(pictures.length).toBeGreaterThan(2);
    expect(pictures.filter((file) => !existsSync(path.join(root, file ?? "")))).toEqual([]);
  });

  it("is a command for each entry of a menu, and a walkthrough of at most five steps", () => {
    const entries = Object.values<{ command: string }[]>(contributes.menus).flat();
    expect(entries.filter(({ command }) => !known.has(command))).toEqual([]);
    expect(contributes.walkthroughs[0].steps.length).toBeLessThanOrEqual(5);
  });
});
