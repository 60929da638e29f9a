import type { Instead } from "../../data/blueprint.ts";
import { advised } from "../advice.ts";
import type { config as english, configWords as englishWords } from "../en/config.ts";
import type { Translated } from "../text.ts";

/** 효과가 없는 키 대신 할 일. */
export const remedies = {
  account: "설치된 시스템에서 `usermod` 또는 `chage`로 설정합니다.",
  bootloader: "kickstart에서는 `bootloader --append=`로 콘솔을 설정합니다.",
  cacerts:
    "Containerfile에서 인증서를 /etc/pki/ca-trust/source/anchors에 COPY하고 `update-ca-trust`를 실행합니다.",
  containers:
    "logically bound image를 사용합니다. /usr/share/containers/systemd에 quadlet을 두고 /usr/lib/bootc/bound-images.d에서 링크합니다.",
  copy: "Containerfile의 COPY로 이미지에 넣습니다.",
  dnf: "Containerfile에서 /etc/dnf 아래에 dnf를 설정합니다.",
  drop: "이 키를 제거합니다.",
  fips: "Containerfile에서 /usr/lib/bootc/kargs.d 파일에 `fips=1`을 넣고 `update-crypto-policies --set FIPS`를 실행합니다.",
  firewall: "Containerfile에서 `firewall-offline-cmd`를 실행합니다.",
  firstboot: "Containerfile에서 ConditionFirstBoot=yes인 systemd 유닛을 추가합니다.",
  flatpak: "첫 부팅 때 systemd 유닛에서 Flatpak을 설치합니다.",
  hostname: "Containerfile에서 /etc/hostname을 COPY하거나 kickstart에 `network --hostname=`을 씁니다.",
  ignition: "디스크 이미지의 `customizations.ignition.firstboot.url`로 Ignition 설정을 전달합니다.",
  installer: "설치 ISO용 설정입니다. anaconda-iso 또는 bootc-installer를 빌드하거나 이 키를 제거합니다.",
  kernel: "Containerfile에서 /usr/lib/bootc/kargs.d 파일에 인자를 넣습니다.",
  locale:
    "Containerfile에서 /etc/locale.conf와 /etc/vconsole.conf를 COPY하거나 kickstart에 `lang`과 `keyboard`를 씁니다.",
  openscap: "Containerfile에서 `oscap-im`을 실행합니다.",
  packages: "Containerfile에서 `dnf`로 패키지를 설치합니다.",
  partition: "디스크 이미지에는 `customizations.disk`를 쓰고, 설치 ISO에서는 kickstart로 파티션을 나눕니다.",
  repositories: "Containerfile에서 .repo 파일을 /etc/yum.repos.d에 COPY합니다.",
  rhsm: "Containerfile에서 /etc/rhsm 아래에 subscription-manager를 설정합니다.",
  rpm: "Containerfile에서 `rpm --import`를 실행합니다.",
  services: "Containerfile에서 `systemctl enable`, `disable`, `mask`를 실행합니다.",
  sshd: "Containerfile에서 드롭인 파일을 /etc/ssh/sshd_config.d에 COPY합니다.",
  sshkey: "해당 계정의 [[customizations.user]] 항목에 `key`로 씁니다.",
  sudo: "Containerfile에서 드롭인 파일을 /etc/sudoers.d에 COPY합니다.",
  timezone: "Containerfile에서 /etc/localtime을 링크하거나 kickstart에 `timezone`을 씁니다.",
} as const satisfies Readonly<Record<Instead, string>>;

