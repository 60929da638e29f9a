import { describe, expect, test } from "vitest";
import { containerfileHover } from "../../../server/src/features/containerfile/hover.ts";
import type { Locale } from "../../../server/src/messages/messages.ts";
import { modelOf } from "../../support/containerfile.ts";

const fedora = "FROM quay.io/fedora/fedora-bootc:43\n";

/** Hovers at the `¦` in `text`; the range comes back as the text that it covers. */
function hover(marked: string, locale: Locale = "en") {
  const offset = marked.indexOf("¦");
  const text = marked.replace("¦", "");
  const found = containerfileHover(modelOf(text), offset, locale);
  return found && { markdown: found.markdown, text: text.slice(found.range.start, found.range.end) };
}

describe("a path's card stands on the word that names it", () => {
  test.each([
    ["COPY a.conf /var/lib/¦app/", "/var/lib/¦app/".replace("¦", ""), "**`/var/lib/app`** – Machine state"],
    ["ADD a.conf /et¦c/a.conf", "/etc/a.conf", "**`/etc/a.conf`** – Configuration, merged"],
    ["WORKDIR /usr/share\nCOPY a sub/¦b", "sub/b", "**`/usr/share/sub/b`** – Part of the image"],
    ["RUN mkdir -p /run/¦x", "/run/x", "**`/run/x`** – Gone at boot"],
    ["RUN cd /opt && echo a > b¦in", "bin", "**`/opt/bin`** – Part of the image"],
    ["RUN grep -q x --file=/boo¦t/x", "--file=/boot/x", "**`/boot/x`** – Hidden by a mount"],
    ["RUN mv /usr/a /var/¦www", "/var/www", "**`/var/www`** – Machine state"],
    ["RUN <<EOF\ntouch /usr/etc/¦x\nEOF", "/usr/etc/x", "**`/usr/etc/x`** – Reserved for bootc and ostree"],
    ["RUN /usr/libexec/set¦up --now", "/usr/libexec/setup", "**`/usr/libexec/setup`** – Part of the image"],
    ["WORKDIR /s¦ysroot", "/sysroot", "**`/sysroot`** – Reserved for bootc and ostree"],
    ['VOLUME ["/v¦ar/data"]', '"/var/data"', "**`/var/data`** – Machine state"],
    ["ARG D=/var\nCOPY a $D/¦b", "$D/b", "**`/var/b`** – Machine state"],
    [
      "RUN touch /usr/lib/modules/$(ls)/¦x",
      "/usr/lib/modules/$(ls)/x",
      "**`/usr/lib/modules/…/x`** – Part of the image",
    ],
  ])("%j", (line, text, head) => {
    const found = hover(fedora + line);
    expect(found?.text).toBe(text);
    expect(found?.markdown.split("\n\n")[0]).toBe(head);
  });
});

test("a card says what happens at first install, upgrade and rollback", () => {
  expect(hover(`${fedora}COPY site /var/w¦ww`)?.markdown).toMatchInlineSnapshot(`
    "**\`/var/www\`** – Machine state

    Comes from \`FROM quay.io/fedora/fedora-bootc:43\` (line 1) → \`COPY site /var/www\` (line 2) → \`COPY /var/www\` (line 2): certain.

    - First install: copied to the machine once
    - Upgrade: ignored; neither updated nor removed
    - Rollback: untouched, since all deployments share it

    Folders: tmpfiles.d or \`StateDirectory=\`. Files: ship them below \`/usr/share\`, or seed them through \`/usr/share/factory\`."
  `);
  expect(hover(`${fedora}COPY site /var/w¦ww`, "ko")?.markdown).toMatchInlineSnapshot(`
    "**\`/var/www\`** – 상태 데이터

    출처: \`FROM quay.io/fedora/fedora-bootc:43\` (1행) → \`COPY site /var/www\` (2행) → \`COPY /var/www\` (2행) – 확실함

    - 최초 설치: 시스템에 한 번만 복사됩니다
    - 업그레이드: 무시됩니다. 갱신하지도 삭제하지도 않습니다
    - 롤백: 바뀌지 않습니다. 모든 배포본(deployment)이 공유합니다

    디렉터리는 tmpfiles.d 또는 \`StateDirectory=\`로 만들고, 파일은 \`/usr/share\` 아래에 두거나 \`/usr/share/factory\`를 통해 초기값을 제공하십시오."
  `);
});

describe("bases and layouts", () => {
  test("links of the base are followed", () => {
    const card = hover(`${fedora}RUN touch /root/.ba¦shrc`)?.markdown;
    expect(card).toContain("A link into /var: machine state");
    expect(card).toContain("Leads to `/var/roothome/.bashrc`.");
  });

  test.each([
    ["FROM quay.io/fedora/fedora-bootc:43\n", "Part of the image", "BindPaths"],
    ["FROM ghcr.io/ublue-os/bazzite:stable\n", "A link into /var", "A link to `/var/opt` on this base"],
    ["FROM ghcr.io/ublue-os/bazzite:stable\nRUN rm /opt && mkdir /opt\n", "Part of the image", "BindPaths"],
    [
      "ARG B\nFROM $B\nRUN bootc container lint\n",
      "Part of the image",
      "a link to `/var/opt` on atomic desktops",
    ],
  ])("/opt on %j", (base, zone, note) => {
    const card = hover(`${base}COPY a /op¦t/a`)?.markdown;
    expect(card).toContain(zone);
    expect(card).toContain(note);
  });
});

