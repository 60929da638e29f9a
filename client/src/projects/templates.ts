/** What a new project can start from: the examples of this repository, and the bases that each of them fits. */

export const bases = {
  "centos-10": { label: "CentOS Stream 10", reference: "quay.io/centos-bootc/centos-bootc:stream10" },
  "centos-9": { label: "CentOS Stream 9", reference: "quay.io/centos-bootc/centos-bootc:stream9" },
  fedora: { label: "Fedora 43", reference: "quay.io/fedora/fedora-bootc:43" },
  "almalinux-10": { label: "AlmaLinux 10", reference: "quay.io/almalinuxorg/almalinux-bootc:10" },
  "almalinux-9": { label: "AlmaLinux 9", reference: "quay.io/almalinuxorg/almalinux-bootc:9" },
  "rhel-10": { label: "RHEL 10", reference: "registry.redhat.io/rhel10/rhel-bootc:10.0" },
  "rhel-9": { label: "RHEL 9", reference: "registry.redhat.io/rhel9/rhel-bootc:9.6" },
} as const;

export type BaseId = keyof typeof bases;

/** Package names differ between the distributions: a template is offered on those whose names it has. */
const everywhere = Object.keys(bases) as readonly BaseId[];
const version9: readonly BaseId[] = ["centos-9", "almalinux-9", "rhel-9"];
/** EPEL and CRB, from which KDE comes, are set up in another way on RHEL. */
const withEpel9: readonly BaseId[] = ["centos-9", "almalinux-9"];

/** By the name of the example's folder; the first base is the one that the example is written for. */
export const templates = {
  "kde-desktop": withEpel9,
  "gnome-desktop": version9,
  "web-server": everywhere,
  "virtualization-host": everywhere,
  kiosk: ["fedora"],
  minimal: everywhere,
} as const satisfies Readonly<Record<string, readonly BaseId[]>>;

export type TemplateId = keyof typeof templates;
