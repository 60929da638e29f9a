/** The project's own name tag: version and homepage stand once, in the extension's package.json. */
import { homepage, version } from "../../../package.json";

export { homepage, version };

/** Address of a rule's page in the given language. */
export const ruleHref = (id: string, locale: "en" | "ko"): string =>
  `${homepage}/blob/main/docs/${locale === "ko" ? "ko/" : ""}rules/${id}.md`;
