// The words of generated tables in both languages.

/** @typedef {import("./rules.mjs").Language} Language */

export const words = {
  en: {
    rule: "Rule",
    finds: "What it finds",
    severity: "Severity",
    profile: "Profile",
    fix: "Quick fix",
    since: "Since",
    lint: "Check of `bootc container lint`",
    severities: { error: "error", warning: "warning", info: "information", hint: "hint" },
    profiles: { default: "default", strict: "strict" },
    fixes: { safe: "safe", unsafe: "to be reviewed", none: "–" },
    evidence: "Evidence",
    silence: (id) =>
      `To silence it for one place, write \`# bootc-lint disable=${id} -- reason\` on the line above; for a file, \`disable-file=${id}\`; for a project, \`rules.${id} = "off"\` in \`.bootc-lint.toml\`.`,
    source: "Source",
    domains: {
      containerfile: "Containerfile",
      config: "Config of the image builder",
      kickstart: "Kickstart",
    },
    setting: "Setting",
    default: "Default",
    meaning: "Meaning",
    rulesTitle: "Rules",
    rulesIntro: (count) => `${count} rules. Each name leads to a page that says why, with examples.`,
    settingsTitle: "Settings",
    settingsIntro: "Every setting of the extension. Other editors pass the same object to the server.",
    settingsNote: "`machine` settings are never read from a workspace.",
  },
  ko: {
    rule: "규칙",
    finds: "찾는 것",
    severity: "심각도",
    profile: "프로필",
    fix: "빠른 수정",
    since: "추가된 버전",
    lint: "`bootc container lint`의 해당 검사",
    severities: { error: "오류", warning: "경고", info: "정보", hint: "힌트" },
    profiles: { default: "default", strict: "strict" },
    fixes: { safe: "안전함", unsafe: "검토 필요", none: "–" },
    evidence: "근거",
    silence: (id) =>
      `한 곳에서만 무시하려면 바로 윗줄에 \`# bootc-lint disable=${id} -- 이유\`를 씁니다. 파일 전체는 \`disable-file=${id}\`, 프로젝트 전체는 \`.bootc-lint.toml\`의 \`rules.${id} = "off"\`를 사용합니다.`,
    source: "소스",
    domains: { containerfile: "Containerfile", config: "이미지 빌더 설정", kickstart: "Kickstart" },
    setting: "설정",
    default: "기본값",
    meaning: "설명",
    rulesTitle: "규칙",
    rulesIntro: (count) => `규칙 ${count}개. 이름을 누르면 이유와 예가 있는 페이지로 이동합니다.`,
    settingsTitle: "설정",
    settingsIntro: "확장의 모든 설정입니다. 다른 편집기에서는 같은 객체를 서버에 전달합니다.",
    settingsNote: "`machine` 설정은 작업 영역에서 읽지 않습니다.",
  },
};

/** A cell of a Markdown table: one line, no bar. */
const cell = (/** @type {string} */ text) => text.replace(/\s*\n\s*/g, " ").replaceAll("|", "\\|");

/** @param {readonly (readonly string[])[]} rows the first one is the heading */
export function table(rows) {
  const [heading = [], ...rest] = rows;
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(heading), line(heading.map(() => "---")), ...rest.map(line)].join("\n");
}
