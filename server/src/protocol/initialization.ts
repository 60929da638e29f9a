/** What a client may say in `initializationOptions`; every part is optional. */

export interface InitializationOptions {
  /** Client commands that code actions (`bootc.showRule`) and completion (`editor.action.triggerSuggest`) may call. */
  readonly commands?: readonly string[];
  /** The section `bootc` of the settings, for clients without `workspace/configuration`: `{ "lint": { … } }`. */
  readonly settings?: unknown;
}

export function parseInitializationOptions(value: unknown): Required<InitializationOptions> {
  const given = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  const commands = Array.isArray(given.commands) ? given.commands : [];
  return {
    commands: commands.filter((command): command is string => typeof command === "string"),
    settings: bootcSection(given.settings ?? given),
  };
}

/** Some clients send all settings, some only the section of this server. */
export const bootcSection = (settings: unknown): unknown =>
  typeof settings === "object" && settings !== null && "bootc" in settings ? settings.bootc : settings;
