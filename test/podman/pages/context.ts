/** The build context of an example: what its COPY and `--mount=type=bind` take from it and its page does not show. */
import type { Files } from "../../support/lint.ts";

const unit =
  "[Unit]\nDescription=An example\n[Service]\nExecStart=/usr/bin/true\n[Install]\nWantedBy=multi-user.target\n";

const contents: readonly (readonly [RegExp, string])[] = [
  [/\.service$/, unit],
  [/\.container$/, "[Container]\nImage=quay.io/example/app:1\n[Install]\nWantedBy=multi-user.target\n"],
  [/hosts$/, "127.0.0.1 localhost\n"],
  [/\.json$/, "{}\n"],
];

export function copiedFiles(files: Files): Files {
  const text = Object.entries(files).find(([name]) => name.endsWith("Containerfile"))?.[1] ?? "";
  const missing = sourcesIn(text).filter(
    (source) => !Object.keys(files).some((name) => name === source || name.startsWith(source)),
  );
  return Object.fromEntries(missing.map((source) => fileFor(source)));
}

function sourcesIn(text: string): readonly string[] {
  const copies = [...text.matchAll(/^(?:COPY|ADD)[ \t]+((?:--\S+[ \t]+)*)([^\n]+)$/gm)]
    .filter(([, flags = ""]) => !flags.includes("--from="))
    .flatMap(([, , words = ""]) => words.trim().split(/\s+/).slice(0, -1));
  const mounts = [...text.matchAll(/--mount=type=bind,source=([^,\s]+)/g)].map(([, source = ""]) => source);
  return [...copies, ...mounts].filter((source) => !/^<<|^\.$|:\/\//.test(source));
}

function fileFor(source: string): readonly [string, string] {
  if (source.endsWith("/")) return [`${source}file`, "example\n"];
  return [source, contents.find(([pattern]) => pattern.test(source))?.[1] ?? "example\n"];
}

const heredocs = /^COPY ((?:--\S+ )*)<<-?(['"]?)(\w+)\2 (\S+)\n([\s\S]*?)^\3$/gm;

/** Here-documents of COPY as files, for a buildah that does not read them. */
export function heredocsAsFiles(files: Files, containerfile: string): Files {
  const written: Record<string, string> = {};
  const text = (files[containerfile] ?? "").replace(heredocs, (...match: string[]) => {
    const [, flags = "", , , target = "", body = ""] = match;
    const name = `here-document-${Object.keys(written).length + 1}`;
    written[name] = body;
    return `COPY ${flags}${name} ${target}`;
  });
  return { ...files, ...written, [containerfile]: text };
}
