import type { configSystems as english } from "../en/config-systems.ts";
import type { Translated } from "../text.ts";

export const configSystems: Translated<typeof english> = {
  "config-account-twice": {
    title: "설정에 두 번 나오는 계정",
    summary:
      "빌더는 같은 이름의 항목 중 마지막 것만 남깁니다. 나머지 항목의 그룹, 키, 비밀번호는 어느 시스템에도 적용되지 않습니다.",
    messages: {
      user: "계정 `{name}`: 뒤에 나오는 항목이 이 항목을 통째로 대체하므로 여기의 내용은 시스템에 적용되지 않습니다. 두 항목을 합치세요.",
      key: "계정 `{name}`: 같은 이름의 [[customizations.user]] 항목이 이 항목을 대체하여 키가 사라집니다. 그 항목에 `key`로 쓰세요.",
      keys: "계정 `{name}`: 뒤에 나오는 키가 이 키를 대체합니다. `key` 하나에 한 줄씩 함께 쓰세요.",
      kept: "이 항목이 적용됩니다.",
    },
    fixes: { merge: "키를 사용자 항목으로 옮기기", remove: "이 항목 제거" },
  },
  "config-btrfs-root": {
    title: "btrfs 시스템에 루트가 없는 파티션 테이블",
    summary: "컨테이너가 btrfs를 요구하는데 파티션 테이블에 루트가 없으면 빌더가 비정상 종료합니다.",
    messages: {
      missing:
        "컨테이너가 btrfs를 요구하지만 여기에는 / 위치의 파티션이 없습니다. 빌더가 직접 추가한 루트를 포맷하지 못하고 비정상 종료합니다. /에 마운트하는 하위 볼륨이 있는 btrfs 유형의 파티션을 추가합니다.",
    },
  },
  "config-disk-mountpoint": {
    title: "bootc 시스템에서 쓸 수 없는 위치에 마운트하는 파티션",
    summary:
      "빌더는 `disk`에서 모든 경로를 받아들입니다. 그러나 시스템에서는 그 폴더를 만들 수 없거나, 파티션이 이미지의 내용을 가립니다.",
    messages: {
      outside:
        "경로 `{path}`: 배포본의 루트는 읽기 전용이어서 이 폴더를 만들 수 없으므로 마운트 지점이 될 수 없습니다. 파티션을 /var 아래에, 예를 들어 `{suggestion}` 위치에 마운트하세요.",
      system:
        "경로 `{path}`: 이미지나 커널이 여기에 둔 내용을 파티션이 가려 시스템이 시작되지 않습니다. 파티션은 /var 아래에 마운트하세요.",
      link: "경로 `{path}`: bootc 시스템에서는 `{target}` 링크이므로 마운트할 폴더가 아닙니다. 파티션을 /var/data처럼 /var 아래의 다른 위치에 마운트하세요.",
      var: "/var 전체를 파티션으로 만들면 이미지 설치가 실패합니다. /var/lib/containers처럼 그 아래의 폴더에 마운트하세요.",
      reserved:
        "경로 `{path}`: 이미지의 링크가 가리키는 곳이어서 빌더가 파일 시스템으로는 거부하지만 `disk`에서는 확인하지 않습니다. 파티션을 /var 아래의 다른 위치에 마운트하세요.",
    },
    fixes: { "below-var": "{suggestion} 경로로 변경" },
  },
  "config-disk-small-root": {
    title: "루트 파일 시스템의 공간이 없는 disk 테이블",
    summary:
      "`disk` 테이블이 있으면 빌더가 루트 파티션을 기본 크기 10 GiB로 늘리지 않으므로 업데이트할 공간이 부족할 수 있습니다.",
    messages: {
      small:
        "이 테이블이 있으면 루트 파티션은 기본 크기 10 GiB가 아니라 컨테이너의 두 배 크기로만 만들어집니다. `disk`의 `minsize`를 설정하거나 `/` 파티션을 크기와 함께 쓰세요.",
    },
    fixes: { add: '디스크에 minsize = "{size} GiB" 설정' },
  },
  "config-filesystem-deprecated": {
    title: "예전 방식으로 선언한 파일 시스템",
    summary:
      "bootc-image-builder는 이 키를 지원하지 않는다고 알리면서도 따르지만, 후속 도구인 image-builder는 설정을 거부합니다.",
    messages: {
      unsupported:
        "`filesystem`은 bootc-image-builder가 경고하고 image-builder가 거부하는 키입니다. `customizations.disk`를 사용하고 거기에 `/`의 크기를 쓰세요. 그 테이블이 있으면 루트 파티션이 10 GiB로 저절로 늘어나지 않습니다.",
    },
  },
  "config-json-wrapper": {
    title: "예전 방식으로 감싼 JSON 설정",
    summary:
      "bootc-image-builder는 지금도 `blueprint` 키를 벗기고 그 안을 읽지만, image-builder는 파일을 거부합니다.",
    messages: {
      old: "`blueprint` 안에 쓴 설정은 bootc-image-builder만 지금도 읽고 image-builder는 거부합니다. 감싼 키를 없애세요.",
      siblings:
        "빌더는 `blueprint` 안의 내용만 읽고 그 옆의 내용은 모두 말없이 버립니다. 감싼 키를 없애고 모두 객체 하나에 쓰세요.",
      refused: "image-builder는 `blueprint` 키를 알지 못하여 멈춥니다. 감싼 키를 없애세요.",
    },
    fixes: { unwrap: "감싼 키 없애기" },
  },
  "config-kernel-argument-managed": {
    title: "bootc가 관리하는 커널 인자",
    summary:
      "이 인자는 설치할 때 시스템마다 기록되고 업데이트할 때마다 갱신됩니다. 값이 하나 더 있으면 다른 디스크나 배포본을 가리키게 됩니다.",
    messages: {
      root: "루트 파일 시스템의 위치는 설치 과정에서 기록합니다. `{argument}` 같은 값이 하나 더 있으면 다른 곳을 가리켜 시스템이 시작되지 않을 수 있습니다. 제거하세요.",
      boot: "인자 `{argument}`: 배포본 하나를 가리키는 값이며, 업데이트할 때마다 bootc와 부트로더가 직접 정합니다. 제거하세요.",
    },
    fixes: { remove: "{argument} 제거" },
  },
  "config-locked-out": {
    title: "아무도 로그인할 수 없는 시스템",
    summary:
      "bootc 이미지에는 기본 계정이 없고 root는 잠겨 있습니다. 설정이나 이미지에 비밀번호 또는 키가 없으면 아무도 들어갈 수 없습니다.",
    messages: {
      nobody:
        "이 시스템에는 아무도 로그인할 수 없습니다. 설정에도 이미지에도 비밀번호나 키가 있는 계정이 없고 root는 잠겨 있습니다. `key`가 있는 [[customizations.user]]를 추가하세요.",
      "no-credential":
        "이 시스템에는 아무도 로그인할 수 없습니다. 이 계정에는 `password`도 `key`도 없고 이미지에 다른 계정도 없습니다. 둘 중 하나를 추가하세요.",
      image: "이미지를 여기에서 빌드합니다.",
    },
  },
  "config-password-hash": {
    title: "쓸 수 없거나 너무 쉽게 풀리는 비밀번호 해시",
    summary:
      "잘린 해시는 어떤 비밀번호와도 일치하지 않아 로그인할 수 없습니다. 라운드 수가 적은 해시는 쉽게 추측할 수 있습니다.",
    messages: {
      damaged:
        "이 해시는 잘렸거나 잘못 입력되어 어떤 비밀번호와도 일치하지 않으므로 아무도 로그인할 수 없습니다. `openssl passwd -6` 명령으로 다시 만드세요.",
      quick:
        "라운드 수가 {rounds}뿐이어서 파일을 읽는 사람이 쉽게 추측할 수 있는 해시입니다. `openssl passwd -6` 명령으로 다시 만드세요.",
    },
  },
  "config-placeholder-credential": {
    title: "채워 넣지 않은 키나 해시",
    summary: "실제 값이 들어갈 자리를 표시한 텍스트일 뿐이어서 아무도 로그인할 수 없습니다.",
    messages: {
      key: "이 키는 자리 표시자이므로 아무도 로그인할 수 없습니다. .pub 파일의 내용을 쓰세요.",
      hash: "이 해시는 자리 표시자이므로 어떤 비밀번호와도 일치하지 않습니다. `openssl passwd -6` 명령으로 만드세요.",
    },
  },
  "config-root-password-lost": {
    title: "설치 ISO에서 사라지는 root 비밀번호",
    summary: "빌더가 만드는 kickstart는 `rootpw --lock`으로 끝나므로 앞에서 설정한 비밀번호가 사라집니다.",
    messages: {
      lost: "설치 프로그램이 이 비밀번호를 설정한 뒤 root를 잠그므로 `key`만 남습니다. wheel 그룹의 사용자를 추가하거나, 직접 쓴 kickstart에 `rootpw`를 쓰세요.",
    },
  },
  "config-secret-literal": {
    title: "설정에 적힌 비밀 정보",
    summary:
      "이 파일은 대개 커밋되고 그 내용은 빌드한 모든 시스템에 들어갑니다. 여기에 적힌 토큰, 키, 로그인 정보는 둘 중 하나를 읽는 모든 사람의 것이 됩니다.",
    messages: {
      login:
        "URL에 비밀번호가 적혀 있어 파일이나 시스템을 읽는 모든 사람에게 보입니다. 비밀번호를 바꾸고 다른 방법으로 시스템에 전달하세요.",
      token:
        "토큰이나 개인 키가 적혀 있어 파일이나 시스템을 읽는 모든 사람에게 보입니다. 폐기하고, 시스템마다 다른 방법으로 전달하세요.",
    },
  },
  "config-shell-missing": {
    title: "이미지에 없는 로그인 셸",
    summary: "sshd와 login은 셸이 없는 계정의 로그인을 거부합니다.",
    messages: {
      missing:
        "이미지에 `{shell}` 파일이 없으므로 이 계정으로 로그인할 수 없습니다. Containerfile에서 셸을 설치하거나 `shell`을 빼세요.",
      image: "이미지를 여기에서 빌드합니다.",
    },
    fixes: { install: "Containerfile에서 {package} 설치" },
  },
  "config-size-negative": {
    title: "음수인 파일 시스템 크기",
    summary: "빌더는 이 값을 셀 수 없이 큰 수로 읽은 다음 무시합니다.",
    messages: {
      negative: '크기가 음수여서 빌더가 받아들인 다음 무시합니다. "10 GiB"처럼 단위와 함께 쓰세요.',
    },
  },
  "config-ssh-key": {
    title: "sshd가 받아들이지 않는 키",
    summary:
      "빌더는 어떤 텍스트든 authorized_keys에 씁니다. sshd는 공개 키가 아닌 것을 건너뛰므로 아무도 들어갈 수 없습니다.",
    messages: {
      private:
        "개인 키입니다. 이 키로는 아무도 로그인할 수 없고, 파일을 읽는 모든 사람이 키를 갖게 됩니다. 키 쌍을 새로 만들고 .pub 파일의 내용을 쓰세요.",
      file: "파일 이름이며 아무도 이 파일을 읽지 않습니다. .pub 파일의 내용을 쓰세요.",
      none: "공개 키가 아니므로 sshd가 건너뜁니다. `ssh-ed25519 AAAA…`처럼 .pub 파일의 내용을 쓰세요.",
      dsa: "sshd는 DSA 키를 더 이상 받아들이지 않습니다. `ssh-keygen -t ed25519` 명령으로 다른 키를 만드세요.",
    },
  },
  "config-sudo-nopasswd": {
    title: "설정에서 허용한 비밀번호 없는 sudo",
    summary: "이런 계정의 세션을 손에 넣은 사람은 시스템 전체를 갖게 됩니다.",
    messages: {
      open: "그룹 {group}: 모든 구성원이, 열려 있는 세션을 발견한 사람까지도 비밀번호 없이 root가 됩니다. NOPASSWD를 빼거나 특정 명령으로 제한하세요.",
    },
  },
  "config-sudo-password": {
    title: "sudo가 요구하는 비밀번호가 없는 관리자",
    summary: "sudo는 wheel 구성원에게 비밀번호를 요구하지만, 키만 있는 계정에는 입력할 비밀번호가 없습니다.",
    messages: {
      asked:
        "sudo는 wheel 구성원에게 비밀번호를 요구하지만 이 계정에는 키만 있으므로 root가 될 수 없습니다. `password` 해시를 추가하거나 Containerfile에서 NOPASSWD가 있는 sudoers 규칙을 쓰세요.",
    },
  },
  "config-unknown-group": {
    title: "이미지에 없는 그룹",
    summary: "useradd가 이 그룹을 찾지 못하므로 디스크 이미지 빌드가 마지막에 실패합니다.",
    messages: {
      missing:
        "그룹 `{group}`: 이미지에 없으므로 계정을 만들지 못하고 빌드도 실패합니다. [[customizations.group]]으로 선언하세요.",
      perhaps:
        "그룹 `{group}`: 베이스에도 이 설정에도 없습니다. 설치하는 패키지가 만들지 않으면 계정을 만들지 못하고 빌드도 실패합니다. [[customizations.group]]으로 선언하세요.",
    },
    fixes: { rename: "{suggestion} 그룹으로 변경", declare: "{group} 그룹 선언" },
  },
};
