import { spawn, spawnSync } from "node:child_process";
import { chmodSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { version } from "../../server/src/data/project.ts";
import { type Bundle, bundle, temporaryProject } from "../support/bundle.ts";
import { allRules } from "../support/rules.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const clean = `${base}RUN dnf -y install httpd && dnf clean all && rm -rf /var/cache /var/lib/dnf /var/log/*\nRUN bootc container lint\n`;
const flawed = `${base}RUN systemctl enable --now sshd\nRUN bootc container lint\n`;
const mended = flawed.replace(" --now", "");

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

const environment = { PATH: process.env.PATH, LANG: "en_US.UTF-8" };

function run(files: Readonly<Record<string, string | Uint8Array>>, args: readonly string[], input = "") {
  project ??= temporaryProject(files);
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli.program, ...args], {
    cwd: project.folder,
    encoding: "utf8",
    input,
    env: environment,
  });
  return { stdout, stderr, status };
}

const read = (name: string) => readFileSync(path.join(project?.folder ?? "", name), "utf8");
const json = (files: Parameters<typeof run>[0], ...args: string[]) =>
  JSON.parse(run(files, ["--format", "json", ...args]).stdout) as {
    file: string;
    rule: string;
    line: number;
  }[];
const found = (files: Parameters<typeof run>[0], ...args: string[]) =>
  json(files, ...args).map(({ file, rule, line }) => `${file}:${line} ${rule}`);

describe("the findings", () => {
  it("are printed for people", () => {
    expect(run({ Containerfile: flawed }, ["Containerfile"])).toEqual({
      status: 1,
      stderr: "",
      stdout: expect.stringMatching(
        /^Containerfile:2:22 error systemctl-now\n {2}\S.*\n {2}2 \| RUN systemctl enable --now sshd\n {4}\| {22}\^{5}\n\n1 error \(bootc files checked: 1\)\. 1 can be mended with --fix\.\n$/,
      ),
    });
  });

  it("are marked below the right letters of wide text", () => {
    const text = flawed.replace("systemctl", "echo 한글 && systemctl");
    const { stdout } = run({ Containerfile: text }, ["Containerfile"]);
    const [, , source = "", mark = ""] = stdout.split("\n");
    const before = source.slice(0, source.indexOf("--now"));
    expect(mark.indexOf("^")).toBe(before.length + (before.match(/[가-힣]/g)?.length ?? 0));
  });

  it("are printed as JSON", () => {
    expect(JSON.parse(run({ Containerfile: flawed }, ["--format=json", "."]).stdout)).toEqual([
      {
        file: "Containerfile",
        line: 2,
        column: 22,
        endLine: 2,
        endColumn: 27,
        severity: "error",
        rule: "systemctl-now",
        message: expect.stringContaining("--now"),
        fixable: true,
        docs: expect.stringMatching(/^https:\/\/.*\/docs\/rules\/systemctl-now\.md$/),
      },
    ]);
  });

  it("are printed in Korean by option and by environment", () => {
    const files = { Containerfile: flawed };
    expect(run(files, ["--locale", "ko", "."]).stdout).toMatch(/오류 1개/);
    const { stdout } = spawnSync(process.execPath, [cli.program, "."], {
      cwd: project?.folder,
      encoding: "utf8",
      env: { ...environment, LANG: "ko_KR.UTF-8" },
    });
    expect(stdout).toMatch(/오류 1개/);
  });

  it("have no colours where nobody sees them", () => {
    expect(run({ Containerfile: flawed }, ["."]).stdout).not.toContain("\u001b");
  });
});

