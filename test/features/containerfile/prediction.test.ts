import { describe, expect, it } from "vitest";
import { type LintName, lints } from "../../../server/src/data/lints.ts";
import { predict } from "../../../server/src/features/containerfile/prediction.ts";
import { say } from "../../../server/src/messages/messages.ts";
import { HOLE } from "../../../server/src/model/shell/value.ts";
import { type Files, modelOf } from "../../support/containerfile.ts";

const fedora = "FROM quay.io/fedora/fedora-bootc:43\n";

/** What is predicted of the last image: `outcome: word that causes it`. */
function predictions(text: string, files?: Files): Readonly<Record<string, string>> {
  const model = modelOf(text, files);
  const image = model.images.at(-1);
  if (!image) throw new Error("no image");
  return Object.fromEntries(
    predict(model, image).map(({ lint, outcome, reason, place }) => {
      for (const locale of ["en", "ko"] as const) {
        const words = say(reason, locale);
        if (/\{\w+\}/.test(words) || words.includes(HOLE)) throw new Error(`Not filled: ${words}`);
      }
      const word = place && text.slice(place.start, place.end).split("\n")[0];
      return [lint.name, word === undefined ? outcome : `${outcome}: ${word}`];
    }),
  );
}

const outcome = (name: LintName, steps: string, files?: Files) => predictions(fedora + steps, files)[name];

type Case = readonly [steps: string, outcome: string];

