// "Check Environment" on a host of its own making: the lines that devices, the kernel and packages decide, failing and
// repaired. VS Code's server gets mounts that nobody else sees: a /dev with a real device of KVM, a /sys/fs where SELinux
// enforces, an /etc that keeps no change. rpm, usermod and the kernel's list of foreign programs are real; what would come
// from an archive in the network, two programs in its place bring.

import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findTool } from "../../scripts/lib/dependencies.mjs";
import { Refusal } from "../../scripts/lib/output.mjs";
import { run, temporaryFolder } from "../../scripts/lib/processes.mjs";
import { startVscodeServer } from "../../scripts/lib/vscode-server.mjs";
import { typeInTerminal, waitForTerminal } from "../../scripts/lib/workbench/panel.mjs";
import { toggleView } from "../../scripts/lib/workbench/sidebar.mjs";
import { answer, openWindow, waitFor } from "../../scripts/lib/workbench/window.mjs";
import { podmanEnvironment } from "../podman/stand-ins.mjs";
import { checkEnvironment, leadsToSetting, press, waitForLines } from "./environment-view.mjs";

const NOBODY = "65534";
/** Root, but bound by the permissions of files, and of the groups that it has at its log-in. */
const LOG_IN = [
  ...["setpriv", "--reuid=0", "--regid=0", "--init-groups"],
  "--bounding-set=-dac_override,-dac_read_search",
];
const DEVICES = {
  null: [1, 3],
  zero: [1, 5],
  full: [1, 7],
  random: [1, 8],
  urandom: [1, 9],
  tty: [5, 0],
  ptmx: [5, 2],
};
const FOREIGN = "/proc/sys/fs/binfmt_misc";
/** The header of ELF files for s390x, and the bits of it that count. */
const HEADER = String.raw`\x7fELF\x02\x02\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x16`;
const MASK = String.raw`\xff\xff\xff\xff\xff\xff\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff`;

const POLICY = `Name: osbuild-selinux
Version: 1
Release: 1
Summary: Stands in for the policy
License: MIT
BuildArch: noarch
%description
Empty.
%files
`;

/**
 * @param {string} folder becomes a disk that may hold devices, and goes with the tests however they end
 */
function makeHost(folder) {
  const below = (/** @type {string[]} */ ...names) => path.join(folder, ...names);
  execFileSync("mount", ["-t", "tmpfs", "-o", "mode=755", "tmpfs", folder]);
  process.prependOnceListener("exit", () => {
    spawnSync("unshare", ["--mount", "sh", "-c", forget(folder)]);
    spawnSync("umount", ["--lazy", "--recursive", folder]);
  });
  for (const part of [
    "dev/pts",
    "dev/shm",
    "fs/cgroup",
    "fs/selinux",
    "etc/upper",
    "etc/work",
    "programs",
    "rpm",
  ])
    mkdirSync(below(part), { recursive: true });
  for (const [name, [major, minor]] of Object.entries(DEVICES))
    execFileSync("mknod", ["-m", "666", below("dev", name), "c", String(major), String(minor)]);
  writeFileSync(below("fs/selinux/enforce"), "1");
  writeFileSync(below("os-release"), "ID=debian\n");
  execFileSync("mknod", ["-m", "660", below("kvm"), "c", "10", "232"]);
  const enter = below("enter");
  writeFileSync(
    enter,
    `#!/bin/sh -e
mount --rbind /dev/pts '${folder}/dev/pts'
mount --rbind /dev/shm '${folder}/dev/shm'
mount --rbind '${folder}/dev' /dev
mount --rbind /sys/fs/cgroup '${folder}/fs/cgroup'
mount --rbind '${folder}/fs' /sys/fs
mount -t tmpfs tmpfs ${FOREIGN}
mount -t overlay -o 'lowerdir=/etc,upperdir=${folder}/etc/upper,workdir=${folder}/etc/work' overlay /etc
mount --bind '${folder}/os-release' /etc/os-release
getent group kvm || groupadd --system kvm
# A log-in shell names its own path, and what is installed here must not be asked.
echo 'PATH="${folder}/programs:$PATH"' > /etc/profile.d/doctor-host.sh
for name in apt-get dnf; do
  if real=$(command -v $name); then mount --bind '${folder}'/programs/$name "$real"; fi
done
mkdir -p /etc/rpm
echo '%_dbpath ${folder}/rpm' > /etc/rpm/macros.doctor-host
chown ${NOBODY}:kvm '${folder}'/kvm '${folder}'/dev/kvm || true
exec "$@"
`,
    { mode: 0o755 },
  );
  return { below, within: ["unshare", "--mount", "--propagation=slave", enter, ...LOG_IN] };
}

/** What the kernel was told by this test. @param {string} folder */
const forget = (folder) => `mount -t binfmt_misc binfmt_misc ${FOREIGN}
grep -q '${folder}' ${FOREIGN}/qemu-s390x && echo -1 > ${FOREIGN}/qemu-s390x`;

/**
 * A package archive without a network: asks where dnf does, and does what the packages do.
 * @param {string} folder
 */
