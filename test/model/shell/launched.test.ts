import { describe, expect, test } from "vitest";
import { modelOf } from "../../support/containerfile.ts";
import { lint } from "../../support/lint.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const hole = "\u0000";

/** The commands of the last RUN, holes as `?`. */
function commands(script: string, files: Record<string, string> = {}, before = "") {
  const model = modelOf(`${base}${before}RUN ${script}\n`, files);
  const step = model.stages.at(-1)?.steps.at(-1);
  return step?.outcome.commands.map(({ name, args }) =>
    [name, ...args.map(({ text }) => text)].join(" ").replaceAll(hole, "?"),
  );
}
const effects = (script: string) =>
  modelOf(`${base}RUN ${script}\n`)
    .stages.at(-1)
    ?.steps.at(-1)
    ?.outcome.effects.map(({ kind, path }) => `${kind} ${path.replaceAll(hole, "?")}`);

describe("xargs", () => {
  test.each([
    ["echo a b | xargs dnf -y install", ["echo a b", "dnf -y install a b"]],
    ["printf '%s\\n' a 'b c' | xargs -n1 touch", ["printf %s\\n a b c", "touch a", "touch b", "touch c"]],
    ["printf '%s\\n' a 'b c' | xargs -I{} cp x{} {}", ["printf %s\\n a b c", "cp xa a", "cp xb c b c"]],
    ["echo a,b | xargs -d, -r -P 4 touch", ["echo a,b", "touch a b"]],
    ["echo \"'a b' c\" | xargs touch", ["echo 'a b' c", "touch a b c"]],
    ["xargs -L1 touch <<< 'a'", ["touch a"]],
    ["rpm -qa | xargs rpm -e", ["rpm -qa", "rpm -e ?"]],
    ["rpm -qa | xargs -I % rpm -e --nodeps %", ["rpm -qa", "rpm -e --nodeps ?"]],
    ["echo a | sudo xargs -0 env X=1 touch", ["echo a", "touch a"]],
    ["echo -n | xargs -r touch", ["echo -n", "xargs -r touch"]],
    ["xargs", ["xargs"]],
    ["echo a | xargs", ["echo a", "xargs"]],
  ])("%s", (script, expected) => {
    expect(commands(script)).toEqual(expected);
  });

  test("reads files that are known", () => {
    const files = { "pkgs.txt": "# editors\nvim\n\nnano # small\n", s: "" };
    const mount = "--mount=type=bind,target=/ctx";
    const install = ["dnf -y install vim nano"];
    const plain = { ...files, "pkgs.txt": "vim\nnano\n" };
    expect(commands(`${mount} xargs dnf -y install < /ctx/pkgs.txt`, plain)).toEqual(install);
    expect(commands(`${mount} xargs -a /ctx/pkgs.txt dnf -y install`, plain)).toEqual(install);
    expect(commands(`${mount} cat /ctx/pkgs.txt | xargs dnf -y install`, plain)?.slice(1)).toEqual(install);
    expect(
      commands(`${mount} grep -vE '^\\s*(#|$)' /ctx/pkgs.txt | sort -u | xargs dnf -y install`, files)?.slice(
        2,
      ),
    ).toEqual(["dnf -y install nano # small vim"]);
    expect(commands(`${mount} grep -v vim /ctx/pkgs.txt | xargs dnf -y install`, files)?.slice(1)).toEqual([
      "dnf -y install ?",
    ]);
  });

  test("reads no file that the script has changed", () => {
    const files = { "pkgs.txt": "vim\n" };
    const script = "sed -i s/vim/nano/ /p && xargs dnf -y install < /p";
    expect(commands(script, files, "COPY pkgs.txt /p\n")).toEqual([
      "sed -i s/vim/nano/ /p",
      "dnf -y install ?",
    ]);
  });

  test("runs scripts", () => {
    const files = { "s.sh": 'dnf -y install "$1"\n' };
    expect(commands("echo vim | xargs -n1 bash /s.sh", files, "COPY s.sh /s.sh\n")).toEqual([
      "echo vim",
      "bash /s.sh vim",
      "dnf -y install vim",
    ]);
  });

  test("gives a shell its arguments", () => {
    expect(commands(`echo vim | xargs sh -c 'dnf -y install "$1"' _`)?.at(-1)).toBe("dnf -y install vim");
  });

  test("does what its command does", () => {
    expect(effects("echo /opt/a /opt/b | xargs mkdir -p")).toEqual(["mkdir /opt/a", "mkdir /opt/b"]);
    expect(effects("find /var/cache -type f | xargs rm -f")).toEqual(["delete /var/cache/*"]);
    expect(effects("find /usr -name '*.pyc' -print0 | xargs -0 rm")).toEqual(["delete /usr/*.pyc"]);
    expect(effects("echo a | xargs mkdir > /tmp/log")).toEqual(["mkdir /a", "write /tmp/log"]);
  });

  test("with a script that it changes cannot be followed", () => {
    const { images } = modelOf(`${base}RUN rpm -qa | xargs -I{} sh -c 'rpm -e {}; true'\n`);
    expect(images[0]?.opaque).toBeDefined();
  });
});

