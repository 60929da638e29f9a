/** Places that a program fills in before the installer sees the file. */

/** Jinja and Go templates, ERB, shell and CMake variables. */
const TEMPLATE = /\{\{|\{%|\{#|<%|\$\{|\$\(|@[A-Za-z_]\w*@|^\$[A-Za-z_]\w*(?!\$)\b/;

export const isTemplate = (text: string): boolean => TEMPLATE.test(text);
