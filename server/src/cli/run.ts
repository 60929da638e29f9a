/** From arguments to an exit code. */
import { version } from "../data/project.ts";
import { type Locale, localeOf, say, ui } from "../messages/messages.ts";
import { explanation } from "./explain.ts";
import { layout } from "./layout.ts";
import { lint } from "./lint.ts";
import { type Command, localeOption, readCommand, UsageError } from "./options.ts";
import { prediction } from "./predict.ts";
import { rulesOutput } from "./rules.ts";
import type { ExitCode, World } from "./world.ts";

export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  const { LC_ALL, LC_MESSAGES, LANG } = world.environment;
  const locale = localeOf(localeOption(args) ?? (LC_ALL || LC_MESSAGES || LANG));
  try {
    return await follow(readCommand(args), world, locale);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    world.complain(`bootc-lint: ${say(error.said, locale)}`);
    return 2;
  }
}

async function follow(command: Command, world: World, locale: Locale): Promise<ExitCode> {
  switch (command.kind) {
    case "lint":
      return lint(command, world, locale);
    case "layout":
      return layout(command, world, locale);
    case "predict":
      return prediction(command, world, locale);
    case "rules":
      world.print(rulesOutput(command.format, locale));
      return 0;
    case "explain":
      world.print(await explanation(command.rule, world, locale));
      return 0;
    case "help":
      world.print(`${say(ui("cli.help", { version }), locale)}\n`);
      return 0;
    case "version":
      world.print(`${version}\n`);
      return 0;
  }
}
