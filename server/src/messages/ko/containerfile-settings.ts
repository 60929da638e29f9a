import type { containerfileSettings as english } from "../en/containerfile-settings.ts";
import type { Translated } from "../text.ts";

export const containerfileSettings: Translated<typeof english> = {
  "kargs-toml-invalid": {
    title: "bootc가 읽을 수 없는 커널 인자 파일",
    summary:
      "bootc는 /usr/lib/bootc/kargs.d의 모든 .toml 파일을 엄격하게 읽습니다. 읽을 수 없는 파일이 하나라도 있으면 lint, 설치, 모든 업그레이드가 중단됩니다.",
    messages: {
      syntax:
        '{name}: 이 위치부터 올바른 TOML이 아니어서 bootc의 lint, 설치, 업그레이드가 모두 중단됩니다. 커널 인자 파일은 kargs = ["quiet", "nosmt"] 같은 한 줄이면 됩니다.',
      escapedBreak:
        "{name}: echo가 \\n을 그대로 출력하므로 줄바꿈 대신 백슬래시와 n이 파일에 들어갑니다. 올바른 TOML이 아니어서 bootc의 lint, 설치, 업그레이드가 모두 중단됩니다. printf나 here-document를 사용합니다.",
      table:
        "{name}: 커널 인자 파일에는 {header} 같은 테이블이 없으므로 bootc의 lint, 설치, 업그레이드가 모두 중단됩니다. kargs = […]와 match-architectures = […]는 헤더 없이 파일 맨 위에 씁니다.",
      missing:
        "{name}: kargs.d의 모든 파일에 있어야 하는 kargs 키가 없어 bootc의 lint, 설치, 업그레이드가 모두 중단됩니다. kargs = […]를 추가하거나 파일을 빼야 합니다.",
      unknownKey:
        "{name}: bootc가 모르는 키 {key} 때문에 lint, 설치, 업그레이드가 모두 중단됩니다. 쓸 수 있는 키는 kargs와 match-architectures뿐입니다.",
      misspelledKey:
        "{name}: bootc가 모르는 키 {key} 때문에 lint, 설치, 업그레이드가 모두 중단됩니다. 올바른 이름: {suggestion}",
      notList:
        "{name}: {key} 값은 하나뿐이어도 문자열의 목록이어야 합니다. 그렇지 않으면 bootc의 lint, 설치, 업그레이드가 모두 중단됩니다.",
      notString:
        "{name}: {key} 목록의 모든 항목은 따옴표로 묶은 문자열이어야 합니다. 그렇지 않으면 bootc의 lint, 설치, 업그레이드가 모두 중단됩니다.",
    },
    fixes: {
      dropHeader: "테이블 헤더 삭제",
      rename: "이름 변경: {suggestion}",
      makeList: "문자열 목록으로 변경",
    },
  },
  "kargs-space-in-element": {
    title: "공백이 든 커널 인자",
    summary:
      "bootc는 kargs의 항목을 공백으로 이어 붙인 다음 공백에서 다시 나눕니다. 공백이 든 항목은 여러 인자가 됩니다.",
    messages: {
      several:
        '"{text}": bootc가 모든 항목을 공백으로 이어 붙이므로 여러 커널 인자가 됩니다. 커널이 받는 인자가 목록에 그대로 드러나도록 인자마다 따로 씁니다.',
      value:
        '"{text}": 공백에서 잘려 커널은 {first} 인자와 알 수 없는 나머지를 받습니다. 문자열 안에서 값을 큰따옴표로 묶습니다.',
    },
    fixes: { split: "인자마다 따로 쓰기", quote: "커널이 읽을 수 있게 값을 따옴표로 묶기" },
  },
  "kargs-arch-name": {
    title: "bootc가 모르는 아키텍처 이름",
    summary:
      "match-architectures는 Rust가 쓰는 아키텍처 이름과 비교됩니다. 일치하는 이름이 없으면 그 파일의 커널 인자는 아무 메시지 없이 빠집니다.",
    messages: {
      other:
        "{name}: match-architectures에는 Rust의 이름을 쓰므로 이 이름의 시스템은 없고, 이 파일의 커널 인자는 아무 메시지 없이 빠집니다. 올바른 이름: {known}",
      unknown:
        "{name}: bootc가 비교에 쓰는 Rust의 아키텍처 이름이 아니어서 이 파일의 커널 인자는 아무 메시지 없이 빠집니다. 흔히 쓰는 이름은 x86_64, aarch64, powerpc64, s390x, riscv64입니다.",
    },
    fixes: { rename: "올바른 이름으로 변경: {known}" },
  },
  "kargs-file-ignored": {
    title: "bootc가 읽지 않는 커널 인자 파일",
    summary:
      "bootc는 /usr/lib/bootc/kargs.d 바로 아래에 있고 이름이 .toml로 끝나는 파일에서만 커널 인자를 읽습니다. 나머지는 아무 메시지 없이 빠집니다.",
    messages: {
      name: "{path}: bootc는 kargs.d에서 이름이 .toml로 끝나는 파일만 읽으므로 이 커널 인자는 시스템에 적용되지 않습니다. 파일 이름을 바꿉니다.",
      nested:
        "{path}: bootc는 kargs.d의 하위 디렉터리를 읽지 않으므로 이 커널 인자는 시스템에 적용되지 않습니다. 파일을 /usr/lib/bootc/kargs.d 바로 아래로 옮깁니다.",
      folder:
        "{path}: bootc는 커널 인자를 /usr/lib/bootc/kargs.d에서만 읽으므로 이 인자는 시스템에 적용되지 않습니다. 파일을 그곳으로 옮깁니다.",
      foreign:
        "{path}: kernel-install과 ukify가 읽는 파일이며 bootc는 읽지 않으므로 이 커널 인자는 시스템에 적용되지 않습니다. /usr/lib/bootc/kargs.d의 .toml 파일에 kargs = […]로 씁니다.",
    },
    fixes: { move: "{path} 위치로 옮기기" },
  },
  "kargs-machine-specific": {
    title: "특정 시스템에만 맞는 커널 인자",
    summary:
      "이미지의 커널 인자는 그 이미지를 쓰는 모든 시스템에 적용됩니다. 디스크를 가리키는 값이나 설치 프로그램이 직접 쓰는 값은 이미지에 두지 않습니다.",
    messages: {
      boot: "{argument}: 배포본마다 부트로더 항목에 기록되는 인자이며, 이미지에 고정된 값은 그 항목과 어긋납니다. 빼야 합니다.",
      root: "{argument}: 루트 파일 시스템의 위치는 설치 프로그램이 시스템마다 기록합니다. 이미지의 다른 값 때문에 부팅하지 못할 수 있습니다. 빼거나 bootc install --karg로 지정합니다.",
      machine:
        "{argument}: 한 시스템의 디스크나 식별자를 가리키는데, 이 이미지를 쓰는 모든 시스템에 적용됩니다. 설치할 때 --karg나 kickstart로 지정합니다.",
    },
  },
  "kargs-vs-install-kargs": {
    title: "설치할 때만 적용되는 커널 인자",
    summary:
      "bootc 설치 설정의 kargs는 설치할 때 한 번만 기록됩니다. /usr/lib/bootc/kargs.d의 인자는 이미지를 업데이트할 때마다 반영됩니다.",
    messages: {
      once: "{name}: 여기의 kargs는 설치할 때만 적용되어, 이후 이미지가 바뀌어도 시스템에 그대로 남습니다. 이미지에 속하는 커널 인자는 /usr/lib/bootc/kargs.d에 둡니다.",
    },
    fixes: { move: "{path} 위치로 옮기기" },
  },
  "install-toml-invalid": {
    title: "bootc가 읽을 수 없는 설치 설정",
    summary:
      "bootc install과 이를 사용하는 bootc-image-builder는 bootc/install의 모든 .toml 파일을 엄격하게 읽습니다. 읽을 수 없는 파일이 있으면 설치가 중단됩니다.",
    messages: {
      syntax: "{name}: 이 위치부터 올바른 TOML이 아니어서 bootc install과 bootc-image-builder가 중단됩니다.",
      unknownKey: "{name}: bootc가 모르는 키 {key} 때문에 설치가 중단됩니다. 여기에 쓸 수 있는 키: {keys}",
      misspelledKey: "{name}: bootc가 모르는 키 {key} 때문에 설치가 중단됩니다. 올바른 이름: {suggestion}",
      ignoredKey: "{name}: bootc가 모르는 키 {key} 항목은 무시됩니다. 여기에 쓸 수 있는 키: {keys}",
      outside:
        "{name}: {key} 항목은 install 테이블에 속합니다. 파일 맨 위에서는 bootc가 알지 못해 설치가 중단됩니다. install.{key} 형태로 씁니다.",
      choice: "{name}: {value}: {key} 키에 쓸 수 없는 값이어서 설치가 중단됩니다. 쓸 수 있는 값: {values}",
      notTable: "{name}: {key} 항목은 테이블이어야 합니다. 그렇지 않으면 설치가 중단됩니다.",
      notString: "{name}: {key} 값은 따옴표로 묶은 문자열이어야 합니다. 그렇지 않으면 설치가 중단됩니다.",
      notList: "{name}: {key} 값은 하나뿐이어도 문자열의 목록이어야 합니다. 그렇지 않으면 설치가 중단됩니다.",
      notBoolean: "{name}: {key} 값은 따옴표 없는 true나 false여야 합니다. 그렇지 않으면 설치가 중단됩니다.",
      ignored:
        "{path}: bootc는 설치 설정 디렉터리에서 이름이 .toml로 끝나는 파일만 읽으므로 이 파일은 효과가 없습니다. 이름을 바꿉니다.",
    },
    fixes: {
      rename: "이름 변경: {suggestion}",
      prefix: "install 테이블로 옮기기",
      choose: "값 변경: {value}",
      makeList: "문자열 목록으로 변경",
    },
  },
  "install-rootfs-hint": {
    title: "기본 루트 파일 시스템 없음",
    summary:
      "베이스가 루트 파일 시스템의 종류를 정하지 않으므로 bootc-image-builder와 bootc install to-disk에 매번 알려 주어야 합니다.",
    messages: {
      missing:
        "베이스도 이 파일도 루트 파일 시스템의 종류를 정하지 않아 bootc-image-builder에 매번 --rootfs를 주어야 합니다. /usr/lib/bootc/install의 파일로 기본값을 정할 수 있습니다.",
    },
    fixes: { add: "{path} 파일에 xfs로 추가" },
  },
};
