import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/bound-image-content.ts";
import { findings } from "../../support/containerfile.ts";
import { placesOf } from "../../support/places.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const bound = "/usr/lib/bootc/bound-images.d";
const folder = "/usr/share/containers/systemd";
const unit = (content: string, name = "a.container") =>
  `${base}COPY <<'EOF' ${folder}/${name}\n${content}\nEOF\nRUN ln -s ${folder}/${name} ${bound}/${name}\n`;
const found = (text: string) =>
  findings(rule, text).map(({ severity, message, text: word, line }) => [severity, message, word, line]);

describe("bound-image-content finds", () => {
  test.each([
    ["[Container]\nExec=/x", "a.container", ["error", "missing", "[Container]", 2]],
    ["[Container]\nImage=", "a.container", ["error", "missing", "Image", 3]],
    ["[Unit]\nImage=q.io/a/b", "a.container", ["error", "missing", "[Unit]", 2]],
    ["[Container]\nImage=q.io/a/b", "a.image", ["error", "missing", "[Container]", 2]],
    ["[Image]\nImage=q.io/a/b\nAuthFile=/x", "a.image", ["error", "authFile", "AuthFile", 4]],
    ["[Container]\nImage=q.io/a/b:%i", "a.container", ["error", "specifier", "q.io/a/b:%i", 3]],
    ["[Container]\nImage=b.image", "a.container", ["warning", "unit", "b.image", 3]],
    ["[Container]\n Image = nginx:1.27 ", "a.container", ["warning", "shortName", "nginx:1.27", 3]],
    ["[Image]\nImage=library/nginx", "a.image", ["warning", "shortName", "library/nginx", 3]],
  ])("%j in %s", (content, name, expected) => {
    expect(found(unit(content, name))).toEqual([expected]);
  });

  test("a copied quadlet that a pattern binds, in that file", () => {
    const files = { "q/a.container": "[Container]\nImage=nginx\n", "q/b.volume": "[Volume]\n" };
    const text = `${base}COPY q/ ${folder}/\nRUN ln -sr ${folder}/*.container ${bound}/\n`;
    expect(placesOf(rule, text, files)).toEqual(["q/a.container: nginx"]);
  });

  test("a quadlet that stands where its link should be", () => {
    const text = `${base}COPY <<'E' ${bound}/a.image\n[Image]\nImage=nginx\nE\n`;
    expect(found(text)).toEqual([["warning", "shortName", "nginx", 3]]);
  });
});

describe("bound-image-content is silent about", () => {
  test.each([
    ["full names", unit("[Container]\nImage=quay.io/a/b:1\nAuthFile=/x")],
    ["a registry with a port, and localhost", unit("[Container]\nImage=localhost/a")],
    ["digests and transports", unit("[Container]\nImage=docker://quay.io/a/b@sha256:0123456789ab")],
    ["percent signs", unit("[Container]\nImage=quay.io/a/b%%c")],
    ["the last of several", unit("[Container]\nImage=nginx\nImage=quay.io/a/b")],
    ["comments", unit("# [Image]\n; x\n[Container]\nImage=quay.io/a/b")],
    ["names from variables", unit("[Container]\nImage=$IMAGE").replace("<<'EOF'", "<<EOF")],
    ["quadlets that nobody binds", unit("[Container]\nImage=nginx").replace(/RUN .*/, "")],
    [
      "quadlets that are not at hand",
      `${base}COPY a.container ${folder}/\nRUN ln -s ${folder}/a.container ${bound}/`,
    ],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
