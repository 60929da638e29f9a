import type { tools as english } from "../en/tools.ts";
import type { Translated } from "../text.ts";

export const tools: Translated<typeof english> = {
  "hover.more": "자세히",
  "configuration.not-toml":
    "{file}: {line}번째 줄이 올바른 TOML이 아니므로 파일을 사용하지 않습니다. 해당 줄을 고치십시오.",
  "configuration.unknown-base":
    "{file}: `bases`에 적힌 `{base}` 항목은 알려진 베이스가 아닙니다. 알려진 베이스: {known}.",
  "configuration.unknown-key":
    "{file}: {key} 키는 알 수 없는 키이므로 효과가 없습니다. 지우거나 이름을 고치십시오.",
  "configuration.wrong-value": "{file}: {key} 값을 사용할 수 없습니다. 사용할 수 있는 값: {expected}",
  "configuration.unknown-rule":
    "{file}: {rule} 규칙은 없습니다. `bootc-lint rules`로 전체 규칙을 볼 수 있습니다.",
  "configuration.unknown-rule-near": "{file}: {rule} 규칙은 없습니다. 혹시 {suggestion} 규칙입니까?",
  "severity.error": "오류",
  "severity.warning": "경고",
  "severity.info": "정보",
  "severity.hint": "힌트",
  "cli.one-error": "오류 {count}개",
  "cli.many-error": "오류 {count}개",
  "cli.one-warning": "경고 {count}개",
  "cli.many-warning": "경고 {count}개",
  "cli.one-info": "정보 {count}개",
  "cli.many-info": "정보 {count}개",
  "cli.one-hint": "힌트 {count}개",
  "cli.many-hint": "힌트 {count}개",
  "cli.summary": "{counts} (검사한 bootc 파일: {files}개).",
  "cli.clean": "발견된 문제가 없습니다 (검사한 bootc 파일: {files}개).",
  "cli.fixable": "--fix로 고칠 수 있는 항목: {count}개.",
  "cli.not-checked": "{file}: 검사하지 않았습니다. {reason}.",
  "cli.needs-value": "{option} 옵션에는 값이 필요합니다. 모든 옵션은 `bootc-lint --help`에 있습니다.",
  "cli.unknown-option": "{option} 옵션은 없습니다. 모든 옵션은 `bootc-lint --help`에 있습니다.",
  "cli.unknown-option-near": "{option} 옵션은 없습니다. 혹시 {suggestion} 옵션입니까?",
  "cli.wrong-value": "{option} 옵션에 {value} 값은 사용할 수 없습니다. 사용할 수 있는 값: {expected}",
  "cli.unknown-rule": "{rule} 규칙은 없습니다. `bootc-lint rules`로 전체 규칙을 볼 수 있습니다.",
  "cli.unknown-rule-near": "{rule} 규칙은 없습니다. 혹시 {suggestion} 규칙입니까?",
  "cli.no-paths": "검사할 파일이나 폴더를 지정하십시오. 예: `bootc-lint .`",
  "cli.explain-usage": "규칙 하나를 지정하십시오. 예: `bootc-lint explain var-content`",
  "cli.stdin-name": "표준 입력(-)을 읽으려면 --stdin-filename으로 파일 이름을 지정하십시오.",
  "cli.stdin-fix": "--fix는 파일을 고쳐 쓰므로 표준 입력(-)과 함께 사용할 수 없습니다.",
  "cli.missing": "{path}: 파일이나 폴더가 없습니다.",
  "cli.broken-link": "{path}: 링크가 가리키는 대상이 없습니다.",
  "cli.folder-unreadable": "{path}: 폴더를 읽을 수 없어 건너뜁니다.",
  "cli.read-missing": "{path}: 파일이 없습니다.",
  "cli.read-denied": "{path}: 파일을 읽을 수 없습니다. 권한을 확인하십시오.",
  "cli.read-no-file": "{path}: 일반 파일이 아니므로 건너뜁니다.",
  "cli.read-too-large": "{path}: 1 MB보다 크므로 건너뜁니다.",
  "cli.read-binary": "{path}: 텍스트 파일이 아니므로 건너뜁니다.",
  "cli.write-failed": "{path}: 고친 내용을 저장하지 못했습니다: {reason}",
  "cli.help": `bootc-lint {version}: 부팅 가능한 컨테이너 프로젝트의 실수를 찾습니다.

사용법:
  bootc-lint [lint] [옵션] PATH...      파일을 검사합니다. 폴더에서는 Containerfile, 이미지 빌더 설정,
                                        kickstart를 찾습니다. - 는 표준 입력입니다
  bootc-lint rules [--format json]      모든 규칙을 보여 줍니다
  bootc-lint explain ID                 규칙 설명 페이지를 보여 줍니다
  bootc-lint layout PATH...             이미지가 베이스에 더하는 내용을 영역별로 보여 줍니다
  bootc-lint predict PATH...            \`bootc container lint\`의 결과를 예측합니다

옵션:
  --format text|json|sarif|github|gitlab|junit
                                출력 형식(기본값: text)
  --fail-on error|warning|info|hint|never
                                이 심각도부터 종료 코드 1(기본값: error)
  --rule ID=SEVERITY|off        규칙의 심각도. 여러 번 쓸 수 있고 ID에 glob을 쓸 수 있습니다
  --profile default|strict      적용할 규칙
  --fix                         안전한 수정을 적용합니다
  --config FILE                 가장 가까운 .bootc-lint.toml 대신 이 파일을 사용합니다
  --target STAGE                배포하는 빌드 단계. 여러 번 쓸 수 있습니다. layout과 predict는
                                이 단계만 보여 줍니다
  --kickstart-version VERSION   kickstart를 읽는 설치 프로그램(RHEL9, RHEL10, F43, ...)
  --image-type TYPE             설정으로 만드는 이미지 종류(anaconda-iso, qcow2, ...)
  --rootfs ext4|xfs|btrfs       루트 파일 시스템
  --builder bib|image-builder   이미지를 만드는 프로그램
  --payload-ref REF             설치되는 이미지
  --no-context                  지정한 파일 외에는 읽지 않습니다
  --stdin-filename NAME         표준 입력의 파일 이름
  --locale en|ko                메시지 언어(기본값: LANG)
  --help, --version

종료 코드: 0 문제 없음, 1 문제 발견, 2 잘못된 사용법이거나 읽을 수 없는 파일.`,
};
