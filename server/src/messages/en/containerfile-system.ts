import type { RuleText } from "../text.ts";

/** Texts of the rules about services, and tools that need a running system. */
export const containerfileSystem = {
  "auto-update-conflict": {
    title: "Two services that update the machine",
    summary:
      "Fedora and CentOS bootc bases enable bootc-fetch-apply-updates.timer, which upgrades and reboots by itself. A second updater beside it works at the same time.",
    messages: {
      second:
        "{unit} updates the machine, and so does {stock}, which the base enables: both fetch, and the timer of the base also reboots. Keep one: `systemctl mask {stock}`.",
    },
    fixes: { mask: "Mask bootc-fetch-apply-updates.timer" },
  },
  "brew-nix-snap": {
    title: "Package manager that needs a writable folder at the top",
    summary:
      "Homebrew, Nix and snap keep their packages in folders of their own, which they change all the time. In an image those are read-only, or in /var where later images never reach.",
    messages: {
      brew: "Homebrew installs to /home/linuxbrew, which lies in /var: it reaches a machine at its first install only. Use a payload made for images, such as `COPY --from=ghcr.io/ublue-os/brew:latest /system_files /`.",
      nix: "Nix keeps its store in /nix, which is read-only in an image. Install it on the machine, where its installer mounts a folder of /var there.",
      snap: "snapd expects the link /snap, which cannot be made on a machine whose root is read-only. Make it in the build: `ln -s /var/lib/snapd/snap /snap`.",
    },
  },
  "chcon-restorecon": {
    title: "SELinux label set in a build",
    summary:
      "Container images carry no SELinux labels. bootc computes them from the policy in the image when it writes a deployment, so labels that a build sets are lost.",
    messages: {
      label:
        "The label that `{command}` sets is no part of the image: bootc labels files by the policy when it deploys them, and in a build the call often fails. Add a rule to the policy with `semanage fcontext -a`.",
      relabel:
        "`{command}` sets labels that are no part of the image: bootc labels files by the policy when it deploys them. Delete the call.",
    },
    fixes: { rule: "Add a rule with semanage fcontext", delete: "Delete the command" },
  },
  "crontab-in-build": {
    title: "Crontab of a user in the image",
    summary:
      "Crontabs lie in /var/spool/cron. What an image has in /var reaches a machine at its first install only; later changes never arrive.",
    messages: {
      command:
        "crontab writes to /var/spool/cron, which reaches a machine at its first install only: later versions of the image never change it. Use a systemd timer, or a file in /etc/cron.d.",
      file: "{path} is a crontab in /var, which reaches a machine at its first install only: later versions of the image never change it. Use a systemd timer, or a file in /etc/cron.d.",
    },
  },
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
  "graphical-target-missing": {
    title: "Desktop that boots to a console",
    summary:
      "Server bases boot to multi-user.target. A display manager only starts where the default target is graphical.target.",
    messages: {
      missing:
        "This image installs {name}, but the base boots to a text console and nothing changes that: no login screen appears. Add `RUN systemctl set-default graphical.target`.",
    },
    fixes: { add: "Add RUN systemctl set-default graphical.target" },
  },
  "gsettings-in-build": {
    title: "Desktop setting for root in a build",
    summary:
      "gsettings, dconf and kwriteconfig change the settings of the account that runs them. In a build that is root, so no user of the machine gets them.",
    messages: {
      gsettings:
        "gsettings changes the settings of the account that runs the build, and no user of the machine gets them. Write a `.gschema.override` to /usr/share/glib-2.0/schemas and run `glib-compile-schemas`.",
      dconf:
        "dconf changes the database of the account that runs the build, and no user of the machine gets it. Write a file to /etc/dconf/db/local.d and run `dconf update`.",
      kde: "`{command}` writes to the home of the account that runs the build, and no user of the machine gets it. Write the defaults to /etc/xdg, for example with `--file /etc/xdg/…`.",
    },
    fixes: { override: "Write {path}" },
  },
  "kernel-runtime": {
    title: "Command for the running kernel",
    summary:
      "Modules, mounts, swap, interfaces and packet filters belong to the running kernel. In a build that is the builder's, which a RUN may not touch; the image only holds files.",
    messages: {
      module:
        "`{command}` changes the running kernel, which is the builder's: the step fails. Name the module in a file in /usr/lib/modules-load.d, and systemd loads it on every boot.",
      mount:
        "`{command}` needs rights that a RUN does not have, and the image keeps no mounts. For the build use `RUN --mount=…`; for the machine write a mount unit.",
      device:
        "`{command}` works on devices of the builder, which a RUN does not have. Partitions and file systems are made when the image is installed.",
      swap: "`{command}` changes the running kernel, which is the builder's: the step fails. Describe swap for the machine in a swap unit or with zram-generator.",
      network:
        "`{command}` changes the network of the build, where it is not allowed; the image holds only files. Write a NetworkManager profile.",
      filter:
        "`{command}` loads rules into the running kernel, which is the builder's: the step fails. Write them to the file that the firewall's service loads, or use `firewall-offline-cmd`.",
      udev: "`{command}` asks the running udev, and a build has none: the step fails. Delete it: rules are read when the machine boots.",
    },
    fixes: { load: "Write to {path}", delete: "Delete the command" },
  },
  "selinux-runtime": {
    title: "Command for the running SELinux",
    summary:
      "setenforce, load_policy and setsebool without -P change SELinux in the running kernel. A build sees it as disabled, so the step fails, and nothing of it would be in the image.",
    messages: {
      mode: "`{command}` changes the running kernel, and a build sees SELinux as disabled: the step fails. The mode of the machine stands in /etc/selinux/config.",
      boolean:
        "`{command}` without `-P` changes the running kernel, and a build sees SELinux as disabled: the step fails. With `-P` it writes the boolean to the policy of the image.",
      policy:
        "`{command}` loads a policy into the running kernel, and a build sees SELinux as disabled: the step fails. Delete it: the machine loads the policy of the image when it boots.",
    },
    fixes: {
      persist: "Add -P",
      configure: "Set SELINUX={mode} in /etc/selinux/config",
      delete: "Delete the command",
    },
  },
  "sysctl-runtime": {
    title: "Kernel settings changed in a build",
    summary:
      "sysctl changes the kernel that runs. In a build that is the kernel of the builder, which refuses; the image only holds files. Settings in sysctl.d are applied on every boot.",
    messages: {
      set: "`sysctl` changes the running kernel, which is the builder's and read-only here: the step fails. Write {setting} to a file in /usr/lib/sysctl.d, which is applied on every boot.",
      load: "`sysctl` loads settings into the running kernel, which is the builder's and read-only here: the step fails. Delete it: systemd loads sysctl.d on every boot.",
      proc: "{path} belongs to the running kernel, which is the builder's and read-only here: the step fails. Write {setting} to a file in /usr/lib/sysctl.d, which is applied on every boot.",
    },
    fixes: { file: "Write to {path}", delete: "Delete the command" },
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
  "unit-bad-content": {
    title: "Mistake in a unit of the image",
    summary:
      "systemd reads units only when the machine boots. What it refuses or ignores there goes unnoticed in the build.",
    messages: {
      noStart:
        "{unit} has no `ExecStart=`, so systemd refuses to load it. Say what to run; a unit that only cleans up needs `Type=oneshot`, `RemainAfterExit=yes` and `ExecStop=`.",
      severalStarts:
        "{unit} has several `ExecStart=` lines, which only `Type=oneshot` may have: systemd refuses to load it. Put the first ones into `ExecStartPre=`, or set the type.",
      readOnly:
        "{unit} writes to {path}, but /usr is read-only on a booted machine. Use /run for what may be lost at a reboot, and `StateDirectory=` (/var/lib) or the journal for the rest.",
      varRun:
        "{path} lies below the old folder /var/run; systemd corrects it and logs a warning on every start. Write {better}.",
      flag: "{unit} runs as long as {path} does not exist, but it creates {created}: it runs on every boot. Use the same path in both places.",
      flagMissing:
        "{unit} waits for {path}, but the file that it takes away and that the image brings is {created}: it never runs. Use the same path in both places.",
      online:
        "{unit} comes after network-online.target, but nothing in it pulls the target in. Where no other unit does, it starts without a network. Add `Wants=network-online.target`.",
      network:
        "{unit} fetches something, but network.target only says that the network is being set up. Use `After=network-online.target` together with `Wants=network-online.target`.",
      variable:
        "`{variable}` is filled in while the image is built, and nothing sets it there: in the image its place in {unit} is empty. Quote the delimiter of the here-document, as in `<<'EOF'`, or write `\\$`.",
      user: "{unit} runs as user {user}, which neither a sysusers.d file nor anything else here creates: the service does not start. Add a sysusers.d line, or set `DynamicUser=yes`.",
      environment:
        "{unit} reads {path}, which this build does not bring: where it is missing on the machine, the service does not start. Ship the file, or write a `-` before the path if it may be missing.",
    },
    fixes: {
      varRun: "Use /run",
      flagMissing: "Use the path of the file that is there",
      online: "Add Wants=network-online.target",
      network: "Wait for network-online.target",
      variable: "Quote the delimiter of the here-document",
      user: "Add DynamicUser=yes",
      environment: "Let the file be missing",
    },
  },
  "unit-extension-location": {
    title: "Unit or quadlet where nothing reads it",
    summary:
      "systemd reads units from its own folders and podman's generator reads quadlets from others, both by the extension of the name. A file in the wrong place is ignored without a word.",
    messages: {
      quadlet:
        "{name} is a quadlet, which systemd does not read: podman's generator looks in /usr/share/containers/systemd and /etc/containers/systemd. Here it is ignored, and the service never exists.",
      unit: "{name} is a unit of systemd, which does not look for units among the quadlets: it is ignored. Put it into /usr/lib/systemd/system.",
      folder:
        "Nothing looks for quadlets in the folder of {path}: podman's generator reads /usr/share/containers/systemd and /etc/containers/systemd. The file is ignored.",
      unitName:
        "systemd only reads units whose name ends in .service, .timer and so on. {name} is ignored: give it the extension of its kind.",
      quadletName:
        "podman's generator only reads files whose name ends in .container, .volume and so on. {name} is ignored: give it the extension of its kind.",
      section:
        "{name} has the sections of a quadlet, which systemd ignores in a unit. Rename it to the extension of its kind, such as .container, and put it into /usr/share/containers/systemd.",
    },
    fixes: { move: "Move to {folder}" },
  },
  "unit-not-enabled": {
    title: "Unit that nothing enables",
    summary:
      "The [Install] section only says what systemctl enable would do. A unit that is merely copied into the image does not start.",
    messages: {
      unit: "Nothing here enables {unit}, so it will not start: its [Install] section only counts once it is enabled. Add `RUN systemctl enable {unit}`, or a preset.",
      several:
        "Nothing here enables {unit} and {more} more, so they will not start: an [Install] section only counts once the unit is enabled. Add `RUN systemctl enable …`, or a preset.",
    },
    fixes: { enable: "Add RUN systemctl enable {units}" },
  },
} as const satisfies Record<string, RuleText>;
