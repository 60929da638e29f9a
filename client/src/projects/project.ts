/** The files of a new project: an example with the answers of its author put in. */
import { type BaseId, bases, type TemplateId } from "./templates.ts";

/** Who may log in to an installed machine. */
export type Account =
  /** The installer asks. */
  | { readonly kind: "asked" }
  | { readonly kind: "key"; readonly name: string; readonly key: string }
  /** `hash` is a SHA-512 crypt hash: what was typed stands nowhere. */
  | { readonly kind: "password"; readonly name: string; readonly hash: string };

export interface Answers {
  readonly template: TemplateId;
  readonly base: BaseId;
  readonly account: Account;
  /** With a registry, so that installed machines find their upgrades: `quay.io/me/desktop:latest`. */
  readonly image: string;
}

/** Texts by path, `/` between the segments. */
export type Files = ReadonlyMap<string, string>;

/** `example`: the files of the template's folder. */
export function projectFiles(example: Files, answers: Answers): Files {
  const files = new Map<string, string>();
  for (const [path, text] of example) files.set(path, adapted(path, text, answers));
  files.set(".vscode/settings.json", json({ "bootc.build.imageName": answers.image }));
  files.set(".vscode/tasks.json", tasks);
  files.set(".github/workflows/build.yml", workflow(answers.image));
  files.set(".gitignore", "output/\n");
  return files;
}

function adapted(path: string, text: string, { template, base, account, image }: Answers): string {
  switch (path) {
    case "Containerfile":
      return text.replace(/^FROM \S+/m, () => `FROM ${bases[base].reference}`);
    case "config.toml":
      return withAccount(text, account);
    case "README.md":
    case "README.ko.md":
      return text.replaceAll(`localhost/${template}:latest`, () => image);
    default:
      return text;
  }
}

const asksForDisk = "# bootc-lint disable=ks-no-partitioning -- the installer asks for the disk";

/** The builder refuses accounts of its own beside a kickstart, so that the kickstart makes them. */
function withAccount(config: string, account: Account): string {
  if (account.kind === "asked") return config;
  const lines = [
    "rootpw --lock",
    account.kind === "password"
      ? `user --name=${account.name} --groups=wheel --iscrypted --password=${account.hash}`
      : `user --name=${account.name} --groups=wheel`,
    ...(account.kind === "key" ? [`sshkey --username=${account.name} "${account.key}"`] : []),
  ];
  return config
    .replace(/^# No disk, no user, no password stands here:[^\n]*\n#[^\n]*\n/m, "")
    .replace(/^contents = '''\n/m, (opening) => `${opening}${asksForDisk}\n`)
    .replace(/^reboot\b/m, (reboot) => `${lines.join("\n")}\n\n${reboot}`);
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** What they build is called as the settings say, like what commands build. */
const tasks = json({
  version: "2.0.0",
  tasks: [
    { type: "bootc", action: "image", label: "Build image", group: "build" },
    { type: "bootc", action: "iso", label: "Build ISO" },
    { type: "bootc", action: "disk", label: "Build disk image" },
  ],
});

/** The last step of every template's Containerfile is `bootc container lint`, so that a build is a check as well. */
const workflow = (image: string): string => `name: Build

on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read

jobs:
  image:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - name: Build the image, which ends with "bootc container lint"
        run: sudo podman build -t ${image} .
`;
