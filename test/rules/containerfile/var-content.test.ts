import { describe, expect, test } from "vitest";
import { rule } from "../../../server/src/rules/containerfile/var-content.ts";
import { applyFix, findings } from "../../support/containerfile.ts";

const base = "FROM quay.io/fedora/fedora-bootc:43\n";
const found = (text: string, files?: Record<string, string>) =>
  findings(rule, base + text, files).map(
    (finding) => `${finding.severity} ${finding.message} ${finding.text}`,
  );

describe("var-content finds", () => {
  test.each([
    ["COPY site/ /var/www/html/", "warning web /var/www/html/"],
    ["COPY seed.db /var/lib/pgsql/data/", "warning database /var/lib/pgsql/data/"],
    ["COPY app.json /var/lib/app/app.json", "warning content /var/lib/app/app.json"],
    ["ADD data.tar.gz /var/lib/app", "warning content /var/lib/app"],
    ["RUN echo 1 > /var/lib/app/version", "warning content /var/lib/app/version"],
    ["RUN cd /var/lib/app && curl -o model.bin https://h/m", "warning content model.bin"],
    ["RUN tar -xf x.tar -C /var/lib/app", "warning content /var/lib/app"],
    ["RUN <<EOF\nset -e\ncp x /var/lib/y\nEOF", "warning content /var/lib/y"],
    ["COPY x /srcdir/x\nRUN mv /srcdir/x /var/lib/x", "warning content /var/lib/x"],
    ["COPY run.sh /var/tmp/run.sh", "warning temporary /var/tmp/run.sh"],
    ['RUN if [ -n "$A" ]; then touch /var/lib/a; fi', "info content /var/lib/a"],
    ["COPY a /var/lib/a\nRUN /ctx/build.sh", "info content /var/lib/a"],
    [
      "COPY a /var/lib/a\nRUN echo 'z /var/lib/a 0600 root root - -' > /usr/lib/tmpfiles.d/a.conf",
      "info covered /var/lib/a",
    ],
  ])("%j", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test("one word is one finding, however many files it brings", () => {
    const files = { "root/var/lib/a/1": "", "root/var/lib/a/2": "", "root/usr/x": "" };
    const [finding, ...others] = findings(rule, `${base}COPY root /\n`, files);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ message: "several", text: "/", args: { path: "/var/lib/a/1", more: 1 } });
  });

  test("a stage shared by two images is judged once", () => {
    const text = `${base.trim()} AS a\nCOPY x /var/lib/x\nFROM a AS b\nRUN bootc container lint\nFROM a\nRUN bootc container lint\n`;
    expect(findings(rule, text)).toHaveLength(1);
  });
});

describe("var-content is silent about", () => {
  test.each([
    ["a mount", "RUN --mount=type=cache,dst=/var/cache touch /var/cache/x"],
    ["a fifo, which another rule knows", "RUN mkfifo /var/lib/app.fifo"],
    ["a mount of all of /var", "RUN --mount=type=tmpfs,dst=/var touch /var/lib/x"],
    ["what a later RUN deletes", "COPY x /var/lib/x\nRUN rm -rf /var/{cache,log,lib}/*"],
    [
      "what find deletes",
      "RUN touch /var/x && find /var/* -maxdepth 0 -type d \\! -name cache -exec rm -fr {} \\; && rm -f /var/x",
    ],
    [
      "what is moved to /usr",
      "RUN mv /var/www /usr/share/www && sed -i s,/var/www,/usr/share/www, /etc/httpd/x",
    ],
    ["reading", "RUN cat /var/lib/x && cp /var/lib/x /usr/share/x"],
    ["folders, which have a rule of their own", "RUN mkdir -p /var/lib/x"],
    ["leftovers of packages, likewise", "RUN dnf -y install httpd"],
    ["homes, likewise", "COPY keys /root/.ssh/authorized_keys\nCOPY x /var/home/u/x"],
    ["Flatpak and container stores, likewise", "COPY a /var/lib/flatpak/a\nCOPY b /var/lib/containers/b"],
    [
      "a builder stage",
      "RUN true\nFROM fedora AS build\nCOPY x /var/lib/x\nFROM quay.io/fedora/fedora-bootc:43",
    ],
    ["a truncated log", "RUN : > /var/log/lastlog"],
    ["/var/run, which is /run", "COPY x /var/run/x"],
    ["a path that only the build knows", "RUN cp x $(mktemp -d)/var/x"],
    [
      "an archive that is moved out again",
      "RUN tar -xf x.tgz -C /var/tmp && mv /var/tmp/x-1/bin /usr/bin && rm -rf /var/tmp/x-1",
    ],
    ["staging that a script may clear", "COPY x /var/tmp/x\nRUN /var/tmp/x/install.sh"],
    [
      "what tmpfiles.d copies by itself",
      "COPY a /var/lib/app/a\nRUN echo 'C /var/lib/app - - - - -' > /usr/lib/tmpfiles.d/app.conf",
    ],
  ])("%s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe("the fix of var-content", () => {
  test.each([
    [
      "COPY site/ /var/www/html/\n",
      "COPY site/ /usr/share/factory/var/www/html/\nRUN printf '%s\\n' 'C+ /var/www/html - - - - -' > /usr/lib/tmpfiles.d/10-var-www-html.conf\n",
    ],
    [
      "COPY --chmod=600 app.json /var/lib/app/\nCOPY <<A /etc/a\na\nA\n",
      "COPY --chmod=600 app.json /usr/share/factory/var/lib/app/\nCOPY <<'EOF' /usr/lib/tmpfiles.d/10-var-lib-app-app.json.conf\nC /var/lib/app/app.json - - - - -\nEOF\nCOPY <<A /etc/a\na\nA\n",
    ],
  ])("%j", (text, expected) => {
    const fixed = applyFix(rule, base + text);
    expect(fixed).toBe(base + expected);
    expect(findings(rule, fixed ?? "")).toEqual([]);
  });

  test.each(["COPY root /", "RUN echo > /var/lib/x", "COPY a b /var/lib/x/", "COPY x /var/lib/"])(
    "there is none for %j",
    (text) => {
      expect(applyFix(rule, `${base}${text}\n`, { "root/var/x": "", "x/y": "" })).toBeUndefined();
    },
  );

  test("line breaks stay those of the file", () => {
    expect(applyFix(rule, "FROM quay.io/fedora/fedora-bootc:43\r\nCOPY a.txt /var/lib/a.txt\r\n")).toContain(
      "a.txt\r\nRUN printf",
    );
  });
});
