import { expect, test } from "vitest";
import { fill } from "./text.ts";

test("fills places, and leaves those that nobody filled", () => {
  expect(fill("{name} of {count}", { name: "a" })).toBe("a of {count}");
});

test("shows characters that have no shape", () => {
  expect(fill("{name} is ignored", { name: "app.service\u200e" })).toBe("app.service<U+200E> is ignored");
  expect(fill("{name}", { name: "\ufeff한글\u00ad.conf" })).toBe("<U+FEFF>한글<U+00AD>.conf");
});
