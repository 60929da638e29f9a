import type { RuleText } from "../text.ts";

/** Texts of the rules about secrets and values in a kickstart. */
export const kickstartValues = {
  "ks-firewall-off": {
    title: "The firewall turned off",
    summary: "Every port that a service opens is open to the network.",
    messages: {
      off: "This turns the firewall of the installed machine off, so that every port that a service opens can be reached. With `--use-system-defaults` the image decides.",
    },
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
  "ks-weak-hash": {
    title: "A password hash that is easy to break",
    summary:
      "Whoever has the file can find the password by trying: these hashes take a machine of today hours or less.",
    messages: {
      method:
        "A {method} hash is broken by trying within hours, and everyone who can read the file has it. Make one of the same password with `mkpasswd -m yescrypt` or `openssl passwd -6`.",
      rounds:
        "This hash costs an attacker too little: {given} where {least} is the least that crypt(3) gives by default. Make one of the same password with `mkpasswd -m yescrypt` or `openssl passwd -6`.",
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
