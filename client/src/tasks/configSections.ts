/** Whether a builder config speaks to the installer, which only ISOs have. */
export const hasInstallerSection = (text: string): boolean =>
  /^[ \t]*\[{1,2}[ \t]*customizations[ \t]*\.[ \t]*installer\b/m.test(text) ||
  /"installer"[ \t\r\n]*:/.test(text);