export const config: Translated<typeof english> = {
  "config-key-has-no-effect": {
    title: "이미지 빌더가 읽고 무시하는 키",
    summary:
      "빌더가 키를 받아들이지만 이 유형의 이미지에는 아무것도 하지 않으므로, 부팅한 시스템에 설정이 없습니다.",
    messages: {
      ...advised(
        "never",
        "`{key}`: 효과가 없습니다. 빌더는 모든 bootc 이미지 종류에서 이 키를 무시합니다.",
        remedies,
      ),
      ...advised(
        "type",
        "`{key}`: 효과가 없습니다. 빌더는 {type} 유형의 이미지에서 이 키를 무시합니다.",
        remedies,
      ),
      ...advised(
        "iso",
        "`{key}`: {types} 유형의 이미지에만 적용됩니다. 이 파일의 설정 대상인 설치 ISO에서는 무시됩니다.",
        remedies,
      ),
      ...advised(
        "refused",
        "`{key}`: image-builder가 빌드를 거부합니다. bootc 이미지에는 쓸 수 없는 키입니다.",
        remedies,
      ),
      ...advised(
        "refused-type",
        "`{key}`: image-builder가 {type} 유형의 이미지 빌드를 거부합니다.",
        remedies,
      ),
      image: "이미지를 여기에서 빌드합니다.",
    },
    fixes: { move: "{key} 대신 Containerfile에 쓰기", remove: "{key} 제거" },
  },
  "config-key-lost": {
    title: "이미지 빌더가 말없이 버리는 알 수 없는 키",
    summary:
      "files, directories, filesystem, disk, logical_volumes에서 빌더는 모르는 키를 알리지 않고 버리므로, 설정 없이 이미지가 만들어집니다.",
    messages: {
      unknown: "{table}: `{key}` 키가 없습니다. 빌더가 말없이 버립니다. 제거하거나 고칩니다.",
      similar: "{table}: `{key}` 키가 없습니다. 빌더가 말없이 버립니다. `{suggestion}` 키를 쓰려고 했습니까?",
    },
    fixes: { rename: "다음으로 변경: {suggestion}", remove: "{key} 제거" },
  },
  "config-plaintext-password": {
    title: "평문 비밀번호",
    summary:
      "이 파일은 보통 저장소에 커밋되며, 파일을 읽은 사람은 누구나 이 설정으로 만든 모든 시스템에 로그인할 수 있습니다.",
    messages: {
      plain:
        "비밀번호가 평문으로 적혀 있어 파일을 읽을 수 있는 사람은 누구나 알 수 있습니다. 해시를 쓰거나(`openssl passwd -6`으로 만듭니다) 계정에 `key`만 지정합니다.",
      scheme:
        "빌더가 모르는 해시 `{prefix}…`입니다. 이 텍스트 자체가 비밀번호가 됩니다. SHA-512 해시를 씁니다(`openssl passwd -6`으로 만듭니다).",
      locked:
        "`{password}`: 여기서는 계정을 잠그지 않고 이 텍스트 자체가 비밀번호가 됩니다. 계정을 잠그려면 password를 생략합니다.",
    },
  },
  "config-syntax": {
    title: "TOML이 아닌 설정 파일",
    summary: "빌더가 파일을 읽을 수 없어 아무 일도 하기 전에 멈춥니다.",
    messages: {
      "string-open":
        "문자열이 끝나지 않았습니다. 같은 줄에서 닫거나, 여러 줄 텍스트의 양쪽에 따옴표를 세 개씩 씁니다.",
      "control-character":
        "TOML에는 제어 문자를 쓸 수 없습니다. \\t, \\u0000과 같은 이스케이프로 쓰거나 제거합니다.",
      escape:
        "TOML에 없는 이스케이프 `{text}`입니다. 백슬래시를 두 번 쓰거나 텍스트를 작은따옴표로 묶습니다.",
      duplicate:
        "`{text}`: 이미 정의되어 있으며 TOML에서는 한 번만 정의할 수 있습니다. 둘을 합치거나, 목록의 다음 항목이면 [[…]]로 씁니다.",
      "bracket-open": "쉼표나 닫는 괄호가 빠졌습니다.",
      "line-not-finished": "값은 줄의 마지막이어야 합니다. 나머지를 제거하거나 값 전체를 따옴표로 묶습니다.",
      header: "목록 항목의 머리글은 닫는 괄호가 두 개 필요합니다: [[name]].",
      key: "TOML 줄이 아닙니다. `key = value`, `[table]`, `[[list]]` 중 하나로 씁니다.",
      value: "TOML 값이 아닙니다. 텍스트는 따옴표로 묶습니다.",
      number: "TOML 숫자가 아닙니다. 텍스트와 0으로 시작하는 숫자는 따옴표로 묶습니다.",
      date: "TOML 날짜가 아닙니다. 텍스트는 따옴표로 묶습니다.",
      "too-deep": "중첩이 너무 깊습니다.",
      other: "빌더가 파일을 읽을 수 없습니다. 여기부터 TOML이 아닙니다.",
      json: "JSON 파일입니다. 빌더는 이름이 .json으로 끝나는 파일에서만 JSON을 읽습니다. 파일 이름을 config.json으로 바꿉니다.",
      "json-comma": "JSON에서는 닫는 괄호 앞에 쉼표를 쓸 수 없습니다. 제거하세요.",
      "json-comment": "JSON에는 주석을 쓸 수 없습니다. 제거하거나 설정을 config.toml로 쓰세요.",
      "json-rest": "빌더는 JSON 객체 하나만 읽고 그 뒤에 다른 것이 있으면 멈춥니다. 나머지를 제거하세요.",
      "json-value": "이 부분은 JSON이 아니므로 빌더가 파일을 읽을 수 없습니다.",
      "not-toml":
        "TOML 파일이 아니므로 빌더가 읽을 수 없습니다. 설정 파일은 [[customizations.user]]와 같은 줄로 시작합니다.",
    },
    fixes: { remove: "쉼표 제거", escape: "백슬래시를 두 번 쓰기", quote: "값을 따옴표로 묶기" },
  },
  "config-unknown-key": {
    title: "이미지 빌더가 모르는 키",
    summary: '빌더가 "unknown keys found"와 함께 멈추며 줄 번호를 알려 주지 않습니다.',
    messages: {
      top: "`{key}`: 파일 최상위에 쓸 수 없는 키이므로 빌더가 멈춥니다. 이미지 설정은 `customizations` 안에 씁니다.",
      unknown: "{table}: `{key}` 키가 없어 빌더가 멈춥니다. 제거하거나 고칩니다.",
      "similar-top":
        "`{key}`: 파일 최상위에 쓸 수 없는 키이므로 빌더가 멈춥니다. `{suggestion}` 키를 쓰려고 했습니까?",
      similar: "{table}: `{key}` 키가 없어 빌더가 멈춥니다. `{suggestion}` 키를 쓰려고 했습니까?",
      customization:
        "`{key}`: 파일 최상위에 있으면 빌더가 멈춥니다. `customizations`에 속하는 키이므로 {suggestion} 형태로 씁니다.",
      wrapper:
        "`{key}`: TOML에서는 빌더가 모르는 키이므로 멈춥니다. 이 래퍼는 옛 JSON 형식에만 있습니다. 접두사 없이 내용을 씁니다.",
      option:
        "`{key}`: 빌더가 모르는 키이므로 멈춥니다. 이미지 종류와 이후 처리는 --type과 같은 명령줄 옵션으로 지정합니다.",
      "other-type":
        "{type} 유형의 파티션에는 `{key}` 키가 없어 빌더가 멈춥니다. {types} 유형에만 있는 키입니다.",
    },
    fixes: {
      rename: "다음으로 변경: {suggestion}",
      move: "다음으로 변경: {suggestion}",
      unwrap: "접두사 {key} 제거",
    },
  },
};

export const configWords: Translated<typeof englishWords> = {
  applied: "적용되는 유형: {types}",
  warned: "빌더가 지원하지 않는다고 알리지만 적용되는 유형: {types}",
  ignored: "무시되는 유형: {types}",
  refused: "image-builder가 거부하는 유형: {types}",
  default: "기본값: {value}",
  values: "다음 중 하나: {values}",
  only: "다음 유형의 파티션에만 사용: {types}",
  since: "지원 시작: {since}",
  required: "필수입니다.",
  deprecated: "더 이상 권장하지 않습니다.",
  string: "텍스트",
  integer: "정수",
  boolean: "true 또는 false",
  strings: "텍스트 목록",
  table: "테이블",
  tables: "테이블 목록",
  size: "크기",
  id: "이름 또는 숫자",
};
