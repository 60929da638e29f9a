/** "New bootc Project…": asks a few questions and writes an example with the answers put in. */
import * as vscode from "vscode";
import { hashPassword } from "../password/sha512Crypt.ts";
import {
  type Mistake,
  mistakeInFolder,
  mistakeInImage,
  mistakeInKey,
  mistakeInUserName,
} from "../projects/answers.ts";
import { type Account, type Files, projectFiles } from "../projects/project.ts";
import { type BaseId, bases, type TemplateId, templates } from "../projects/templates.ts";
import { suggestImageName } from "../tasks/values.ts";
import { ask, pick } from "../ui/ask.ts";
import { askPassword } from "../ui/askPassword.ts";
import { notify } from "../ui/notify.ts";

export const registerNewProject = ({ extensionUri }: vscode.ExtensionContext): vscode.Disposable =>
  vscode.commands.registerCommand("bootc.newProject", async () => {
    const template = await pickTemplate();
    const base = template && (await pickBase(template));
    const account = base && (await askAccount());
    const name = account && (await askName(template));
    const image = name && (await askImage(name));
    const parent = image && (await pickParent());
    if (!parent) return false;
    const example = await readFiles(vscode.Uri.joinPath(extensionUri, "examples", template));
    const files = projectFiles(example, { template, base, account, image });
    return write(files, vscode.Uri.joinPath(parent, name));
  });

function pickTemplate(): Promise<TemplateId | undefined> {
  const words: Readonly<Record<TemplateId, readonly [label: string, detail: string]>> = {
    "kde-desktop": [
      vscode.l10n.t("KDE desktop"),
      vscode.l10n.t("Plasma, the SDDM login screen, Firefox, Hangul input"),
    ],
    "gnome-desktop": [
      vscode.l10n.t("GNOME desktop"),
      vscode.l10n.t("GNOME, the GDM login screen, Firefox, Hangul input"),
    ],
    "web-server": [
      vscode.l10n.t("Server with a container"),
      vscode.l10n.t("A web server that systemd runs from a quadlet, behind a firewall"),
    ],
    "virtualization-host": [
      vscode.l10n.t("Virtualization host"),
      vscode.l10n.t("KVM, libvirt and the Cockpit web console"),
    ],
    kiosk: [vscode.l10n.t("Kiosk"), vscode.l10n.t("A screen that shows one page and nothing else")],
    minimal: [vscode.l10n.t("Minimal image"), vscode.l10n.t("A base and one program, to start from")],
  };
  const items = Object.entries(words).map(([id, [label, detail]]) => ({
    label,
    detail,
    value: id as TemplateId,
  }));
  return pick(vscode.l10n.t("New bootc Project: what shall the image be?"), items);
}

async function pickBase(template: TemplateId): Promise<BaseId | undefined> {
  const fitting: readonly BaseId[] = templates[template];
  const [only] = fitting;
  if (fitting.length === 1) return only;
  const items = fitting.map((value) => ({
    label: bases[value].label,
    description: bases[value].reference,
    ...(value.startsWith("rhel") && {
      detail: vscode.l10n.t("Needs a Red Hat subscription on the machine that builds"),
    }),
    value,
  }));
  return pick(vscode.l10n.t("New bootc Project: which base image?"), items);
}

async function askAccount(): Promise<Account | undefined> {
  const kind = await pick<Account["kind"]>(vscode.l10n.t("New bootc Project: who may log in?"), [
    {
      label: vscode.l10n.t("The installer asks"),
      detail: vscode.l10n.t("Nothing secret stands in the project"),
      value: "asked",
    },
    {
      label: vscode.l10n.t("An administrator with an SSH key"),
      detail: vscode.l10n.t("The public key stands in config.toml"),
      value: "key",
    },
    {
      label: vscode.l10n.t("An administrator with a password"),
      detail: vscode.l10n.t("Its SHA-512 hash stands in config.toml: keep the project private"),
      value: "password",
    },
  ]);
  if (kind === undefined || kind === "asked") return kind && { kind };
  const name = await askText(vscode.l10n.t("Name of the account"), "admin", mistakeInUserName);
  if (name === undefined) return undefined;
  if (kind === "key") {
    const key = await askText(vscode.l10n.t("Public SSH key"), "", mistakeInKey);
    return key === undefined ? undefined : { kind, name, key };
  }
  const password = await askPassword(name);
  return password === undefined ? undefined : { kind, name, hash: await hashPassword(password) };
}

