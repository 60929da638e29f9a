import type { RuleText } from "../text.ts";

/** Texts of the rules about packages and what else installs software, and about the lint at the end. */
export const containerfilePackages = {
  "lint-fatal-warnings": {
    title: "Lint that lets warnings pass",
    summary:
      "`bootc container lint` fails the build for mistakes that break a machine. With `--fatal-warnings` it also fails for content that machines lose or keep for ever.",
    messages: {
      mild: "Warnings of this lint scroll by and the build goes on. Once it is clean, `--fatal-warnings` keeps it clean: content in /var, logs and accounts without sysusers.d then stop the build.",
    },
    fixes: { add: "Add --fatal-warnings" },
  },
  "lint-masked-by-mount": {
    title: "Lint that cannot see behind a mount",
    summary:
      "`bootc container lint` does not enter mounted folders. What the image really holds below a cache or tmpfs mount of the same RUN stays unchecked.",
    messages: {
      masked:
        "The lint does not look into mounts: with {paths} mounted in its RUN, what the image holds there is not checked. Give the lint a RUN of its own, without these mounts.",
      runtime:
        "The lint does not look into mounts: what the image holds in {paths} is not checked here. Without the mount, `nonempty-run-tmp` also reports files that the builder puts there.",
    },
    fixes: { split: "Run the lint without the mounts" },
  },
  "lint-not-last": {
    title: "Changes after the lint",
    summary:
      "`bootc container lint` judges the files that are there when it runs. What later instructions add reaches machines unchecked.",
    messages: {
      late: "This changes the image after `bootc container lint` has looked at it: what goes wrong here is found by a machine. Move the lint behind the last RUN, COPY or ADD.",
      lint: "The lint runs here.",
    },
    fixes: { move: "Move the lint to the end" },
  },
  "lint-rootfs-limits": {
    title: "Lint of another root that skips a check",
    summary:
      "With `--rootfs` bootc leaves out checks that it runs on `/` only. A plain lint in the finished stage makes up for it.",
    messages: {
      limited:
        "With `--rootfs` the lint leaves out {checks}: content in /var stays unchecked. Run a plain `bootc container lint` in the stage that is published, too.",
    },
    fixes: { add: "Add RUN bootc container lint to the last stage" },
  },
  "lint-skip-unknown": {
    title: "Lint told to skip an unknown check",
    summary:
      "`bootc container lint --skip` takes any name and says nothing where it knows no such check. The check that was meant still runs.",
    messages: {
      unknown:
        "bootc knows no check `{name}` and ignores this option without a word: the check that is meant still runs. `bootc container lint --list` prints the names.",
      twice: "The check `{name}` is skipped already.",
    },
    fixes: { replace: "Skip {name}" },
  },
  "lint-swallowed": {
    title: "Lint whose failure is ignored",
    summary:
      "Only the exit status of `bootc container lint` stops a build. Where it gets lost, an image that fails the lint is published all the same.",
    messages: {
      fallback:
        "The lint may fail and the build goes on: an image that cannot be installed or upgraded is published all the same. Take the fallback away, and leave single checks out with `--skip NAME`.",
      background:
        "`&` runs the lint in the background, where nobody waits for its result: the build goes on whatever it finds. Write `&&`, or let it be the last command.",
      later:
        "What runs afterwards decides whether this RUN fails, so that a failed lint does not stop the build. Let the lint be the last command, or begin the script with `set -e`.",
      pipe: "The status of a pipe is that of its last command, so that a failed lint does not stop the build. Take the pipe away, or set `pipefail` before it.",
    },
    fixes: { heed: "Let the lint fail the build", exit: "Stop when the lint fails" },
  },
} as const satisfies Record<string, RuleText>;