const cases: Readonly<Record<LintName, readonly Case[]>> = {
  "var-run": [
    ["RUN rm -rf /var && mkdir -p /var/run/app /var/tmp", "fail: /var/run/app"],
    ["RUN rm /var/run && mkdir /var/run", "fail: /var/run"],
    ["RUN if test -e /x; then rm -rf /var/*; fi; mkdir -p /var/run/app", "unknown: /var/run/app"],
    ["ADD state.tar /var", "unknown: /var"],
    ["RUN mkdir -p /var/run/app", "pass"],
    ["RUN rm -rf /var/* && ln -s /run /var/run && touch /var/run/x", "pass"],
  ],
  "etc-usretc": [
    ["RUN ln -s /usr/etc/app.conf /etc/app.conf", "pass"],
    ["COPY a.conf /usr/etc/a.conf", "fail: /usr/etc/a.conf"],
    ["RUN test -e /x && touch /usr/etc/a", "unknown: /usr/etc/a"],
    ["COPY --from=builder /out /usr", "unknown: /usr"],
    ["COPY a.conf /etc/a.conf", "pass"],
    ["RUN mkdir /usr/etc && rmdir /usr/etc", "pass"],
  ],
  "bootc-kargs": [
    ["COPY <<E /usr/lib/bootc/kargs.d/a.toml\nkarg = ['a']\nE", "fail: /usr/lib/bootc/kargs.d/a.toml"],
    ["COPY <<E /usr/lib/bootc/kargs.d/a.toml\n[x]\nkargs = ['a']\nE", "fail: /usr/lib/bootc/kargs.d/a.toml"],
    ["RUN echo 'kargs = \"a\"' > /usr/lib/bootc/kargs.d/a.toml", "fail: /usr/lib/bootc/kargs.d/a.toml"],
    ["COPY a.toml /usr/lib/bootc/kargs.d/", "unknown: /usr/lib/bootc/kargs.d/"],
    ["RUN generate > /usr/lib/bootc/kargs.d/a.toml", "unknown: /usr/lib/bootc/kargs.d/a.toml"],
    ["COPY <<E /usr/lib/bootc/kargs.d/a.toml\nkargs = ['a']\nmatch-architectures = ['x86_64']\nE", "pass"],
    ["COPY <<E /usr/lib/bootc/kargs.d/README\nread me\nE", "pass"],
  ],
  kernel: [
    [
      "COPY k1 /usr/lib/modules/6.1/vmlinuz\nCOPY k2 /usr/lib/modules/6.2/vmlinuz",
      "fail: /usr/lib/modules/6.2/vmlinuz",
    ],
    ["COPY k1 /usr/lib/modules/6.1/vmlinuz", "unknown: /usr/lib/modules/6.1/vmlinuz"],
    ["RUN dnf -y install kernel-rt", "fail: kernel-rt"],
    ["RUN dnf -y upgrade", "unknown: dnf"],
    ["RUN dnf -y install /tmp/*.rpm", "unknown: dnf"],
    ["RUN dnf -y install httpd && dnf -y remove kernel-tools", "pass"],
    ["COPY a.ko /usr/lib/modules/6.1/extra/a.ko", "pass"],
  ],
  utf8: [
    ["RUN touch $'/usr/share/a\\xff'", "fail: $'/usr/share/a\\xff'"],
    ["RUN touch /usr/share/$(date)", "unknown: /usr/share/$(date)"],
    ["ADD names.tar /usr/share/names", "unknown: /usr/share/names"],
    ["RUN touch $'/usr/share/\\xc3\\xa9' /usr/share/한글", "pass"],
  ],
  "api-base-directories": [
    ["RUN rm -rf /var", "fail: /var"],
    ["RUN rm -rf /tmp && ln -s /var/tmp /tmp", "fail: /tmp"],
    ["RUN test -e /x && rm -rf /var", "unknown: /var"],
    ["ADD rootfs.tar /", "unknown: /"],
    ["RUN rm -rf /var && mkdir -p /var/tmp", "pass"],
    ["RUN find /tmp -delete", "unknown: /tmp"],
    ["RUN find /tmp -mindepth 1 -delete && find /var/* -delete", "pass"],
    ["RUN rm -rf /var/* /tmp/*", "pass"],
    ["RUN rm -rf /var/run", "pass"],
    ["RUN rm -rf /var/run && ln -s /run /var/run", "pass"],
  ],
  "baseimage-root": [
    ["RUN rm /ostree && ln -s /sysroot/ostree /ostree", "fail: /ostree"],
    ["RUN rm -rf /sysroot", "fail: /sysroot"],
    ["RUN mkdir -p /ostree/repo /ostree", "unknown: /ostree"],
    ["RUN tar -xf rootfs.tar -C /", "unknown: /"],
    ["RUN rm /ostree && ln -s sysroot/ostree /ostree && rm -rf /sysroot && mkdir /sysroot", "pass"],
  ],
  "baseimage-composefs": [
    [
      "COPY <<E /usr/lib/ostree/prepare-root.conf\n[composefs]\nenabled = no\nE",
      "fail: /usr/lib/ostree/prepare-root.conf",
    ],
    ["RUN rm /usr/lib/ostree/prepare-root.conf", "fail: /usr/lib/ostree/prepare-root.conf"],
    ["COPY p.conf /etc/ostree/prepare-root.conf", "unknown: /etc/ostree/prepare-root.conf"],
    ["COPY <<E /usr/lib/ostree/prepare-root.conf\n[composefs]\nenabled = maybe\nE", "pass"],
    ["COPY <<E /etc/ostree/prepare-root.conf\n[root]\ntransient = true\nE", "pass"],
  ],
  "buildah-injected": [
    ["COPY <<E /etc/hostname\nE", "fail: /etc/hostname"],
    ["COPY resolv.conf /etc/resolv.conf", "unknown: /etc/resolv.conf"],
    ["COPY <<E /etc/hostname\nweb\nE\nRUN touch /etc/resolv.conf", "pass"],
  ],
  "var-log": [
    ["RUN dnf -y install httpd", "fail: dnf"],
    ["RUN echo built > /var/log/build.log", "fail: /var/log/build.log"],
    ["RUN test -e /x && echo built > /var/log/build.log", "unknown: /var/log/build.log"],
    ["COPY build.log /var/log/", "unknown: /var/log/"],
    ["RUN dnf -y install httpd && test -e /x && rm -rf /var/log/*", "unknown: /var/log/*"],
    ["RUN dnf -y install httpd && rm -rf /var/log/*", "pass"],
    ["RUN dnf -y install htop && dnf clean all && rm -rf /var/log/dnf5.log", "pass"],
    ["RUN mkdir /var/log/app && touch /var/log/app/empty", "pass"],
  ],
  "var-tmpfiles": [
    ["RUN mkdir /var/lib/app", "fail: /var/lib/app"],
    ["COPY <<E /usr/lib/tmpfiles.d/a.conf\n+d /var/lib/app\nE", "pass"],
    ["COPY <<E /usr/lib/tmpfiles.d/a.conf\nd /var/lib/a\\q\nE", "fail: /var/lib/a\\q"],
    ["RUN ln -s /run/x /var/lib/app", "fail: /var/lib/app"],
    ["COPY site /var/www", "fail: /var/www"],
    ["RUN rm -rf /var/*\nRUN mkdir -p /var/run/app", "fail: /var/run/app"],
    ["RUN test -e /x && mkdir /var/lib/app", "unknown: /var/lib/app"],
    ["COPY app.conf /usr/lib/tmpfiles.d/\nRUN mkdir /var/lib/app", "unknown: /var/lib/app"],
    ["ADD state.tar /var/lib", "fail: /var/lib"],
    [
      "RUN dnf -y install httpd && dnf clean all && rm -rf /var/cache/* /var/lib/dnf /var/log/*",
      "unknown: dnf",
    ],
    ["RUN echo 'd /var/lib/app 0755' > /usr/lib/tmpfiles.d/app.conf && mkdir /var/lib/app", "pass"],
    ["RUN dnf -y install httpd && rm -rf /var/*", "pass"],
  ],
  sysusers: [
    ["RUN useradd -r app", "fail: useradd"],
    ["RUN test -e /x && useradd -r app", "unknown: useradd"],
    ["RUN echo 'app:x:1:1::/:/bin/sh' >> /etc/passwd", "unknown: /etc/passwd"],
    ["RUN echo 'u app -' > /etc/sysusers.d/app.conf && useradd -r app", "unknown: useradd"],
    ["RUN dnf -y install httpd", "unknown: dnf"],
    ["RUN echo 'u app -' > /usr/lib/sysusers.d/app.conf && useradd -r app", "pass"],
    ["RUN dnf -y remove httpd", "pass"],
    ["COPY <<E /usr/lib/sysusers.d/a.conf\nu app - An App /var/lib/app\nE", "pass"],
    ["COPY <<E /usr/lib/sysusers.d/a.conf\nu app x:y:z\nE", "fail: x:y:z"],
  ],
  "nonempty-boot": [
    ["COPY grub.cfg /boot/grub2/grub.cfg", "fail: /boot/grub2/grub.cfg"],
    ["RUN rm -rf /boot", "fail: /boot"],
    ["RUN test -e /x && touch /boot/a", "unknown: /boot/a"],
    ["RUN dracut -f", "unknown: dracut"],
    ["RUN dnf -y install kernel-rt", "unknown: dnf"],
    ["COPY app.efi /boot/EFI/Linux/app.efi", "pass"],
    ["RUN dracut -f /usr/lib/modules/6.1/initramfs.img 6.1", "pass"],
    ["RUN grub2-mkconfig && rm -rf /boot/*", "pass"],
  ],
  "nonempty-run-tmp": [
    ["COPY setup.sh /tmp/setup.sh", "fail: /tmp/setup.sh"],
    ["RUN mkdir -p /var/run/app", "fail: /var/run/app"],
    ["RUN rm -rf /var/*\nRUN mkdir -p /var/run/app", "pass"],
    ["RUN dnf -y install httpd", "fail: dnf"],
    ["RUN test -e /x && touch /tmp/a", "unknown: /tmp/a"],
    [
      "RUN --mount=type=secret,id=token,target=/run/token true",
      "unknown: type=secret,id=token,target=/run/token",
    ],
    ["RUN mkdir /tmp/x && rm -rf /tmp/*", "pass"],
    ["RUN --mount=type=tmpfs,dst=/tmp touch /tmp/x", "pass"],
    ["RUN --mount=type=bind,dst=/tmp/ctx true\nRUN rm -rf /tmp/*", "pass"],
  ],
};