async function makePrograms(folder) {
  const below = (/** @type {string[]} */ ...names) => path.join(folder, ...names);
  const write = (/** @type {string} */ name, /** @type {string} */ text) =>
    writeFileSync(below("programs", name), `#!/bin/sh\n${text}`, { mode: 0o755 });
  writeFileSync(below("policy.spec"), POLICY);
  const places = [
    "--define",
    `_dbpath ${folder}/rpm`,
    "--define",
    `_topdir ${folder}/build`,
    "--define",
    "_rpmfilename policy.rpm",
  ];
  await run("rpmbuild", [...places, "-bb", below("policy.spec")]);
  copyFileSync(/** @type {string} */ (findTool("busybox")), below("interpreter"));
  write(
    "dnf",
    `[ "$*" = "install osbuild-selinux" ] || exit 64
printf 'Is this ok [y/N]: '
read -r answer
[ "$answer" = y ] && exec rpm --install '${folder}/build/RPMS/policy.rpm'
`,
  );
  write(
    "apt-get",
    `[ "$*" = "install qemu-user-static" ] || exit 64
mount -t binfmt_misc binfmt_misc ${FOREIGN}
[ -e ${FOREIGN}/qemu-s390x ] ||
  printf '%s' ':qemu-s390x:M::${HEADER}:${MASK}:${folder}/interpreter:F' > ${FOREIGN}/register
`,
  );
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} vsix
 * @returns {import("../../scripts/lib/suite.mjs").Test[]}
 */
export function doctorHostTests(context, vsix) {
  const folder = path.join(temporaryFolder("project"), "doctor-host");
  const host = temporaryFolder("host");
  const foreign = { "bootc.build.extraArguments": ["--arch", "s390x"] };
  const told = { ...foreign, "bootc.imageBuilder.extraArguments": ["--target-arch", "s390x"] };
  /** @type {ReturnType<typeof makeHost>} */
  let made;
  /** @type {import("../../scripts/lib/vscode-server.mjs").VscodeServer} */
  let server;
  /** @type {import("playwright-core").Page} */
  let page;

  const logIn = async () => {
    const env = { ...podmanEnvironment, PATH: `${made.below("programs")}:${process.env.PATH}` };
    const options = { vsix, trustEverything: true, settings: foreign, env, within: made.within };
    server = await startVscodeServer(options);
    page = await openWindow(context, server, { folder, file: path.join(folder, "Containerfile") });
    await checkEnvironment(page, /^podman/);
    // The other view of the group leaves it little room.
    await toggleView(page, "Projects");
  };
  /** @param {string} command that changes this computer */
  const agree = async (command) => {
    const { text } = await answer(page, /rights of root/, "Run");
    if (!text.includes(command)) throw new Refusal(`${command} is not in the question: ${text}`);
  };
  const logOut = async () => {
    await page.close();
    await server.stop();
  };

  return [
    [
      "Doctor's host: each line that devices, the kernel and packages decide is shown failing",
      async () => {
        made = makeHost(host);
        await makePrograms(host);
        mkdirSync(folder);
        writeFileSync(
          path.join(folder, "Containerfile"),
          "FROM quay.io/centos-bootc/centos-bootc:stream10\n",
        );
        await logIn();
        await waitForLines(
          page,
          /^Architecture ?s390x is not emulated on /,
          /^Architecture of the disk ?the image is for s390x, and the image builder would build for /,
          /^SELinux policy ?osbuild-selinux is not installed$/,
          /^KVM ?there is no \/dev\/kvm$/,
        );
        renameSync(made.below("kvm"), made.below("dev/kvm"));
        await checkEnvironment(page, /^KVM ?root may not use \/dev\/kvm$/);
      },
    ],
    [
      "Doctor's host: and each of them repaired by what it offers",
      async () => {
        await leadsToSetting(page, /^Architecture of the disk/, "bootc.imageBuilder.extraArguments");
        writeFileSync(path.join(server.dataFolder, "Machine", "settings.json"), JSON.stringify(told));
        await waitForLines(page, /^Architecture ?s390x is not emulated on /);
        await press(page, /^Architecture ?s390x/);
        // What its end looks at.
        writeFileSync(made.below("os-release"), "ID=fedora\n");
        await agree("apt-get install qemu-user-static");
        await waitForLines(page, /^Architecture ?s390x is emulated on .*, which is slow$/);
        await press(page, /^SELinux policy/);
        await agree("dnf install osbuild-selinux");
        await waitForTerminal(page, /Is this ok \[y\/N\]: *$/);
        await typeInTerminal(page, "y");
        await waitForLines(page, /^SELinux policy ?osbuild-selinux$/);
        await press(page, /^KVM ?root may not/);
        await agree("usermod --append --groups kvm -- root");
        const groups = made.below("etc/upper/group");
        await waitFor(page, "root in the group kvm", async () =>
          /^kvm:.*root/m.test(readFileSync(groups, "utf8")) ? true : undefined,
        );
      },
    ],
    [
      "Doctor's host: a user added to the group kvm may use it from the next log-in on",
      async () => {
        await logOut();
        await logIn();
        await checkEnvironment(page, /^KVM ?\/dev\/kvm$/);
        writeFileSync(made.below("fs/selinux/enforce"), "0");
        await checkEnvironment(page, /^SELinux policy ?SELinux enforces nothing here$/);
        await logOut();
      },
    ],
  ];
}
