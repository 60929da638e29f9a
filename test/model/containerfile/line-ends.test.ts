import { expect, test } from "vitest";
import { modelOf } from "../../support/containerfile.ts";

const script = [
  "FROM quay.io/fedora/fedora-bootc:43",
  "RUN <<EOF",
  "cat > /etc/a <<END",
  "text",
  "END",
  "touch /etc/b \\",
  "  /etc/c",
  "bash -c 'touch /etc/d",
  "touch /etc/e'",
  "EOF",
  "RUN bash <<EOF",
  "touch /etc/f",
  "EOF",
  "",
];

test.each(["\n", "\r\n"])("scripts do the same with lines that end in %j", (end) => {
  const text = script.join(end);
  const effects = modelOf(text).stages.flatMap(({ steps }) =>
    steps.flatMap(({ start, outcome }) =>
      outcome.effects.map(({ path, range }) => [path, text.slice(start + range.start, start + range.end)]),
    ),
  );
  const paths = ["a", "b", "c", "d", "e", "f"].map((name) => `/etc/${name}`);
  expect(effects).toEqual(paths.map((path) => [path, path]));
});
