/** What desktop, remote and browser have in common. */
import * as vscode from "vscode";
import { registerHashPassword } from "./commands/hashPassword.ts";
import { registerNewProject } from "./commands/newProject.ts";
import { registerShowRule } from "./commands/showRule.ts";
import { lintBuilder } from "./lintBuilder.ts";
import { type CreateClient, createSession, type Session } from "./session.ts";
import { registerCodeLens } from "./ui/codeLens.ts";
import { registerDiskPreview } from "./ui/diskPreview.ts";
import { registerLanguageStatus } from "./ui/languageStatus.ts";
import { registerLayoutView } from "./ui/layoutView.ts";

export const CLIENT_ID = "bootc";
export const CLIENT_NAME = "bootc";

export interface Shared {
  readonly session: Session;
  readonly log: vscode.LogOutputChannel;
}

export function activateShared(context: vscode.ExtensionContext, createClient: CreateClient): Shared {
  const log = vscode.window.createOutputChannel("bootc", { log: true });
  const session = createSession(log, createClient, (uri) => lintBuilder(context.workspaceState, uri));
  context.subscriptions.push(
    log,
    session,
    registerLanguageStatus(session),
    registerCodeLens(session),
    registerLayoutView(session),
    registerDiskPreview(context, session),
    registerShowRule(context),
    registerNewProject(context),
    registerHashPassword(session),
    vscode.commands.registerCommand("bootc.showOutput", () => log.show()),
    vscode.commands.registerCommand("bootc.restartServer", () => session.restart()),
  );
  return { session, log };
}
