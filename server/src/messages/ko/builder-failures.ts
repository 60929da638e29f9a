import type { builderFailures as english } from "../en/builder-failures.ts";
import type { Translated } from "../text.ts";

export const builderFailures: Translated<typeof english> = {
  "unknown-key": { cause: "이미지 빌더가 모르는 키입니다: `{key}`.", remedy: "고치거나 지우십시오." },
  "unknown-key-near": {
    cause: "이미지 빌더가 모르는 키입니다: `{key}`.",
    remedy: "혹시 `{suggestion}` 키입니까?",
  },
  "config-syntax": { cause: "이미지 빌더가 읽을 수 없습니다: {why}" },
  "config-value": { cause: "이미지 빌더가 이 값을 받아들이지 않습니다: {why}" },
  "config-twice": { cause: "두 번 정의되어 있습니다: {why}", remedy: "하나를 지우십시오." },
  "config-extension": {
    cause: "이미지 빌더는 .toml과 .json만 읽습니다: {why}",
    remedy: "파일 이름을 바꾸십시오.",
  },
  mountpoint: {
    cause: "이미지 빌더는 `{path}` 위치에 파일 시스템을 만들지 않습니다.",
    remedy: "`/`, `/boot`, 그리고 `/var` 아래에서 bootc가 쓰지 않는 폴더만 사용할 수 있습니다.",
  },
  "mountpoint-form": {
    cause: "`{path}` 경로는 이미지 빌더가 받아들이지 않습니다({why}).",
    remedy: "`/`로 시작하고, `..`와 끝의 슬래시 없이 쓰십시오.",
  },
  "file-place": {
    cause: "이미지 빌더는 `{path}` 위치에 쓰지 않습니다.",
    remedy:
      "파일은 /etc, /root, /usr/local/bin 아래에, 폴더는 /etc 아래에만 만들 수 있습니다. 다른 것은 COPY를 사용하십시오.",
  },
  partitioning: { cause: "이미지 빌더가 이 파티션을 받아들이지 않습니다: {why}" },
  "disk-and-filesystem": {
    cause: "`filesystem`과 `disk`는 한 설정에 함께 쓸 수 없습니다.",
    remedy: "하나만 남기십시오. `disk`가 더 자세합니다.",
  },
  accounts: { cause: "이미지 빌더가 이 계정을 받아들이지 않습니다: {why}" },
  "account-name": {
    cause: "이미지 빌더가 받아들이지 않는 이름입니다: `{name}`.",
    remedy: "영문자, 숫자, `.`, `_`, `-`만 쓰고, `-`로 시작하지 마십시오.",
  },
  "missing-group": {
    cause: "이미지에 `{group}` 그룹이 없어 사용자를 만들 수 없습니다.",
    remedy: "[[customizations.group]]으로 선언하거나 이미지에서 만드십시오.",
  },
  "account-id": {
    cause: "이 계정의 번호가 이미지에서 이미 쓰이고 있습니다: {why}",
    remedy: "번호를 빼거나 다른 번호를 쓰십시오.",
  },
  "kickstart-accounts": {
    cause: "설정의 계정과 직접 쓴 kickstart는 함께 쓸 수 없습니다.",
    remedy: "kickstart에 `user`, `group`, `sshkey` 줄을 쓰고 여기서는 지우십시오.",
  },
  "kickstart-option": {
    cause: "`{key}` 설정과 직접 쓴 kickstart는 함께 쓸 수 없습니다.",
    remedy: "같은 내용을 kickstart에 쓰고 여기서는 지우십시오.",
  },
  "users-module": {
    cause: "설정에 계정이 있으면 설치 프로그램에 Users 모듈이 필요합니다.",
    remedy: "사용하지 않는 모듈 목록에서 빼십시오.",
  },
  "root-options": {
    cause: "설치 프로그램이 `{user}` 계정에 설정할 수 없는 항목입니다: {why}.",
    remedy: "지우십시오. root에는 암호와 키만 있으면 됩니다.",
  },
  label: { cause: "레이블이 파일 시스템의 한도보다 깁니다: `{label}`.", remedy: "짧게 줄이십시오." },
  "key-refused": {
    cause: "이미지 종류 {type}에서는 `{key}` 설정을 쓸 수 없습니다.",
    remedy: "지우거나 Containerfile에서 같은 일을 하십시오.",
  },
  crash: { cause: "이미지 빌더가 비정상 종료되었습니다: {why}" },
  "builder-absent": {
    cause: "이미지 빌더가 여기에 없고, 가져오지도 못했습니다: {image} ({why})",
    remedy: "네트워크와 레지스트리 로그인을 확인하거나, `bootc.imageBuilder.image`에 다른 빌더를 적으십시오.",
  },
  "builder-in-use": {
    cause: "다른 빌드가 이미 이 결과를 쓰고 있습니다. 컨테이너: {name}",
    remedy: "끝날 때까지 기다리거나, root 권한으로 `podman kill {name}` 명령으로 끝내십시오.",
  },
  "no-rootfs": {
    cause: "이미지에 루트 파일 시스템이 정해져 있지 않아 이미지 빌더가 무엇을 만들지 모릅니다.",
    remedy: "`bootc.imageBuilder.rootfs`에서 고르거나 /usr/lib/bootc/install/*.toml에 쓰십시오.",
  },
  "wrong-rootfs": {
    cause: "이런 종류의 루트 파일 시스템은 없습니다: {why}",
    remedy: "ext4, xfs, btrfs 중에서 고르십시오.",
  },
  "not-bootc": {
    cause: "`{image}` 이미지에 부팅 가능하다는 표시(`containers.bootc=1`)가 없습니다.",
    remedy: "bootc 베이스 이미지로 빌드하거나 `LABEL containers.bootc=1`을 추가하십시오.",
  },
  "no-dnf": {
    cause: "이 이미지의 저장소로는 설치 프로그램을 만들 수 없습니다: {why}",
    remedy: "이미지에 dnf와 배포판 저장소가 있어야 합니다.",
  },
  "image-architecture": {
    cause: "이미지가 다른 아키텍처용입니다: {why}",
    remedy: "요청한 아키텍처로 빌드하십시오(`--platform`).",
  },
  "not-in-storage": {
    cause: "root의 컨테이너 저장소에 이미지가 없습니다: {why}",
    remedy: "root로 빌드하거나 받으십시오. 이미지 빌더는 이미지를 받아 오지 않습니다.",
  },
  "no-storage": {
    cause: "이미지 빌더가 root의 컨테이너 저장소를 볼 수 없습니다.",
    remedy: "저장소를 마운트해야 합니다: `-v /var/lib/containers/storage:/var/lib/containers/storage`.",
  },
  rootless: {
    cause: "이미지 빌더는 root로 실행하는 podman에서만 동작합니다.",
    remedy: "root로 실행하십시오. podman 가상 머신은 rootful이어야 합니다.",
  },
  unprivileged: {
    cause: "이미지 빌더 컨테이너의 권한이 부족합니다: {why}",
    remedy: "`--privileged`로 실행하십시오.",
  },
  emulation: {
    cause: "다른 아키텍처의 프로그램을 여기서 실행할 수 없습니다.",
    remedy: "이 컴퓨터에 qemu-user-static을 설치하십시오.",
  },
  "mixed-types": {
    cause: "설치 프로그램과 디스크를 한 번에 만들 수 없습니다: {why}",
    remedy: "하나씩 차례로 빌드하십시오.",
  },
  "image-type": { cause: "{why}", remedy: "이 종류 중 하나를 고르십시오." },
  payload: {
    cause: "bootc-installer에는 설치할 이미지가 필요합니다.",
    remedy: "`--installer-payload-ref`로 지정하십시오.",
  },
  owner: {
    cause: "출력 폴더에 있는 파일의 소유자를 바꿀 수 없습니다.",
    remedy: "소유자를 지원하는 파일 시스템의 폴더를 고르십시오.",
  },
  loop: {
    cause: "루프 장치를 만들 수 없습니다: {why}",
    remedy: "호스트에 루프 장치가 있어야 하고(`modprobe loop`), 컨테이너에 `--privileged`가 필요합니다.",
  },
  selinux: {
    cause: "SELinux 때문에 이미지 빌더가 컨텍스트를 설정할 수 없습니다: {why}",
    remedy: "이 컴퓨터에 osbuild-selinux를 설치하십시오.",
  },
  install: { cause: "bootc가 이미지를 디스크에 설치하지 못했습니다: {why}" },
  builder: { cause: "이미지 빌더의 메시지: {why}" },
};
