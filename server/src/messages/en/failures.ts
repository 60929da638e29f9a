/** Why a build has failed, and what helps: of `podman build`, and of the image builder. */
export const failures = {
  run: { cause: "This command ends with exit code {code}." },
  "run-said": { cause: "This command ends with exit code {code}. The last that it printed: {said}" },
  command: { cause: "`{command}` fails here, and the build ends with exit code {code}." },
  "command-said": { cause: "`{command}` fails here (exit code {code}): {said}" },
  "not-found": {
    cause: "`{name}` was not found in the image.",
    remedy: "Install the package that brings it in an earlier step, or correct the name.",
  },
  "no-package": {
    cause: "No enabled repository has a package `{name}`.",
    remedy: "Correct the name, or add the repository that has it in an earlier step.",
  },
  "no-shell": {
    cause: "The image has no {program}, with which this RUN would start.",
    remedy: 'Choose a base image with a shell, or write the command in its exec form: `RUN ["…"]`.',
  },
  "no-program": {
    cause: "The image has no {program}, with which this RUN would start.",
    remedy: "Install it in an earlier step, or correct the path.",
  },
  architecture: {
    cause: "The image is for a processor of another kind, and nothing here runs its programs.",
    remedy: "Install qemu-user-static on this machine, or build for its own architecture.",
  },
  runtime: { cause: "The container of this RUN could not be started: {why}" },
  killed: {
    cause: "This command was killed, as it happens when memory runs out.",
    remedy: "Give the machine (or podman's virtual machine) more memory.",
  },
  lint: {
    cause: "`bootc container lint` finds what it does not let pass.",
    remedy: "Each of its findings stands at the line that brought it in.",
  },
  "disk-full": {
    cause: "The disk is full: {said}",
    remedy: "Make room where containers are stored (`podman system prune`), and in the output folder.",
  },
  "copy-missing": {
    cause: "`{path}` is not in the build context.",
    remedy: "Sources are looked up below the context folder, without what `.containerignore` leaves out.",
  },
  "copy-from-missing": {
    cause: "`{path}` is not in `{from}`, from which it is copied.",
    remedy: "Correct the path, or make the file there before.",
  },
  "no-stage": {
    cause: "There is no stage and no image `{name}` to copy from.",
    remedy: "Correct the name; stages are named by `FROM … AS name`, above.",
  },
  heredoc: {
    cause: "This podman is too old for here-documents, and takes their lines for instructions.",
    remedy: "Use podman 4.8 or later (buildah 1.33), or write the commands as a chain with `&&`.",
  },
  "heredoc-open": {
    cause: "This here-document has no end.",
    remedy: "Its last line is the word behind `<<`, alone.",
  },
  "unknown-instruction": { cause: "`{name}` is no instruction.", remedy: "Correct its name." },
  secret: {
    cause: "The build was not given the secret `{id}`.",
    remedy: "Pass it: `--secret id={id},src=FILE` in `bootc.build.extraArguments`.",
  },
  "mount-type": {
    cause: "There is no mount of type `{type}`.",
    remedy: "Types are bind, cache, secret, ssh and tmpfs.",
  },
  user: {
    cause: "The image has no user `{user}`, so the next RUN cannot start.",
    remedy: "Create the user in an earlier step.",
  },
  flag: { cause: "podman does not know this flag: {why}" },
  step: { cause: "This step ends the build: {why}" },
  "from-short": {
    cause: "`{image}` names no registry, and podman here knows none to look in.",
    remedy: "Write the whole name, such as `quay.io/fedora/fedora-bootc:43`.",
  },
  "from-invalid": {
    cause: "This is no name of an image: {why}",
    remedy: "Names are in lower case: `registry/folder/name:tag`.",
  },
  "from-argument": {
    cause: "`{name}` has no value, so that FROM names no image.",
    remedy: "Give it a default (`ARG {name}=…`), or pass `--build-arg {name}=…`.",
  },
  "from-local": {
    cause: "The image `{image}` is not in this container storage; `localhost/` is no registry.",
    remedy: "Build it first, as the same user: root and other users have storages of their own.",
  },
  "from-absent": {
    cause: "The image `{image}` is not in this container storage, and is not to be pulled.",
    remedy: "Pull it first, or leave out `--pull=never`.",
  },
  "from-login": {
    cause: "The registry does not give out `{image}` without a login, or has no such image.",
    remedy: "Log in with `podman login`, as the user who builds, or correct the name.",
  },
  "from-unknown": { cause: "The registry has no `{image}`.", remedy: "Correct the name or the tag." },
  "from-network": {
    cause: "The registry of `{image}` could not be reached: {why}",
    remedy: "Check the network, a proxy, and the registry's name.",
  },
  "from-certificate": {
    cause: "The certificate of the registry of `{image}` is not trusted: {why}",
    remedy: "Add its authority to this machine, or to podman's virtual machine.",
  },
  "from-architecture": {
    cause: "`{image}` does not exist for this architecture: {why}",
    remedy: "Choose another image, or another platform.",
  },
  "from-other": { cause: "This base image cannot be used: {why}" },
  "no-from": { cause: "The Containerfile has no FROM.", remedy: "Begin with the base image: `FROM …`." },
  "from-words": { cause: "FROM takes an image, and perhaps `AS` and a name: {why}" },
  syntax: { cause: "podman cannot read this: {why}" },
  target: {
    cause: "There is no stage `{target}`. Stages are: {stages}.",
    remedy: "Name one of them, or leave the target out.",
  },
  connection: {
    cause: "podman does not reach its virtual machine.",
    remedy: "Start it with `podman machine start`.",
  },
} as const;