const askName = (template: TemplateId): Promise<string | undefined> =>
  askText(vscode.l10n.t("Name of the new folder"), template, mistakeInFolder);

const askImage = (name: string): Promise<string | undefined> =>
  askText(
    vscode.l10n.t("Name of the image; installed machines look for upgrades there"),
    suggestImageName(name),
    mistakeInImage,
  );

const askText = (
  title: string,
  value: string,
  mistakeIn: (text: string) => Mistake | undefined,
): Promise<string | undefined> => ask({ title, value }, (typed) => described(mistakeIn(typed)));

function described(mistake: Mistake | undefined): string | undefined {
  switch (mistake) {
    case undefined:
      return undefined;
    case "empty":
      return vscode.l10n.t("Something has to stand here.");
    case "root":
      return vscode.l10n.t("The account of root stays locked; name another one.");
    case "user-name":
      return vscode.l10n.t("Small letters, digits, _ and -, at most 32, and no digit at the beginning.");
    case "key":
      return vscode.l10n.t(
        "This is no public SSH key. It begins like “ssh-ed25519 AAAA…” and stands in one line.",
      );
    case "image":
      return vscode.l10n.t(
        "This is no image name. It looks like quay.io/your-name/desktop:latest, in small letters.",
      );
    case "folder":
      return vscode.l10n.t("A folder cannot have this name.");
  }
}

async function pickParent(): Promise<vscode.Uri | undefined> {
  const [current] = vscode.workspace.workspaceFolders ?? [];
  const picked = await vscode.window.showOpenDialog({
    title: vscode.l10n.t("Where shall the new folder be made?"),
    openLabel: vscode.l10n.t("Make the Project Here"),
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    ...(current && { defaultUri: vscode.Uri.joinPath(current.uri, "..") }),
  });
  return picked?.[0];
}

/** Every file below a folder of the extension; all of them are texts. */
async function readFiles(folder: vscode.Uri, path = ""): Promise<Files> {
  const files = new Map<string, string>();
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory)
      for (const [inner, text] of await readFiles(uri, `${path}${name}/`)) files.set(inner, text);
    else files.set(path + name, new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  }
  return files;
}

/** Whether the project is there now; a folder with anything in it is left alone. */
async function write(files: Files, folder: vscode.Uri): Promise<boolean> {
  if (!(await isFree(folder))) {
    await notify({
      message: vscode.l10n.t("Nothing was written, because something is there already: {0}", folder.fsPath),
      severity: "error",
    });
    return false;
  }
  try {
    for (const [path, text] of files)
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
  } catch (error) {
    await notify({
      message: vscode.l10n.t("The project could not be written to {0}: {1}", folder.fsPath, String(error)),
      severity: "error",
    });
    return false;
  }
  await notify(
    { message: vscode.l10n.t("The project is ready: {0}", folder.fsPath), severity: "info" },
    openFolder(vscode.l10n.t("Open"), folder, false),
    openFolder(vscode.l10n.t("Open in New Window"), folder, true),
  );
  return true;
}

const openFolder = (title: string, folder: vscode.Uri, forceNewWindow: boolean) => ({
  title,
  run: () => vscode.commands.executeCommand("vscode.openFolder", folder, { forceNewWindow }),
});

const isFree = (folder: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries.length === 0,
    () =>
      vscode.workspace.fs.stat(folder).then(
        () => false,
        () => true,
      ),
  );
