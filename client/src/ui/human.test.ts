import { expect, test } from "vitest";
import { agoText, elapsedText, sizeText } from "./human.ts";

test.each([
  [0, "0 kB", "0kB"],
  [999, "1 kB", "1kB"],
  [999_999, "1,000 kB", "1,000kB"],
  [1_000, "1 kB", "1kB"],
  [3_971_241, "4 MB", "4MB"],
  [1_250_000_000, "1.3 GB", "1.3GB"],
])("%d bytes", (bytes, english, korean) => {
  expect(sizeText(bytes, "en")).toBe(english);
  expect(sizeText(bytes, "ko")).toBe(korean);
});

test.each([
  [-5_000, "now", "지금"],
  [30_000, "30 seconds ago", "30초 전"],
  [90_000, "1 minute ago", "1분 전"],
  [3 * 3_600_000, "3 hours ago", "3시간 전"],
  [26 * 3_600_000, "yesterday", "어제"],
  [5 * 86_400_000, "5 days ago", "5일 전"],
])("%d ms ago", (milliseconds, english, korean) => {
  expect(agoText(milliseconds, "en")).toBe(english);
  expect(agoText(milliseconds, "ko")).toBe(korean);
});

test("elapsed", () => {
  expect([0, 59_999, 60_000, 3_725_000].map(elapsedText)).toEqual(["0:00", "0:59", "1:00", "62:05"]);
});