describe("find", () => {
  test.each([
    ["find /etc -name '*.conf' -exec chmod 644 {} \\;", "chmod 644 /etc/?.conf"],
    ["find /etc -type f -exec chmod 644 {} +", "chmod 644 /etc/?"],
    ["find /etc /opt -type d -exec chmod 755 {} +", "chmod 755 /etc/? /opt/?"],
    ["find . -name x -execdir mv {} y ';'", "mv ./?x y"],
  ])("%s", (script, expected) => {
    expect(commands(script)?.slice(1)).toEqual([expected]);
  });

  test("runs what it finds among known files", () => {
    const files = {
      "scripts/10-a.sh": "systemctl enable a\n",
      "scripts/20-b.sh": "systemctl enable b\n",
      "scripts/x": "",
    };
    const run = (script: string) =>
      commands(`--mount=type=bind,source=scripts,target=/ctx ${script}`, files)?.filter((line) =>
        /^systemctl/.test(line),
      );
    const both = ["systemctl enable a", "systemctl enable b"];
    expect(run("find /ctx -name '*.sh' -type f -exec bash {} \\;")).toEqual(both);
    expect(run("find /ctx -maxdepth 1 -iname '*.SH' | sort | xargs -n 1 bash")).toEqual(both);
    expect(run("find /ctx -name '1*.sh' -exec {} ';'")).toEqual(both.slice(0, 1));
    expect(run("find /ctx -name '*.sh' -newer x -exec bash {} ';'")).toEqual([]);
  });

  test("may have found nothing", () => {
    const chmod = modelOf(`${base}RUN find /etc -name x -exec chmod 644 {} +\n`).commands("chmod")[0];
    expect(chmod?.facts.guard).toBe("conditional");
  });

  test("says itself what it deletes", () => {
    expect(effects("find /var/log -mindepth 1 -exec rm -rf {} +")).toEqual(["empty /var/log"]);
  });
});

describe("parallel", () => {
  test.each([
    ["parallel -j4 touch ::: a b", ["touch a", "touch b"]],
    ["echo a | parallel touch /tmp/{}.x", ["echo a", "touch /tmp/a.x"]],
    ["parallel touch {.} ::: a.x", ["touch ?"]],
    ["parallel touch {1}{2} ::: a b ::: c", ["touch ??"]],
  ])("%s", (script, expected) => {
    expect(commands(script)).toEqual(expected);
  });

  test.each(["parallel 'touch {} && x' ::: a", "parallel < /f"])("%s cannot be followed", (script) => {
    expect(modelOf(`${base}RUN ${script}\n`).images[0]?.opaque).toBeDefined();
  });
});

test("rules see what is run in this way, and change nothing that stands elsewhere", async () => {
  const Containerfile = `${base}RUN echo httpd sshd | xargs systemctl start\nRUN bootc container lint\n`;
  const found = await lint({ Containerfile }, "Containerfile");
  expect(found.map(({ rule, line, text }) => [rule, line, text])).toEqual([
    ["systemctl-runtime-verb", 2, "start"],
  ]);
});