describe("the exit code", () => {
  it.each([
    [["."], 1],
    [["--fail-on", "never", "."], 0],
    [["--rule", "systemctl-now=warning", "."], 0],
    [["--rule", "systemctl-now=warning", "--fail-on=warning", "."], 1],
    [["--rule", "systemctl-now=hint", "--fail-on=info", "."], 0],
    [["--rule", "systemctl-now=hint", "--fail-on=hint", "."], 1],
    [["--rule", "systemctl-*=off", "--fail-on=hint", "."], 0],
    [["lint", "."], 1],
    [["--", "."], 1],
    [["--fail-on=never", "missing", "."], 2],
  ])("of %j is %i", (args, status) => {
    expect(run({ Containerfile: flawed }, args).status).toBe(status);
  });

  it.each([
    [[], "Name the files or folders"],
    [["--formt", "json", "."], "Did you mean --format?"],
    [["--xyzzy", "."], "There is no option --xyzzy"],
    [["--format"], "--format needs a value"],
    [["--format", "yaml", "."], "--format cannot be yaml. Expected: text | json"],
    [["--fail-on", "never!", "."], "--fail-on cannot be never!"],
    [["--rule", "systemctl-now", "."], "--rule cannot be systemctl-now"],
    [["--rule", "systemctl-nwo=off", "."], "Did you mean systemctl-now?"],
    [["--rootfs", "zfs", "."], "--rootfs cannot be zfs"],
    [["--kickstart-version", "latest", "."], "--kickstart-version cannot be latest"],
    [["--locale", "de", "."], "--locale cannot be de"],
    [["--fix=yes", "."], "There is no option --fix"],
    [["-"], "--stdin-filename"],
    [["-", "--stdin-filename", "x", "--fix"], "--fix writes files"],
    [["explain"], "Name one rule"],
    [["explain", "var-contnet"], "Did you mean var-content?"],
  ])("of %j is 2, with one line that says why", (args, said) => {
    const { status, stdout, stderr } = run({ Containerfile: clean }, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^bootc-lint: .*\n$/);
    expect(stderr).toContain(said);
  });
});

