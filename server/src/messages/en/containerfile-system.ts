import type { RuleText } from "../text.ts";

/** Texts of the rules about services, and tools that need a running system. */
export const containerfileSystem = {
  "dbus-config-tool": {
    title: "Configuration tool that needs a running daemon",
    summary:
      "Tools such as timedatectl, hostnamectl and nmcli only pass a wish on to a daemon. None runs in a build, so the step fails. The files that the daemon would write can be written directly.",
    messages: {
      daemon:
        "`{command}` asks {daemon}, which does not run in a build: the step fails. Write the file that it would change, or do it with a unit when the machine boots.",
      timezone:
        "`{command}` asks {daemon}, which does not run in a build: the step fails. The time zone is the link /etc/localtime; make it yourself.",
      ntp: "`{command}` asks {daemon}, which does not run in a build: the step fails. Enable or disable the service that keeps the time, such as chronyd.",
      locale:
        "`{command}` asks {daemon}, which does not run in a build: the step fails. The locale stands in /etc/locale.conf; write it there.",
      keymap:
        "`{command}` asks {daemon}, which does not run in a build: the step fails. The keyboard of the console stands in /etc/vconsole.conf; write it there, before the initramfs is made if the keyboard matters at boot.",
      hostname:
        "`{command}` asks {daemon}, which does not run in a build: the step fails. Give each machine its name at installation; for one name on all machines, COPY a file to /etc/hostname, because a RUN only sees the builder's own.",
      linger:
        "`{command}` asks {daemon}, which does not run in a build: the step fails. Lingering is an empty file in /var/lib/systemd/linger; have a tmpfiles.d line make it on every machine.",
      connection:
        "`{command}` asks {daemon}, which does not run in a build: the step fails. `nmcli --offline` prints the profile instead; write that to /etc/NetworkManager/system-connections with mode 600.",
    },
    fixes: {
      replace: "Replace by: {text}",
      offline: "Write the profile with nmcli --offline",
      hostname: "COPY the name to /etc/hostname",
    },
  },
  "enable-generated-unit": {
    title: "Enabling a unit that a generator makes",
    summary:
      "The unit of a quadlet is made when the machine boots. In the build there is no unit file yet, so systemctl enable fails; what starts it is the [Install] section of the quadlet.",
    messages: {
      generated:
        "{unit} is made from {quadlet} when the machine boots. There is nothing to enable in the build, and the step fails. Delete the call: the [Install] section of the quadlet starts the unit.",
      unwanted:
        "{unit} is made from {quadlet} when the machine boots. There is nothing to enable in the build, and the step fails. Delete the call and give the quadlet an [Install] section with `WantedBy=multi-user.target`, or nothing starts it.",
    },
    fixes: {
      delete: "Delete it: the quadlet is started by its [Install] section",
      install: "Delete it and add an [Install] section to the quadlet",
    },
  },
  "firewall-cmd-in-build": {
    title: "firewall-cmd in a build",
    summary:
      "firewall-cmd asks firewalld over D-Bus, and neither runs in a build. firewall-offline-cmd has the same options and edits the files of the image.",
    messages: {
      online:
        "firewall-cmd asks firewalld, which does not run in a build: the step fails. Use `firewall-offline-cmd` with the same options and without `--permanent`.",
      reload:
        "`firewall-cmd {option}` asks firewalld, which does not run in a build: the step fails. Delete it: firewalld reads its files when the machine boots.",
      option:
        "firewall-offline-cmd has no option `{option}`: the step fails. It only edits files, so that everything is permanent and nothing needs a reload.",
      ufw: "`ufw {verb}` loads rules into the running kernel, which a build may not do. Enable ufw.service and set `ENABLED=yes` in /etc/ufw/ufw.conf.",
    },
    fixes: {
      rename: "Use firewall-offline-cmd",
      delete: "Delete the command",
      remove: "Remove the option",
    },
  },
  "systemctl-user-enable": {
    title: "systemctl --user in a build",
    summary:
      "systemctl --user works on the account that runs it. In a build that is root, so the link lands in root's home and no user of the machine gets the unit.",
    messages: {
      user: "`systemctl --user {verb}` acts for the account that runs the build: its link lands in root's home, and no user of the machine gets it. `--global` does it for all users, in /etc/systemd/user.",
    },
    fixes: { global: "Use --global" },
  },
} as const satisfies Record<string, RuleText>;
