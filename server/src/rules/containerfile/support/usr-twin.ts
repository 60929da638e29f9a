/** Folders of /etc that have a twin in /usr for what the image itself brings. */

interface Twin {
  readonly from: string;
  readonly to: string;
}

const unit = /^[^/]+\.(?:service|socket|timer|path|mount|automount|target|slice|swap)$/;
const configuration = /^[^/]+\.conf$/;
const dropIns = ["tmpfiles", "sysusers", "sysctl", "modprobe", "modules-load", "binfmt", "environment"];

/** Sources: systemd.unit(5), tmpfiles.d(5), udev(7), dracut(8), NetworkManager.conf(5), podman-systemd.unit(5). */
const twins: readonly (Twin & { readonly names: RegExp })[] = [
  ...["system", "user"].map((scope) => ({
    from: `/etc/systemd/${scope}`,
    to: `/usr/lib/systemd/${scope}`,
    names: unit,
  })),
  ...dropIns.map((name) => ({ from: `/etc/${name}.d`, to: `/usr/lib/${name}.d`, names: configuration })),
  { from: "/etc/udev/rules.d", to: "/usr/lib/udev/rules.d", names: /^[^/]+\.rules$/ },
  { from: "/etc/dracut.conf.d", to: "/usr/lib/dracut/dracut.conf.d", names: configuration },
  { from: "/etc/NetworkManager/conf.d", to: "/usr/lib/NetworkManager/conf.d", names: configuration },
  {
    from: "/etc/containers/systemd",
    to: "/usr/share/containers/systemd",
    names: /^(?:[^/]+\/)*[^/]+\.(?:container|volume|network|kube|image|pod|build)$/,
  },
];

/** The folder of /etc that `path` lies in and its twin in /usr; undefined where the file has no twin. */
export const usrTwin = (path: string): Twin | undefined =>
  twins.find(({ from, names }) => path.startsWith(`${from}/`) && names.test(path.slice(from.length + 1)));
