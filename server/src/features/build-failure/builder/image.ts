/** What the image builder says of the image, of its container, and of the machine. */
import type { FailureKey } from "../../../messages/messages.ts";

export interface ImageReason {
  readonly cause: FailureKey;
  /** Whether the base image is to blame, so that it stands at FROM. */
  readonly atFrom?: true;
  /** What is shown of the error is what a group holds, or the line. */
  readonly pattern: RegExp;
}

export const imageReasons: readonly ImageReason[] = [
  { cause: "disk-full", pattern: /No space left on device/i },
  {
    cause: "no-rootfs",
    atFrom: true,
    pattern: /missing required info: DefaultRootFs|no default root filesystem type|no default fs set/,
  },
  {
    cause: "wrong-rootfs",
    pattern: /unknown or unsupported filesystem type name: (\S+)|unsupported root filesystem type: (\S+)/,
  },
  { cause: "not-bootc", atFrom: true, pattern: /image (\S+) is not a bootc image/ },
  { cause: "image-architecture", atFrom: true, pattern: /(requested bootc arch .*)/ },
  {
    cause: "no-dnf",
    atFrom: true,
    pattern: /(no dnf in container.*|cannot load distro definitions for .*|DNF error occurred: .*)/,
  },
  { cause: "no-storage", pattern: /could not access container storage/ },
  { cause: "not-in-storage", pattern: /(failed to inspect the image.*)/ },
  { cause: "rootless", pattern: /must be run in rootful/ },
  { cause: "unprivileged", pattern: /(requires a privileged container)/ },
  { cause: "emulation", pattern: /cannot run binary in target arch|cannot run canary binary/ },
  { cause: "mixed-types", pattern: /(cannot mix ISO\/disk images in request.*)/ },
  { cause: "image-type", pattern: /(unsupported image type ".*)/ },
  { cause: "payload", pattern: /no installer payload bootc ref set|requires --installer-payload-ref/ },
  { cause: "owner", pattern: /chown permission check failed|chowning is not allowed in output directory/ },
  { cause: "loop", pattern: /failed to set up loop device/ },
  { cause: "selinux", pattern: /chcon: failed to change context/ },
  { cause: "install", pattern: /error: (Installing to filesystem: .*)/ },
];
