import { spawnSync } from "node:child_process";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { lints } from "../../server/src/data/lints.ts";
import { type Bundle, bundle, temporaryProject } from "../support/bundle.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const containerfile = `${base}COPY site /usr/share/site
RUN mkdir -p /var/lib/app && \\
    test -e /x && ln -s /run/x /etc/x
RUN bootc container lint
`;
const files = { Containerfile: containerfile, "site/index.html": "<p>" };
const stages = `${base.trim()} AS base
RUN touch /usr/a
FROM base AS web
RUN touch /usr/b && bootc container lint
FROM base AS db
RUN mkdir /usr/etc && bootc container lint
`;

let cli: Bundle;
let project: ReturnType<typeof temporaryProject> | undefined;
beforeAll(async () => {
  cli = await bundle("cli");
});
afterAll(() => cli.remove());
afterEach(() => {
  project?.remove();
  project = undefined;
});

function run(given: Readonly<Record<string, string>>, args: readonly string[], input = "") {
  project ??= temporaryProject(given);
  const env = { PATH: process.env.PATH, LANG: "en_US.UTF-8" };
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli.program, ...args], {
    cwd: project.folder,
    encoding: "utf8",
    input,
    env,
  });
  return { stdout, stderr, status };
}

describe("layout", () => {
  it("is printed for people", () => {
    const { stdout, stderr, status } = run(files, ["layout", "Containerfile"]);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toMatchInlineSnapshot(`
      "Containerfile: FROM quay.io/fedora/fedora-bootc:43

      Part of the image
      First install: shipped, read-only on the machine
      Upgrade: replaced by what the new image holds
      Rollback: the old content returns
        /usr/share/site/index.html  line 2: COPY site /usr/share/site

      Configuration, merged
      First install: becomes the default and the machine's own copy
      Upgrade: files that nobody changed take the new version; a file changed on the machine stays as it is
      Rollback: the older deployment's own copy returns, with the changes that it had
        /etc/x -> /run/x  line 4 (likely): RUN mkdir -p /var/lib/app && test -e /x && ln -s /run/x /etc/x

      Machine state
      First install: copied to the machine once
      Upgrade: ignored; neither updated nor removed
      Rollback: untouched, since all deployments share it
        /var/lib/app/  line 3: RUN mkdir -p /var/lib/app && test -e /x && ln -s /run/x /etc/x
      "
    `);
  });

  it("is printed in Korean, and says what cannot be read", () => {
    const { stdout } = run({ Containerfile: `${base}RUN ./setup.sh\nRUN mkdir /var/a` }, [
      "layout",
      "--locale=ko",
      ".",
    ]);
    expect(stdout).toContain("읽을 수 없음: 이 단계들이");
    expect(stdout).toContain("RUN ./setup.sh  2행");
    expect(stdout).toMatch(/\/var\/a\/ +3행: RUN mkdir \/var\/a\n/);
  });

  it("is printed as JSON, with 1-based places", () => {
    const { stdout } = run(files, ["layout", "--format", "json", "Containerfile"]);
    const [only] = JSON.parse(stdout);
    expect(only.file).toBe("Containerfile");
    const [image] = only.images;
    expect(image.origin).toEqual({
      label: "FROM quay.io/fedora/fedora-bootc:43",
      ...{ file: "Containerfile", line: 1, column: 1, endLine: 1, endColumn: 36 },
    });
    expect(image.unread).toEqual([]);
    expect(image.zones.map(({ zone }: { zone: string }) => zone)).toEqual(["image", "etc-merge", "state"]);
    expect(image.zones[2]).toEqual({
      zone: "state",
      name: "Machine state",
      install: "copied to the machine once",
      upgrade: "ignored; neither updated nor removed",
      rollback: "untouched, since all deployments share it",
      notes: [],
      entries: [
        {
          name: "/var/lib/app",
          path: "/var/lib/app",
          kind: "folder",
          certainty: "sure",
          origin: [
            image.origin,
            expect.objectContaining({ line: 3, column: 1, endLine: 4 }),
            {
              label: "mkdir /var/lib/app",
              ...{ file: "Containerfile", line: 3, column: 14, endLine: 3, endColumn: 26 },
            },
          ],
          children: [],
        },
      ],
    });
  });

  it("shows every published image, or those of the named stages", () => {
    const heads = (...args: string[]) => {
      const { stdout } = run({ Containerfile: stages }, ["layout", ...args, "Containerfile"]);
      return [...stdout.matchAll(/^Containerfile: .*$/gm)].map(([line]) => line.replace(/.*\((.*)\)$/, "$1"));
    };
    expect(heads()).toEqual(["stage web", "stage db"]);
    expect(heads("--target", "WEB")).toEqual(["stage web"]);
    expect(heads("--target=base", "--target=db")).toEqual(["stage base", "stage db"]);
  });

  it("reads standard input, without the files around it if so told", () => {
    const args = ["layout", "--no-context", "--stdin-filename", "Containerfile", "-"];
    const { stdout, status } = run({ "site/index.html": "" }, args, `${base}COPY site /usr/share/site`);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\/usr\/share\/site\/…/);
  });

  it("says what it cannot show", () => {
    const other = { Dockerfile: "FROM alpine\nRUN true\n", Containerfile: stages };
    expect(run(other, ["layout", "Dockerfile"])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^bootc-lint: Dockerfile: no image to show\. .*\n$/),
    });
    expect(run(other, ["layout", "--target", "wbe", "Containerfile"])).toMatchObject({
      status: 2,
      stderr: "bootc-lint: Containerfile: there is no published stage wbe. Published: web, db\n",
    });
    expect(run(other, ["layout", "nowhere"])).toMatchObject({ status: 2 });
    expect(run(other, ["layout"])).toMatchObject({ status: 2, stderr: expect.stringContaining("Name the") });
    expect(run(other, ["layout", "--format", "sarif", "."])).toMatchObject({ status: 2 });
  });

  it("skips other files of a folder", () => {
    const found = run({ Dockerfile: "FROM alpine\n", Containerfile: containerfile }, [
      "layout",
      "--format=json",
      ".",
    ]);
    expect(found).toMatchObject({ status: 0, stderr: "" });
    expect(JSON.parse(found.stdout).map(({ file }: { file: string }) => file)).toEqual(["Containerfile"]);
  });
});

describe("predict", () => {
  it("is printed for people", () => {
    const { stdout, stderr, status } = run(files, ["predict", "Containerfile"]);
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(stdout).toMatchInlineSnapshot(`
      "Containerfile
        pass  api-base-directories  fatal
        pass  baseimage-composefs   warning
        pass  baseimage-root        fatal
        pass  bootc-kargs           fatal
        pass  buildah-injected      warning
        pass  etc-usretc            fatal
        pass  kernel                fatal
        pass  nonempty-boot         warning
        pass  nonempty-run-tmp      warning
        pass  sysusers              warning
        pass  utf8                  fatal
        pass  var-log               warning
        pass  var-run               fatal
        fail  var-tmpfiles          warning  Containerfile:3:14: No tmpfiles.d line makes /var/lib/app.
      1 fail, 0 unknown, 13 pass.
      "
    `);
  });

  it("is printed in Korean", () => {
    const { stdout } = run(files, ["predict", "--locale", "ko", "Containerfile"]);
    expect(stdout).toMatch(/^ {2}실패 {2}var-tmpfiles {10}경고 {4}Containerfile:3:14: .*\/var\/lib\/app$/m);
  });

  it("is printed as JSON", () => {
    const { stdout, status } = run({ Containerfile: stages }, ["predict", "--format=json", "."]);
    expect(status).toBe(1);
    const found: { stage: string; check: string; outcome: string }[] = JSON.parse(stdout);
    expect(found.map(({ stage, check }) => `${stage} ${check}`)).toEqual(
      ["web", "db"].flatMap((stage) => lints.map(({ name }) => `${stage} ${name}`)),
    );
    expect(found.filter(({ outcome }) => outcome !== "pass")).toEqual([
      {
        file: "Containerfile",
        stage: "db",
        check: "etc-usretc",
        level: "fatal",
        since: "1.1.6",
        outcome: "fail",
        reason: expect.stringContaining("/usr/etc"),
        place: { file: "Containerfile", line: 6, column: 11, endLine: 6, endColumn: 19 },
      },
    ]);
  });

  it("fails for what would stop the build, and for warnings if so told", () => {
    const status = (text: string, ...args: string[]) => {
      const code = run({ Containerfile: text }, ["predict", ...args, "Containerfile"]).status;
      project?.remove();
      project = undefined;
      return code;
    };
    const warned = `${base}RUN mkdir /var/lib/app\n`;
    expect(status(warned)).toBe(0);
    expect(status(warned, "--fail-on", "warning")).toBe(1);
    const stopped = `${base}RUN rm -rf /var\n`;
    expect(status(stopped)).toBe(1);
    expect(status(stopped, "--fail-on=never")).toBe(0);
    expect(status(`${base}RUN ./setup.sh\n`, "--fail-on", "warning")).toBe(0);
  });
});
