/**
 * Options of `podman build`, `buildah build` and `docker buildx build` that take a word, so that the build context
 * behind them can be told. Source: podman-build(1) of podman 5.8, docker buildx build reference; 2026-11.
 */
import type { OptionShape } from "./option-shape.ts";

export const buildOptions: OptionShape = {
  short: "ecfmotuv",
  long: "add-host annotation arch authfile build-arg build-arg-file build-context builder cache-from cache-to cache-ttl cap-add cap-drop cert-dir cgroup-parent cgroupns cpp-flag cpu-period cpu-quota cpu-shares cpuset-cpus cpuset-mems creds decryption-key device dns dns-option dns-search env file format from group-add hooks-dir iidfile ignorefile ipc isolation jobs label layer-label logfile manifest memory memory-swap metadata-file network os os-feature os-version output pid platform progress retry retry-delay runtime runtime-flag sbom sbom-output secret security-opt shm-size sign-by source-date-epoch ssh tag target timestamp ulimit unsetannotation unsetenv unsetlabel userns userns-gid-map userns-uid-map uts variant volume".split(
    " ",
  ),
};