describe("the files", () => {
  it("are found in folders by name and content", () => {
    const files = {
      "a/Containerfile": flawed,
      "b/Dockerfile.desktop": flawed,
      "c/config.toml": '[customizations]\nhostnam = "x"\n',
      "c/other.toml": "[package]\nname = 1\n",
      "d/install.ks": "foo\ntext\n",
      "d/good.ks": "text\nfoo\n",
      "node_modules/x/Containerfile": flawed,
      ".git/Containerfile": flawed,
      "e/Dockerfile": flawed.replace(base, "FROM node:22\n").replace("RUN bootc container lint\n", ""),
    };
    expect(found(files, "--rule=lint-missing=off", ".")).toEqual([
      "a/Containerfile:2 systemctl-now",
      "b/Dockerfile.desktop:2 systemctl-now",
      "c/config.toml:2 config-unknown-key",
      "d/good.ks:2 ks-unknown-command",
    ]);
  });

  it("are read as what their names say where they are named", () => {
    const files = { "x.toml": "[customizatoins]\n", "y.ks": "foo\n" };
    expect(found(files, ".")).toEqual([]);
    expect(found(files, "x.toml", "y.ks").map((line) => line.replace(/:.* /, " "))).toEqual([
      "x.toml config-unknown-key",
      "y.ks ks-unknown-command",
    ]);
  });

  it("that are no part of a bootc project are named, with the reason", () => {
    const { status, stdout } = run({ Dockerfile: "FROM node:22\n" }, ["Dockerfile"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^Dockerfile: not checked\. \S.*\.\nNothing found \(bootc files checked: 0\)\.\n$/,
    );
  });

  it("that cannot be read do not hide the others", () => {
    const files = {
      "a/Containerfile": flawed,
      "b/Containerfile": new Uint8Array([70, 0]),
      "c/Containerfile": `#${"x".repeat(1_100_000)}`,
    };
    const inFolder = run(files, ["--format=json", "--fail-on=never", "."]);
    expect(JSON.parse(inFolder.stdout)).toHaveLength(1);
    expect(inFolder.stderr).toBe(
      "bootc-lint: b/Containerfile: not a text file; skipped.\nbootc-lint: c/Containerfile: larger than 1 MB; skipped.\n",
    );
    expect(inFolder.status).toBe(0);
    const named = run(files, ["--format=json", "missing", "b/Containerfile", "a/Containerfile"]);
    expect(JSON.parse(named.stdout)).toHaveLength(1);
    expect(named.stderr.split("\n")).toHaveLength(3);
    expect(named.status).toBe(2);
  });

  it("are not waited for where they are pipes", () => {
    project = temporaryProject({ Containerfile: clean });
    if (process.platform === "win32") return;
    spawnSync("mkfifo", [path.join(project.folder, "install.ks")]);
    expect(run({}, ["--fail-on=never", "."])).toMatchObject({ status: 0, stderr: "" });
    expect(run({}, ["install.ks"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("regular file"),
    });
  });

  it("come from standard input, under the name that it is given", () => {
    const args = ["--format=json", "-", "--stdin-filename", "sub/Containerfile"];
    const { stdout, status } = run({}, args, flawed);
    expect(JSON.parse(stdout)).toMatchObject([{ file: "sub/Containerfile", line: 2, rule: "systemctl-now" }]);
    expect(status).toBe(1);
  });

  it("keep working when the reader goes away", async () => {
    project = temporaryProject({ Containerfile: base + "RUN systemctl enable --now sshd\n".repeat(3_000) });
    const child = spawn(process.execPath, [cli.program, "."], { cwd: project.folder, env: environment });
    child.stdout.once("data", () => child.stdout.destroy());
    let complaints = "";
    child.stderr.on("data", (data) => {
      complaints += data;
    });
    await new Promise((resolve) => child.once("close", resolve));
    expect(complaints).toBe("");
  });
});

describe("the configuration", () => {
  const off = '[rules]\nsystemctl-now = "off"\n';

  it("is the nearest .bootc-lint.toml, below the options", () => {
    const files = {
      ".bootc-lint.toml": off,
      "a/b/Containerfile": flawed,
      "c/.bootc-lint.toml": "",
      "c/Containerfile": flawed,
    };
    expect(found(files, ".")).toEqual(["c/Containerfile:2 systemctl-now"]);
    expect(found(files, "--rule", "systemctl-now=info", "a")).toEqual(["a/b/Containerfile:2 systemctl-now"]);
  });

  it("is the named file alone", () => {
    const files = { "lint/strict.toml": off, ".bootc-lint.toml": "", Containerfile: flawed };
    expect(found(files, "--config", "lint/strict.toml", ".")).toEqual([]);
    const { status, stderr } = run(files, ["--config", "nowhere.toml", "."]);
    expect(status).toBe(2);
    expect(stderr).toBe("bootc-lint: nowhere.toml: no such file.\n");
  });

  it("is complained of once, and used as far as it goes", () => {
    const files = {
      ".bootc-lint.toml": `colour = 1\n${off}`,
      Containerfile: flawed,
      "Containerfile.x": flawed,
    };
    const { stdout, stderr, status } = run(files, ["--format=json", "."]);
    expect(JSON.parse(stdout)).toEqual([]);
    expect(stderr).toBe(
      "bootc-lint: .bootc-lint.toml: the key colour is unknown and has no effect. Remove it or correct its name.\n",
    );
    expect(status).toBe(0);
  });

  it("decides for which installer a kickstart is read", () => {
    const files = { "x.ks": "text\nbootc --source-imgref=registry:quay.io/x/y\n" };
    const unknown = (...args: string[]) =>
      json(files, ...args, "x.ks").filter(({ rule }) => rule === "ks-unknown-command").length > 0;
    expect(unknown("--kickstart-version", "RHEL9")).toBe(true);
    expect(unknown("--kickstart-version", "F43")).toBe(false);
  });
});

describe("--fix", () => {
  it("writes what is safe, reports what remains, and is done after one run", () => {
    const files = { Containerfile: `${flawed}RUN systemctl start x\n`, "clean/Containerfile": mended };
    project = temporaryProject(files);
    chmodSync(path.join(project.folder, "Containerfile"), 0o640);
    const before = statSync(path.join(project.folder, "clean/Containerfile"));
    expect(found({}, "--fix", ".")).not.toContain("Containerfile:2 systemctl-now");
    expect(read("Containerfile")).toContain("RUN systemctl enable sshd\n");
    expect(statSync(path.join(project.folder, "Containerfile")).mode & 0o777).toBe(0o640);
    const after = statSync(path.join(project.folder, "clean/Containerfile"));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    const once = read("Containerfile");
    run({}, ["--fix", "."]);
    expect(read("Containerfile")).toBe(once);
  });

  it("mends everything in one run, however many findings touch", () => {
    run({ Containerfile: flawed.replace("RUN systemctl", "RUN systemctl enable --now a; systemctl") }, [
      "--fix",
      ".",
    ]);
    expect(read("Containerfile")).not.toContain("--now");
  });

  it("keeps line breaks and a byte order mark", () => {
    const text = `\ufeff${flawed.replaceAll("\n", "\r\n")}`;
    run({ Containerfile: text }, ["--fix", "."]);
    expect(read("Containerfile")).toBe(`\ufeff${mended.replaceAll("\n", "\r\n")}`);
  });

  it("writes the file behind a link, and leaves the link", () => {
    project = temporaryProject({ "real/Containerfile": flawed });
    symlinkSync(path.join("real", "Containerfile"), path.join(project.folder, "Containerfile"));
    run({}, ["--fix", "Containerfile"]);
    expect(read("real/Containerfile")).toBe(mended);
    expect(found({}, "Containerfile")).toEqual([]);
  });

  it("leaves a file alone that is not UTF-8", () => {
    const bytes = Buffer.concat([Buffer.from(flawed), Buffer.from([0x23, 0xe9, 0x0a])]);
    run({ Containerfile: bytes }, ["--fix", "."]);
    expect(readFileSync(path.join(project?.folder ?? "", "Containerfile"))).toEqual(bytes);
  });
});

describe("the other formats", () => {
  const files = { "a b/Containerfile": flawed };

  it("sarif holds all rules and the places of findings", () => {
    const { runs, ...log } = JSON.parse(run(files, ["--format=sarif", "."]).stdout);
    expect(log.version).toBe("2.1.0");
    const [{ tool, results }] = runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(allRules.map(({ id }) => id));
    expect(results).toHaveLength(1);
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe("systemctl-now");
    expect(results[0]).toMatchObject({
      ruleId: "systemctl-now",
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "a%20b/Containerfile" },
            region: { startLine: 2, startColumn: 22, endLine: 2, endColumn: 27 },
          },
        },
      ],
    });
  });

  it("github writes a workflow command for each finding", () => {
    expect(run(files, ["--format=github", "."]).stdout).toMatch(
      /^::error file=a b\/Containerfile,line=2,endLine=2,col=22,endColumn=27,title=bootc systemctl-now::[^\n]+\n$/,
    );
  });

  it("gitlab gives equal findings different fingerprints that outlive a move", () => {
    const twice = flawed.replace(
      "RUN systemctl enable --now sshd\n",
      "RUN systemctl enable --now sshd\n".repeat(2),
    );
    type Issue = { fingerprint: string; location: { path: string; lines: { begin: number } } };
    const issues: Issue[] = JSON.parse(run({ Containerfile: twice }, ["--format=gitlab", "."]).stdout);
    expect(issues.map(({ location }) => location.lines.begin)).toEqual([2, 3]);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    project?.remove();
    project = undefined;
    const moved: Issue[] = JSON.parse(
      run({ Containerfile: `# x\n${twice}` }, ["--format=gitlab", "."]).stdout,
    );
    expect(moved.map(({ fingerprint }) => fingerprint)).toEqual(issues.map(({ fingerprint }) => fingerprint));
  });

  it("junit is well-formed and counts", () => {
    const { stdout } = run({ 'a&"<b>/Containerfile': flawed, "c/Containerfile": mended }, [
      "--format=junit",
      ".",
    ]);
    expect(stdout).toContain('<testsuite name="a&amp;&quot;&lt;b&gt;/Containerfile" tests="1" failures="1">');
    expect(stdout).toContain('<testsuite name="c/Containerfile" tests="1" failures="0">');
    expect(stdout.match(/<failure /g)).toHaveLength(1);
    expect(stdout.replace(/<\?xml.*?\?>|<[^<>]*\/>|<(\w+)[^<>]*>[^<]*<\/\1>/g, "")).not.toMatch(/[&"]</);
  });

  it.each([
    ["json", "[]\n"],
    ["github", ""],
    ["gitlab", "[]\n"],
  ])("%s of nothing is %j", (format, expected) => {
    expect(run({ Containerfile: mended }, [`--format=${format}`, "."])).toEqual({
      status: 0,
      stdout: expected,
      stderr: "",
    });
  });
});

describe("the other subcommands", () => {
  it("list all rules", () => {
    const rules: { id: string; severity: string }[] = JSON.parse(
      run({}, ["rules", "--format", "json"]).stdout,
    );
    expect(rules.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id));
    const table = run({}, ["rules", "--locale=ko"]).stdout.trimEnd().split("\n");
    expect(table).toHaveLength(allRules.length);
    for (const line of table) expect(line).toMatch(/^[\w-]+ +(오류|경고|정보|힌트)( \(strict\))? +\S/);
  });

  it("show the page of a rule", () => {
    const { stdout, status } = run({}, ["explain", "systemctl-now"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# `systemctl-now`: /);
    expect(stdout).toContain("## Why");
    expect(stdout).not.toContain("<!--");
    expect(run({}, ["explain", "systemctl-now", "--locale", "ko"]).stdout).toContain("## 이유");
  });

  it("show version and help", () => {
    expect(run({}, ["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    for (const args of [["--help"], ["lint", "--help"], ["--locale", "ko", "-h"]]) {
      const { stdout, status } = run({}, args);
      expect(status).toBe(0);
      for (const option of ["--format", "--fail-on", "--rule", "--fix", "--no-context"])
        expect(stdout).toContain(option);
    }
  });
});
