/**
 * What dnf, dnf5, yum and microdnf take for a command: their own, those of the plugins in the distributions, and
 * the short names of both. Sources: dnf(8), dnf5(8) and the pages of their plugins; retrieved 2026-11.
 */
const own =
  "advisory alias autoremove check check-update check-upgrade clean deplist distro-sync distribution-synchronization do downgrade environment erase group groups help history info install leaves list localinstall localupdate makecache manifest mark module offline provides reinstall remove repo repo-packages repository-packages repoinfo repolist repoquery replay resolvedep search shell swap system-upgrade update update-minimal updateinfo upgrade upgrade-minimal upgrade-to versionlock whatprovides";
const groups =
  "groupinfo groupinstall grouplist groupremove grouperase groupupdate group-info group-install group-list group-remove group-update groups-info groups-install groups-list groups-remove groups-update";
const plugins =
  "actions automatic builddep build-dep changelog config-manager copr debug debug-dump debug-restore debuginfo-install download etckeeper expired-pgp-keys fastestmirror groups-manager kickstart local migrate modulesync needs-restarting offline-distrosync offline-upgrade playground post-transaction-actions repoclosure repodiff repograph repomanage reposync rpmconf show-leaves show-installed snapper spacewalk subscription-manager torproxy tracer upgrade-helper uploadprofile enabled_repos_upload";
const short =
  "dg distrosync dist-sync distupgrade dist-upgrade dsync dup grp if in li lo ls mc prov rei rq rm ri se up v";

export const dnfCommands: ReadonlySet<string> = new Set([own, groups, plugins, short].join(" ").split(" "));