describe("what the file itself changes", () => {
  test.each([
    [
      "RUN printf '[etc]\\ntransient = true\\n' > /etc/ostree/prepare-root.conf\nCOPY a /etc/¦a",
      "`[etc] transient`",
    ],
    [
      "RUN printf '[root]\\ntransient = true\\n' > /usr/lib/ostree/prepare-root.conf\nCOPY a /usr/¦a",
      "`[root] transient`",
    ],
    ["RUN systemctl enable ostree-state-overlay@opt.service\nCOPY a /opt/¦a", "A state overlay"],
    [
      "RUN echo 'kargs = [\"systemd.volatile=state\"]' > /usr/lib/bootc/kargs.d/a.toml\nCOPY a /var/¦a",
      "systemd.volatile=state",
    ],
    ["RUN --mount=type=cache,dst=/var/cache touch /var/cache/¦x", "A `cache` mount covers it"],
    ["RUN --mount=type=tmpfs,dst=/t¦mp true", "A `tmpfs` mount covers it"],
  ])("%j", (lines, said) => {
    expect(hover(fedora + lines)?.markdown).toContain(said);
    expect(hover(`${fedora}COPY a /et¦c/a`)?.markdown).not.toContain(said);
  });

  test("a stage that nobody publishes", () => {
    expect(hover(`FROM fedora:43 AS b\nRUN touch /var/¦x\n${fedora}`)?.markdown).toContain("not published");
  });
});

describe("bases and stages", () => {
  test("a bootable base", () => {
    const found = hover("FROM --platform=linux/amd64 quay.io/centos-bootc/centos¦-bootc:stream10 AS os\n");
    expect(found?.text).toBe("quay.io/centos-bootc/centos-bootc:stream10");
    expect(found?.markdown).toMatchInlineSnapshot(`
      "**\`quay.io/centos-bootc/centos-bootc:stream10\`**

      - Family: \`centos\`
      - Labels: \`containers.bootc\`, \`ostree.bootable\`
      - Root file system: \`xfs\`, unless the builder is told otherwise
      - Desktop: no
      - Packages: \`dnf4\`

      Tags are streams: \`stream9\`, \`stream10\`."
    `);
  });

  test.each([
    ["FROM quay.io/fedora/fedora¦-bootc:43", "tell the builder with `--rootfs`"],
    ["FROM ghcr.io/ublue-os/aur¦ora:stable", "Desktop: yes"],
    ["FROM fed¦ora:43", "cannot boot"],
    ["FROM scr¦atch", "An empty image"],
    ["FROM example.com/what¦ever", "Not among the known"],
    [
      "FROM quay.io/fedora/fedora-bootc:43 AS o¦s",
      "The stage `os` starts from `quay.io/fedora/fedora-bootc:43`. Machines run",
    ],
    [
      "FROM quay.io/fedora/fedora-bootc:43 AS os\nFROM o¦s",
      "starts from `quay.io/fedora/fedora-bootc:43`. Other stages",
    ],
    [
      "FROM fedora:43 AS b\nFROM quay.io/fedora/fedora-bootc:43\nCOPY --from=¦b /a /usr/a",
      "The stage `b` starts from `fedora:43`",
    ],
    [
      "FROM fedora:43 AS b\nFROM quay.io/fedora/fedora-bootc:43\nRUN --mount=type=bind,from=b¦,target=/b true",
      "The stage `b`",
    ],
  ])("%j", (text, said) => {
    expect(hover(text)?.markdown).toContain(said);
  });
});

describe("nothing to say", () => {
  test.each([
    "RU¦N echo",
    "RUN ec¦ho hello",
    "RUN d¦nf -y install x",
    "RUN systemctl mask s¦shd",
    "COPY a¦.conf /etc/",
    "COPY --chmod=06¦44 a /etc/",
    "# /et¦c/x",
    "LABEL a=/v¦ar",
    "COPY <<EOF /usr/x\n/va¦r/y\nEOF",
    "USER r¦oot",
  ])("%j", (line) => {
    expect(hover(fedora + line)).toBeUndefined();
  });

  test("a file without FROM", () => {
    expect(hover("COPY a /va¦r/b")).toBeUndefined();
    expect(hover("¦")).toBeUndefined();
  });
});

test("text of the file is code, whatever marks it holds", () => {
  expect(hover(`${fedora}RUN touch '/usr/a\`[x](y)\`¦b'`)?.markdown.split("\n\n")[0]).toBe(
    "**`` /usr/a`[x](y)`b ``** – Part of the image",
  );
});

describe("a path's card says where the path comes from", () => {
  const last = (marked: string, locale: Locale = "en") => hover(marked, locale)?.markdown.split("\n\n")[1];

  test("as a chain, with its certainty", () => {
    expect(last(`${fedora}RUN echo x && \\\n  mkdir /usr/share/¦a`)).toBe(
      "Comes from `FROM quay.io/fedora/fedora-bootc:43` (line 1) → `RUN echo x && mkdir /usr/share/a` (line 2) → `mkdir /usr/share/a` (line 3): certain.",
    );
    expect(last(`${fedora}RUN mkdir /usr/share/¦a`, "ko")).toBe(
      "출처: `FROM quay.io/fedora/fedora-bootc:43` (1행) → `RUN mkdir /usr/share/a` (2행) → `mkdir /usr/share/a` (2행) – 확실함",
    );
  });

  test("also where another word names it", () => {
    expect(
      last(`${fedora}COPY app /usr/share/app/\nRUN test -e /y && touch /usr/x\nRUN cat /usr/¦x`),
    ).toMatch(/→ `touch \/usr\/x` \(line 3\): likely, /);
  });

  test("and is silent about what no step brings", () => {
    expect(last(`${fedora}RUN cat /usr/lib/¦os-release`)).toMatch(/^- First install/);
    expect(last(`${fedora}RUN mkdir /usr/x\nRUN rmdir /usr/¦x`)).toMatch(/^- First install/);
  });
});
