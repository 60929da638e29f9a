import { expect, test } from "vitest";
import type { Uri } from "vscode";
import type { Node } from "./node.ts";
import { renew } from "./rows.ts";

const uri = { toString: () => "file:///shop/Containerfile" } as Uri;

const node = (id: string, description = "", children: readonly Node[] = []): Node => ({
  id,
  uri,
  context: "row",
  label: id,
  description,
  icon: "package",
  children,
});

const shop = () => node("shop", "", [node("image", "built"), node("hosts", "1", [node("till")])]);

test("a row that is still there is the same object, and says what is true now", () => {
  const first = renew([], [shop()]).rows;
  const [image] = first[0]?.rows ?? [];
  const after = [node("shop", "", [node("image", "built again"), node("hosts", "1", [node("till")])])];
  const { rows, changed } = renew(first, after);
  expect(rows[0]).toBe(first[0]);
  expect(changed).toEqual([image]);
  expect(image?.node.description).toBe("built again");
});

test("nothing is drawn again where nothing has changed", () => {
  expect(renew(renew([], [shop()]).rows, [shop()]).changed).toEqual([]);
});

test("a row that comes makes the one above it be drawn again", () => {
  const { rows } = renew([], [shop()]);
  const [, hosts] = rows[0]?.rows ?? [];
  const hostNodes = node("hosts", "1", [node("till"), node("edge")]);
  const { changed } = renew(rows, [node("shop", "", [node("image", "built"), hostNodes])]);
  expect(changed).toContain(hosts);
  expect(changed).not.toContain(rows[0]);
});

test("a project that comes or goes makes all be drawn again", () => {
  const { rows } = renew([], [shop()]);
  expect(renew(rows, [shop(), node("bakery")]).changed).toBe("all");
  expect(renew(renew([], [shop()]).rows, []).changed).toBe("all");
});
