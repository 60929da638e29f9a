import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/bound-image-globalargs.ts";
import { applyFix, findings } from "../../support/containerfile.ts";
import { placesOf } from "../../support/places.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const bound = "/usr/lib/bootc/bound-images.d";
const folder = "/usr/share/containers/systemd";
const quadlet = (content: string, name = "a.container") =>
  `COPY <<'EOF' ${folder}/${name}\n${content}\nEOF\n`;
const bind = (name: string) => `RUN ln -s ${folder}/${name} ${bound}/${name}\n`;
const unit = (content: string) => base + quadlet(content) + bind("a.container");
const found = (text: string) =>
  findings(rule, text).map(({ severity, text: word, line }) => [severity, word, line]);
const plain = "[Container]\nImage=quay.io/a/b";
const line = "GlobalArgs=--storage-opt=additionalimagestore=/usr/lib/bootc/storage";

describe("bound-image-globalargs finds", () => {
  test.each([
    ["a bound container", unit(plain), [["warning", "Image=quay.io/a/b", 3]]],
    [
      "other global arguments",
      unit(`${plain}\nGlobalArgs=--log-level=debug`),
      [["warning", "Image=quay.io/a/b", 3]],
    ],
    [
      "a container that runs a bound image",
      base +
        quadlet("[Image]\nImage=quay.io/a/b", "b.image") +
        bind("b.image") +
        quadlet("[Container]\nImage=b.image"),
      [["warning", "Image=b.image", 8]],
    ],
  ])("%s", (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("a copied quadlet, in that file", () => {
    const text = `${base}COPY a.container ${folder}/\n${bind("a.container")}`;
    expect(placesOf(rule, text, { "a.container": `${plain}\n` })).toEqual(["a.container: Image=quay.io/a/b"]);
  });
});

describe("bound-image-globalargs is silent about", () => {
  test.each([
    ["the store in GlobalArgs", unit(`${plain}\n${line}`)],
    ["a drop-in", unit(plain) + quadlet(`[Container]\n${line}`, "a.container.d/10-store.conf")],
    ["a store for all containers", `${unit(plain)}COPY storage.conf /etc/containers/storage.conf\n`],
    ["containers that nobody binds", base + quadlet(plain)],
    [
      "images that are only pulled",
      base + quadlet("[Image]\nImage=quay.io/a/b", "b.image") + bind("b.image"),
    ],
    ["quadlets that are not at hand", `${base}COPY a.container ${folder}/\n${bind("a.container")}`],
    ["text that a variable may complete", unit(`${plain}\n$MORE`).replace("<<'EOF'", "<<EOF")],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("the fix of bound-image-globalargs adds the line above the image", () => {
  const fixed = applyFix(rule, unit(plain));
  expect(fixed).toBe(unit(`[Container]\n${line}\nImage=quay.io/a/b`));
  expect(findings(rule, fixed ?? "")).toEqual([]);
  expect(
    applyFix(
      rule,
      `${base}RUN printf '[Container]\\nImage=quay.io/a/b\\n' > ${folder}/a.container\n${bind("a.container")}`,
    ),
  ).toBeUndefined();
});
