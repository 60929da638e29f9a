// What "New bootc Project" writes, for each template, base and account: it lints clean, and the answers are in it.

import { readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { sha512Crypt } from "../../client/src/password/sha512Crypt.ts";
import { type Account, type Answers, projectFiles } from "../../client/src/projects/project.ts";
import { bases, type TemplateId, templates } from "../../client/src/projects/templates.ts";
import { isBootc, lint } from "../support/lint.ts";

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));

function example(template: string): ReadonlyMap<string, string> {
  const folder = `${examples}${template}`;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => {
      const path = `${parentPath}/${name}`;
      return [relative(folder, path).replaceAll("\\", "/"), readFileSync(path, "utf8")];
    }),
  );
}

const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJf1XI32kIEbybV7wy58e9AxYxxBClTop38tPgKLUI7N me@desk";
const hash = await sha512Crypt("correct horse battery staple", "abcdefghijklmnop");
const accounts: Readonly<Record<Account["kind"], Account>> = {
  asked: { kind: "asked" },
  key: { kind: "key", name: "min", key },
  password: { kind: "password", name: "min", hash },
};
const image = "quay.io/min/desk:1";

const cases = (Object.keys(templates) as TemplateId[]).flatMap((template) =>
  templates[template].flatMap((base) =>
    Object.values(accounts).map((account): Answers => ({ template, base, account, image })),
  ),
);

const project = (answers: Answers): Readonly<Record<string, string>> =>
  Object.fromEntries(projectFiles(example(answers.template), answers));

async function findingsIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const found = await Promise.all(
    ["Containerfile", "config.toml"].map(async (path) =>
      (await lint(files, path)).map(({ line, rule }) => `${path}:${line} ${rule}`),
    ),
  );
  return found.flat();
}

describe("a new project", () => {
  it.each(cases)("$template on $base, account $account.kind", async (answers) => {
    const files = project(answers);
    for (const path of ["Containerfile", "config.toml"]) expect(await isBootc(files, path)).toBe(true);
    // That a hash in the file can be tried out by everybody who has the file is true, and said.
    const allowed = answers.account.kind === "password" ? /ks-secret-in-file$/ : /^$/;
    expect((await findingsIn(files)).filter((finding) => !allowed.test(finding))).toEqual([]);
    expect(files.Containerfile).toMatch(new RegExp(`^FROM ${bases[answers.base].reference}$`, "m"));
  });

  it("is built from its first base by the example itself", () => {
    for (const [template, [first]] of Object.entries(templates))
      expect(example(template).get("Containerfile")).toContain(`FROM ${bases[first].reference}\n`);
  });

  it("names the image wherever the example names its own", () => {
    for (const template of Object.keys(templates) as TemplateId[]) {
      const files = project({ template, base: templates[template][0], account: accounts.asked, image });
      for (const text of Object.values(files)) expect(text).not.toContain("localhost/");
      expect(JSON.parse(files[".vscode/tasks.json"] ?? "").tasks).toMatchObject([
        { type: "bootc", action: "image" },
        { type: "bootc", action: "iso" },
        { type: "bootc", action: "disk" },
      ]);
      expect(JSON.parse(files[".vscode/settings.json"] ?? "")).toEqual({ "bootc.build.imageName": image });
      expect(files[".github/workflows/build.yml"]).toContain(`podman build -t ${image} .`);
      expect(files["README.md"]).toContain(image);
      expect(files["README.ko.md"]).toContain(image);
    }
  });

  it("lets the one in who was asked for, and locks root", () => {
    const config = (account: Account) =>
      project({ template: "minimal", base: "centos-10", account, image })["config.toml"];
    expect(config(accounts.key)).toContain(`sshkey --username=min "${key}"`);
    expect(config(accounts.password)).toContain(`--iscrypted --password=${hash}`);
    for (const kind of ["key", "password"] as const) {
      expect(config(accounts[kind])).toContain("rootpw --lock");
      expect(config(accounts[kind])).not.toContain("no password stands here");
    }
    expect(config(accounts.asked)).toBe(example("minimal").get("config.toml"));
  });
});
