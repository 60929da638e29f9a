import type { RuleText } from "../text.ts";

/** Texts of the rules about secrets and values in a kickstart. */
export const kickstartValues = {
  "ks-append-quoting": {
    title: "Kernel arguments without quotes",
    summary:
      "A blank ends the value of `--append`: the installer stops at the second argument and nothing is installed.",
    messages: {
      unquoted:
        "The blank ends the value of `--append`, and the installer stops at `{word}`. Put all kernel arguments into one pair of quotes.",
    },
    fixes: { quote: "Put the arguments into quotes" },
  },
  "ks-boot-too-small": {
    title: "A file system that is small for an image",
    summary:
      "bootc keeps the running image, the next and the one before: updates fail when there is no room for them.",
    messages: {
      boot: "`{path}` has {size} MiB; {least} MiB are recommended, because kernels of several images lie there and an update without room fails.",
      root: "`/` has {size} MiB; {least} MiB are recommended, because the running image and the next one lie there at the same time and an update without room fails.",
    },
    fixes: { enlarge: "Set `--size={least}`" },
  },
  "ks-bootloader-grub-password": {
    title: "A boot loader password that does not get there",
    summary:
      "GRUB takes hashes of its own form only, and in the installation of a container image no password at all.",
    messages: {
      format:
        "`--iscrypted` takes a hash of GRUB here, which begins with `grub.pbkdf2.`: the installer stops. Make one with `grub2-mkpasswd-pbkdf2`.",
      unused:
        "In the installation of a container image this password does not reach GRUB, so that its menu stays open. Remove it, and protect the console in another way.",
    },
  },
  "ks-bootloader-lost-append": {
    title: "Kernel arguments that get lost",
    summary:
      "With `--location=none` or `--disabled` the installer collects no kernel arguments: the machine boots without them.",
    messages: {
      lost: "With `{blocker}` the installer collects no kernel arguments, and the machine boots without these. Put them into a file of `/usr/lib/bootc/kargs.d` in the image, or remove `{blocker}`.",
    },
    fixes: { remove: "Remove `--append`" },
  },
  "ks-btrfs-rhel": {
    title: "Btrfs on RHEL",
    summary: "The installer of RHEL has no Btrfs: it stops here and nothing is installed.",
    messages: {
      refused:
        "The installer of {targets} has no Btrfs and stops here: nothing is installed. Use `xfs`, with `lvm` where volumes are needed.",
    },
    fixes: { replace: "Replace by `{instead}`" },
  },
  "ks-device-name": {
    title: "A partition where a disk is asked for",
    summary:
      "The option takes whole disks: with a partition the installer stops, or leaves the disk as it is.",
    messages: {
      partition:
        "`{option}` takes whole disks, and `{device}` is a partition: the installer stops, or leaves the disk as it is. Write `{disk}`.",
    },
    fixes: { replace: "Replace by `{disk}`" },
  },
  "ks-disklabel": {
    title: "A kind of partition table that nobody makes",
    summary: "The installer does not know the kind, so it cannot label the disk as asked.",
    messages: {
      unknown:
        "The installer makes no partition table of the kind `{label}`. Write `gpt`, `msdos`, or on mainframes `dasd`.",
    },
    fixes: { replace: "Replace by `{suggestion}`" },
  },
  "ks-firewall-needs-firewalld": {
    title: "Firewall settings without firewalld",
    summary: "The installer calls `firewall-offline-cmd` of the image and stops where there is none.",
    messages: {
      needed:
        "For this line the installer calls `firewall-offline-cmd` of the image, and stops if firewalld is not installed there. Install firewalld in the Containerfile and configure it there, or write `firewall --use-system-defaults`.",
    },
    fixes: { defaults: "Leave the firewall to the image" },
  },
  "ks-firewall-off": {
    title: "The firewall turned off",
    summary: "Every port that a service opens is open to the network.",
    messages: {
      off: "This turns the firewall of the installed machine off, so that every port that a service opens can be reached. With `--use-system-defaults` the image decides.",
    },
  },
  "ks-fstype-unknown": {
    title: "A file system that the installer does not know",
    summary:
      "The installer stops when it is to make a file system that it does not know: nothing is installed.",
    messages: {
      unknown:
        "The installer knows no file system `{type}` and stops when it is to make one. Use `xfs`, `ext4` or `vfat`.",
      similar:
        "The installer knows no file system `{type}` and stops when it is to make one. Did you mean `{suggestion}`?",
    },
    fixes: { replace: "Replace by `{suggestion}`" },
  },
  "ks-groups-space": {
    title: "A blank in a comma list",
    summary: "A blank ends the value: the installer stops at the word behind it and nothing is installed.",
    messages: {
      blank:
        "The blank ends the value of `{option}`, and the installer stops at `{word}`. Write the list without blanks, or put it into quotes.",
    },
    fixes: { join: "Remove the blanks" },
  },
  "ks-hash-without-iscrypted": {
    title: "A password hash that is not declared as one",
    summary:
      "Without `--iscrypted` the installer takes the hash for the password itself: nobody who types the real password gets in.",
    messages: {
      undeclared:
        "This is a hash, and without `--iscrypted` its text becomes the password of `{command}`: the real password does not open the account. Add `--iscrypted`.",
    },
    fixes: { declare: "Declare it with `--iscrypted`" },
  },
  "ks-home-partition": {
    title: "A file system of its own for `/home`",
    summary: "In bootable containers `/home` is a link to `/var/home`, where the file system belongs.",
    messages: {
      automatic:
        "`autopart` may make a file system for `/home`, which is a link to `/var/home` in the image. Add `--nohome`, and leave the room to `/var`.",
      own: "`{path}` leads through a link to `{target}` in the image. Mount the file system at `{target}`.",
    },
    fixes: { without: "Add `--nohome`", move: "Mount at `{target}`" },
  },
  "ks-hostname-value": {
    title: "A host name that the installer refuses",
    summary: "The installer stops at a host name that is none: nothing is installed.",
    messages: {
      invalid:
        "`{name}` is no host name: its parts may have letters, digits and inner hyphens only. The installer stops here and nothing is installed.",
      long: "A host name has at most 64 characters; the installer stops at this one and nothing is installed. Shorten it.",
    },
    fixes: { replace: "Replace by `{suggestion}`" },
  },
  "ks-insecure-source": {
    title: "A source that anyone on the way can replace",
    summary:
      "What is installed comes over a connection that nothing protects: whoever sits on the way decides what runs on the machine.",
    messages: {
      http: "What comes from {host} over plain HTTP can be replaced on the way, and it runs as root on the machine. Use `https://`.",
      unverified:
        "`--noverifyssl` takes any certificate, so that whoever sits on the way can replace what is installed. Give the certificate of your server with `--sslcacert`, or use a public one.",
    },
  },
  "ks-ip-value": {
    title: "An address that is none",
    summary: "The parser takes any text for an address, and the machine comes up without network.",
    messages: {
      address:
        "`{value}` is no address for `{option}`: the network of the installer and of the machine does not come up. Correct it.",
      netmask:
        "`{value}` is no netmask: the network of the installer and of the machine does not come up. Write four numbers, such as `255.255.255.0`.",
      prefix:
        "`--ip` takes an address without a prefix. Write `--ip={address} --netmask={mask}`; otherwise the network does not come up.",
    },
    fixes: { split: "Move the prefix to `--netmask={mask}`" },
  },
  "ks-lang-value": {
    title: "A language that no locale is called",
    summary:
      "A locale that does not exist leaves programs of the machine in the language `C`, without letters beyond ASCII.",
    messages: {
      form: "`{locale}` is no name of a locale, so that programs fall back to `C`. Write language and country, such as `ko_KR.UTF-8`.",
      similar:
        "`{locale}` is no name of a locale, so that programs fall back to `C`. Did you mean `{suggestion}`?",
    },
    fixes: { replace: "Replace by `{suggestion}`" },
  },
  "ks-missing-esp": {
    title: "A layout without a partition to boot from",
    summary: "Firmware boots from a partition of its own: without one the boot loader cannot be installed.",
    messages: {
      missing:
        "This layout has no partition that the firmware boots from (`/boot/efi`, `biosboot` or `prepboot`), so the boot loader may have no place. Add `reqpart`, which makes what the machine needs.",
    },
    fixes: { insert: "Insert `{line}`" },
  },
  "ks-part-no-size": {
    title: "A partition without a size",
    summary: "The installer takes a small size of its own for it, and what is to be installed may not fit.",
    messages: {
      missing:
        "Nothing says how large `{name}` is: the installer takes a small size of its own, and what belongs there may not fit. Add `--size=` in MiB, with `--grow` for the rest of the disk.",
    },
  },
  "ks-plaintext-password": {
    title: "A password in plain text",
    summary:
      "Everyone who can read the file, or the installer medium made from it, can log in to every machine that was installed with it.",
    messages: {
      plain:
        "This password of `{command}` stands here in plain text, for everyone who can read the file or the installer medium. Write a hash with `--iscrypted` (`openssl passwd -6` prints one), or use `--lock` and an SSH key.",
    },
  },
  "ks-root-ssh-password": {
    title: "Root by password over SSH",
    summary: "With `--allow-ssh` anyone who reaches the machine may try passwords of root.",
    messages: {
      allowed:
        "`--allow-ssh` lets root log in over SSH with a password, and everyone who reaches the machine may try. Use `sshkey --username=root` or a user in `wheel` with a key.",
    },
  },
  "ks-secret-in-file": {
    title: "A secret that stays in copies of the kickstart",
    summary:
      "The installer leaves copies of the kickstart on the machine, and whoever has the file or the ISO can read it.",
    messages: {
      secret:
        "The secret of `{what}` stands here in plain text and stays in `/root/original-ks.cfg` of the machine and on the ISO. Let a `%pre` script write this line into a file that `%include` reads, or change the secret after the installation.",
      login:
        "This address of `{what}` holds a password, which stays in `/root/original-ks.cfg` of the machine and on the ISO. Use an address without one, or change the password after the installation.",
      script:
        "This secret of a `{tag}` script stays in `/root/original-ks.cfg` of the machine and on the ISO. Fetch it at the time when it is needed, or change it after the installation.",
    },
  },
  "ks-selinux-off": {
    title: "SELinux turned off",
    summary:
      "Without SELinux a service that is broken into can reach everything that its user can, and files made meanwhile have no labels.",
    messages: {
      disabled:
        "`selinux --disabled` takes a layer of protection from the installed machine, and files written meanwhile have no labels when it is turned on again. Leave it enforcing and allow what a service needs.",
      permissive:
        "With `selinux --permissive` violations are only logged. Leave it enforcing once the policy fits.",
    },
    fixes: { enforce: "Replace by `--enforcing`" },
  },
  "ks-service-may-be-missing": {
    title: "A unit that must be in the image",
    summary: "The installer stops or asks where a unit that it is to enable does not exist.",
    messages: {
      needed:
        "`{unit}` must be in the image: otherwise the installer asks what to do, or stops when nobody is there. Enable it in the Containerfile with `systemctl enable`, where the build tells at once.",
    },
  },
  "ks-sshkey-format": {
    title: "An SSH key that is none",
    summary: "sshd passes over lines that are no public keys: nobody can log in with them.",
    messages: {
      private:
        "This is a private key, which must never leave its owner's machine, and sshd does not read it here. Put the public key here (the file that ends in `.pub`), and replace the pair.",
      type: "This is no public key: it must begin with its type, such as `ssh-ed25519`, and sshd passes over the line. Put the whole line of the `.pub` file here, in quotes.",
      data: "The data of this key is damaged or cut off, or does not belong to its type: sshd passes over it and nobody can log in with it. Put the whole line of the `.pub` file here, in quotes.",
    },
  },
  "ks-sshkey-user": {
    title: "An SSH key for a user whom nobody creates",
    summary:
      "The installer writes the key into the home directory of the user and stops where there is no such user.",
    messages: {
      missing:
        "No line creates the user `{name}`, and the installer stops when it cannot find the home directory for this key. Add a `user` line.",
      image:
        "No line creates the user `{name}`: unless the image brings it, the installer stops when it cannot find the home directory for this key. Add a `user` line.",
    },
    fixes: { create: "Create the user {name}" },
  },
  "ks-timezone-reset": {
    title: "A later `timezone` line that takes the zone away",
    summary:
      "A `timezone` line without a zone resets the zone of the line above: the machine runs at the time of New York.",
    messages: {
      reset:
        "This line names no zone, and so takes away `{zone}` of the line above: the machine runs at the time of New York. Write the zone here too, or merge the two lines.",
    },
    fixes: { repeat: "Repeat the zone `{zone}` here" },
  },
  "ks-timezone-unknown": {
    title: "A time zone that does not exist",
    summary: "The installer takes New York for a zone that it does not know, and says so only in its log.",
    messages: {
      unknown:
        "There is no time zone `{zone}`: the installer takes America/New_York and says so only in its log. Write a name such as `Asia/Seoul` or `UTC`.",
      similar:
        "There is no time zone `{zone}`: the installer takes America/New_York and says so only in its log. Did you mean `{suggestion}`?",
    },
    fixes: { replace: "Replace by `{suggestion}`" },
  },
  "ks-tool-needed": {
    title: "A command that needs a program of the image",
    summary: "The installer calls the program in the image and stops where it is missing.",
    messages: {
      needed:
        "For `{command}` the installer calls a program of the package {tool} in the image, and stops if it is missing. Install the package in the Containerfile, or set this up there.",
    },
  },
  "ks-user-name": {
    title: "A name that no account can have",
    summary:
      "useradd and groupadd of Fedora and RHEL refuse such names: the installation stops, or the account is missing.",
    messages: {
      empty: "The name is empty, so no account can be made. Write one.",
      root: "`user --name=root` does nothing, because root is there already. Set its password with `rootpw` and its key with `sshkey --username=root`.",
      long: "A name has at most 32 characters; `{name}` is longer, and the installer cannot make the account. Shorten it.",
      invalid:
        "`{name}` cannot be the name of an account: only letters, digits, `.`, `_` and `-` may stand in it, not `-` at the start and not digits alone. The installer cannot make it.",
    },
  },
  "ks-user-no-password": {
    title: "A user who cannot log in",
    summary:
      "Without a password and a key the account is made locked, and it does not count as an administrator.",
    messages: {
      locked:
        "Nothing opens the account `{name}`: it has neither a password nor an SSH key, so it is made locked. Add `--iscrypted --password=` or an `sshkey` line, or write `--lock` if that is meant.",
    },
  },
  "ks-usr-partition": {
    title: "A file system over the image's own files",
    summary: "What the image has there is hidden or not reached, and updates of the image do not arrive.",
    messages: {
      covered:
        "`{path}` belongs to the image, or is a link into `/var`: a file system of its own there hides what the image brings, and the machine may not boot. Leave it out; what the machine writes belongs below `/var`.",
    },
  },
  "ks-weak-hash": {
    title: "A password hash that is easy to break",
    summary: "Whoever has the file can find the password by trying: these hashes are quick to compute.",
    messages: {
      method:
        "A {method} hash is quick to compute, so that everyone who can read the file can find the password by trying. Make one of the same password with `mkpasswd -m yescrypt` or `openssl passwd -6`.",
      rounds:
        "This hash costs an attacker too little: its work factor is {given}, and at least {least} is advised. Make one of the same password with `mkpasswd -m yescrypt` or `openssl passwd -6`.",
    },
  },
  "ks-wheel-nopasswd": {
    title: "Root without a password in a script",
    summary: "A process of such a user, or a stolen session, is root without any further question.",
    messages: {
      granted:
        "This lets an account become root without a password, so that a stolen session is root at once. Leave `NOPASSWD` out, or name the commands that need it.",
    },
  },
} as const satisfies Readonly<Record<string, RuleText>>;