describe.each(Object.entries(cases) as [LintName, readonly Case[]][])("%s", (name, rows) => {
  it.each(rows)("%j", (steps, expected) => expect(outcome(name, steps)).toBe(expected));

  it("has cases of all outcomes", () => {
    const outcomes = rows.map(([, expected]) => expected.split(":")[0]);
    expect([...new Set(outcomes)].sort()).toEqual(["fail", "pass", "unknown"]);
  });

  it("never passes where a step cannot be read, or is not whole", () => {
    for (const [steps, expected] of rows) {
      for (const unread of ["RUN ./setup.sh", "RUN <<EOF\ntrue", "RUN if true"]) {
        expect(outcome(name, `${steps}\n${unread}`), steps).not.toMatch(/^pass/);
      }
      if (expected.startsWith("fail"))
        expect(outcome(name, `${steps}\nRUN make install`), steps).toMatch(/^(?:fail|unknown)/);
    }
  });

  it("never passes on a base that is not known", () => {
    for (const base of ["FROM example.com/base:1", "FROM scratch"]) {
      for (const [steps] of rows) {
        const text = `${base}\nLABEL containers.bootc=1\n${steps}\nRUN bootc container lint`;
        expect(predictions(text)[name], steps).not.toMatch(/^pass/);
      }
    }
  });
});

describe("the prediction", () => {
  it("has one line for each check", () => {
    expect(Object.keys(predictions(fedora))).toEqual(lints.map(({ name }) => name));
    expect(Object.keys(cases).sort()).toEqual(lints.map(({ name }) => name));
  });

  it("passes a build that adds nothing to a base that is known well", () => {
    expect(new Set(Object.values(predictions(`${fedora}RUN bootc container lint`)))).toEqual(
      new Set(["pass"]),
    );
  });

  it("leaves warnings open on bases of other families", () => {
    const found = predictions("FROM ghcr.io/ublue-os/bluefin:stable\nRUN bootc container lint");
    for (const { name, level } of lints) {
      expect(found[name], name).toBe(
        level === "fatal" ? "pass" : "unknown: FROM ghcr.io/ublue-os/bluefin:stable",
      );
    }
    const centos = predictions("FROM quay.io/centos-bootc/centos-bootc:stream10\nRUN bootc container lint");
    expect(Object.values(centos).filter((each) => each !== "pass")).toEqual([
      "unknown: FROM quay.io/centos-bootc/centos-bootc:stream10",
    ]);
  });

  it("speaks of one image: what another stage does is not its own", () => {
    const text = `${fedora.trim()} AS other\nRUN useradd -r app\nRUN bootc container lint\n${fedora}RUN true`;
    expect(predictions(text).sysusers).toBe("pass");
  });

  it("does not care for what the user has silenced", () => {
    expect(outcome("sysusers", "# bootc-lint disable=useradd-in-build\nRUN useradd -r app")).toBe(
      "fail: useradd",
    );
  });
});
