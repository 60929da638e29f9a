import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/bound-image-entry.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const bound = "/usr/lib/bootc/bound-images.d";
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, base + text, files).map(({ severity, message, text: word, args }) => [
    severity,
    message,
    word,
    args.name,
  ]);

describe("bound-image-entry finds", () => {
  test.each([
    [`COPY app.container ${bound}/`, ["error", "file", `${bound}/`, "app.container"]],
    [`COPY app.container ${bound}`, ["error", "file", bound, "app.container"]],
    [`RUN echo a > ${bound}/octopus.conf`, ["error", "file", `${bound}/octopus.conf`, "octopus.conf"]],
    [`COPY <<E ${bound}/a.image\n[Image]\nE\n`, ["error", "file", `${bound}/a.image`, "a.image"]],
    [
      `RUN cp /usr/share/containers/systemd/a.container ${bound}/`,
      ["error", "file", `${bound}/`, "a.container"],
    ],
    [
      `RUN ln /usr/share/containers/systemd/a.container ${bound}/a.container`,
      ["error", "file", `${bound}/a.container`, "a.container"],
    ],
    [`RUN mkdir -p ${bound}/apps`, ["error", "folder", `${bound}/apps`, "apps"]],
    [
      `RUN ln -s /usr/share/containers/systemd/a.container ${bound}/apps/a.container`,
      ["error", "folder", `${bound}/apps/a.container`, "apps"],
    ],
    [`RUN ln -s /usr/share/a.pod ${bound}/a.pod`, ["error", "ending", `${bound}/a.pod`, "a.pod"]],
    [
      `RUN ln -s /usr/share/containers/systemd/a.image ${bound}/`,
      ["info", "dangling", `${bound}/`, "a.image"],
    ],
    [
      `RUN if [ -n "$A" ]; then echo > ${bound}/a.image; fi`,
      ["warning", "file", `${bound}/a.image`, "a.image"],
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test("a file of a copied tree", () => {
    const files = { "root/usr/lib/bootc/bound-images.d/.gitkeep": "" };
    expect(found("COPY root/ /\n", files)).toEqual([["error", "file", "/", ".gitkeep"]]);
  });
});

describe("bound-image-entry is silent about", () => {
  const copy = "COPY a.container /usr/share/containers/systemd/\n";
  test.each([
    ["a link", `${copy}RUN ln -s /usr/share/containers/systemd/a.container ${bound}/a.container`],
    [
      "a relative link",
      `${copy}RUN ln -s ../../../share/containers/systemd/a.container ${bound}/a.container`,
    ],
    ["links of a pattern", `RUN ln -sr /etc/containers/systemd/*.container ${bound}/`],
    ["a link made inside", `${copy}RUN cd ${bound} && ln -s /usr/share/containers/systemd/a.container .`],
    [
      "links made in a loop",
      `COPY a.container b.container /usr/share/containers/systemd/\nRUN for u in a b; do ln -s /usr/share/containers/systemd/$u.container ${bound}/$u.container; done`,
    ],
    ["links that are copied", `RUN cp -d /ctx/a.container ${bound}/`],
    ["the folder itself", `RUN mkdir -p ${bound}`],
    ["a folder that cannot be looked into", `COPY bound-images.d ${bound}`],
    ["what is deleted again", `COPY a.container ${bound}/\nRUN rm -rf ${bound}/*`],
    [
      "a link whose target a script may bring",
      `RUN /ctx/build.sh\nRUN ln -s /usr/share/containers/systemd/a.container ${bound}/`,
    ],
    [
      "a link whose target a tree may bring",
      `COPY --from=x /usr/share/ /usr/share/\nRUN ln -s /usr/share/containers/systemd/a.container ${bound}/`,
    ],
    ["names that only the build knows", `RUN echo > ${bound}/$(cat name)`],
    [
      "builder stages",
      `FROM scratch AS ctx\nCOPY a.container ${bound}/\nFROM quay.io/fedora/fedora-bootc:43`,
    ],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of bound-image-entry", () => {
  const quadlet = "/usr/share/containers/systemd/a.container";
  test.each([
    [
      `COPY a.container ${bound}/\nRUN true\n`,
      `COPY a.container ${quadlet}\nRUN ln -s ${quadlet} ${bound}/a.container\nRUN true\n`,
    ],
    [
      `COPY <<E ${bound}/a.container\n[Container]\nE\n`,
      `COPY <<E ${quadlet}\n[Container]\nE\nRUN ln -s ${quadlet} ${bound}/a.container\n`,
    ],
    [
      `RUN echo '[Container]' > ${bound}/a.container\n`,
      `RUN echo '[Container]' > ${quadlet}\nRUN ln -s ${quadlet} ${bound}/a.container\n`,
    ],
  ])("%j", (before, after) => {
    const fixed = applyFix(rule, base + before);
    expect(fixed).toBe(base + after);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test("there is none for what is no quadlet, or is there already", () => {
    expect(applyFix(rule, `${base}COPY a.conf ${bound}/\n`)).toBeUndefined();
    expect(applyFix(rule, `${base}COPY a.image b.image ${bound}/\n`)).toBeUndefined();
    expect(
      applyFix(rule, `${base}COPY a.container ${quadlet}\nRUN cp ${quadlet} ${bound}/a.container\n`),
    ).toBeUndefined();
  });
});
