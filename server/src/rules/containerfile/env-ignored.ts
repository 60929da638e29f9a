/** ENV for programs of the booted machine, which never see it. */
import { remembering } from "../../base/memory.ts";
import { type ContainerfileModel, type PublishedImage, placeIn } from "../../model/containerfile/model.ts";
import type { InstructionSyntax, Property } from "../../syntax/containerfile/instruction.ts";
import { defineRule, type ReportedFix } from "../rule.ts";
import { fileWithFolder, inPlaceOf } from "./support/in-place.ts";
import { type PublishedStep, publishedSteps } from "./support/published.ts";

/** Variables that builds and containers are given for their own sake, by what reads them. */
const forBuild = [
  /^(?:PATH|HOME|SHELL|TERM|TMPDIR|USER|EDITOR|LANG|LANGUAGE|LC_\w+|container|SOURCE_DATE_EPOCH)$/,
  /^(?:https?|ftp|all|no|rsync)_proxy$/i,
  /^(?:DEBIAN_FRONTEND|DEBCONF_\w+|NEEDRESTART_\w+|DEV_DEPS|BUILD_\w+|KCONFIG_\w+|KERNEL_\w+)$/,
  /^(?:GO[A-Z]*|CGO_\w+|CARGO_\w+|RUST\w*|PIP_\w+|PYTHON\w*|POETRY_\w+|UV_\w+|NPM_\w+|NODE_\w+|YARN_\w+)$/i,
  /^(?:PNPM_\w+|JAVA_\w+|MAVEN_\w+|MVN_\w+|GRADLE_\w+|CMAKE_\w+|MAKE\w*|CC|CXX|LD|C\w*FLAGS|LDFLAGS|PKG_CONFIG\w*)$/,
  /^(?:DNF\w*|RPM\w*|HOMEBREW_\w+|DRACUT_\w+|SYSTEMD_\w+|XDG_\w+|GIT_\w+|CURL_\w+|SSL_\w+|GNUPGHOME)$/,
  /^(?:BUILDAH_\w+|STORAGE_\w+|CONTAINERS?_\w+|ANSIBLE_\w+|FLATPAK_\w+|OSTREE_\w+)$/,
];

export const rule = defineRule(
  {
    id: "env-ignored",
    severity: "info",
    tier: "B",
    profile: "default",
    fix: "unsafe",
    since: "0.1.0",
    evidence: [
      "https://github.com/bootc-dev/bootc/blob/v1.16.9/docs/src/building/bootc-runtime.md",
      "https://www.freedesktop.org/software/systemd/man/latest/systemd-system.conf.html#DefaultEnvironment=",
      "https://www.freedesktop.org/software/systemd/man/latest/environment.d.html",
    ],
  },
  (file: ContainerfileModel, report) => {
    const candidates = publishedSteps(file, "ENV").filter(({ step }) => meantIn(step.syntax).length > 0);
    if (candidates.length === 0) return;
    const used = new Set<Property>();
    const names = new Set(candidates.flatMap(({ step }) => meantIn(step.syntax).map(({ name }) => name)));
    for (const image of file.images) noteUses(image, names, used);
    for (const published of candidates) {
      for (const property of meantIn(published.step.syntax)) {
        if (used.has(property)) continue;
        const { name, nameRange } = property;
        report({
          message: name === "TZ" ? "zone" : "ignored",
          args: { name },
          at: placeIn(published.step, nameRange),
          fixes: fixesFor(file, published, property),
        });
      }
    }
  },
);

/** Names of files below zoneinfo; `KST-9` and the like are rules of their own. */
const zoneName = /^:?(?:UTC|[A-Z]\w+(?:\/[\w+-]+)+)$/;

/** Whether it may be meant for the machine; an empty value takes an earlier one back. */
const isMeant = ({ name, value }: Property): boolean =>
  value !== undefined && value.text !== "" && !forBuild.some((pattern) => pattern.test(name));

const meantIn = remembering(({ properties }: InstructionSyntax) => properties.filter(isMeant));
const isInCapitals = remembering(({ properties }: InstructionSyntax) =>
  properties.every(({ name }) => /^[A-Z_][A-Z\d_]*$/.test(name)),
);

/** Notes the variables that a later instruction names, or that a later program may read unseen. */
function noteUses({ steps, callers }: PublishedImage, names: ReadonlySet<string>, used: Set<Property>): void {
  const first = steps.findIndex(({ syntax }) => syntax.keyword === "ENV" && meantIn(syntax).length > 0);
  if (first < 0) return;
  // Nearly all variables are in capitals, and few words of an instruction are.
  const isPlain = steps.every(({ syntax }) => syntax.keyword !== "ENV" || isInCapitals(syntax));
  const wordsOf = isPlain ? capitalsIn : wordsIn;
  const named = new Set<string>();
  let isOpaque = false;
  for (let at = steps.length - 1; at >= first; at--) {
    const step = steps[at];
    if (!step) continue;
    const { syntax, outcome, start } = step;
    for (const property of syntax.keyword === "ENV" ? meantIn(syntax) : []) {
      const last = callers(property.name.replace(/_.*$/, "").toLowerCase()).at(-1);
      if (isOpaque || named.has(property.name) || (last && last.start > start)) used.add(property);
    }
    isOpaque ||= outcome.opaque !== undefined || !outcome.complete;
    for (const word of wordsOf(syntax)) if (names.has(word)) named.add(word);
  }
}

const capitalsIn = remembering(({ source }: InstructionSyntax) => matchesOf(/[A-Z_][A-Z\d_]*/g, source.text));
const wordsIn = remembering(({ source }: InstructionSyntax) => matchesOf(/[A-Za-z_]\w*/g, source.text));

const none: readonly string[] = [];
const matchesOf = (pattern: RegExp, text: string): readonly string[] => text.match(pattern) ?? none;

function fixesFor(
  file: ContainerfileModel,
  { step, image }: PublishedStep,
  { name, value }: Property,
): readonly ReportedFix<"env-ignored">[] {
  const text = value?.text ?? "";
  // In an instruction with others, the variable would have to go alone; what needs quotes is for a person.
  if (step.syntax.properties.length > 1 || !/^[\w@+:,./-]+$/.test(text)) return [];
  const inPlace = (instruction: () => string) => () => inPlaceOf(file, step, image, instruction());
  if (name === "TZ") {
    if (!zoneName.test(text)) return [];
    const link = () => `RUN ln -sf ../usr/share/zoneinfo/${text.replace(/^:/, "")} /etc/localtime`;
    return [{ title: "zone", args: { zone: text }, edits: inPlace(link) }];
  }
  const assignment = `${name}=${text}`;
  const written = (folder: string, lines: readonly string[]) => () =>
    fileWithFolder(file, `${folder}/50-${name.toLowerCase().replaceAll("_", "-")}.conf`, lines);
  const system = written("/usr/lib/systemd/system.conf.d", ["[Manager]", `DefaultEnvironment=${assignment}`]);
  const sessions = written("/usr/lib/environment.d", [assignment]);
  return [
    { title: "services", edits: inPlace(system) },
    { title: "sessions", edits: inPlace(sessions) },
  ];
}
