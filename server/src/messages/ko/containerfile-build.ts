import type { containerfileBuild as english } from "../en/containerfile-build.ts";
import type { Translated } from "../text.ts";

export const containerfileBuild: Translated<typeof english> = {
  "base-not-bootc": {
    title: "부팅할 수 없는 베이스 이미지",
    summary:
      "애플리케이션 이미지에는 커널, 부트로더, bootc에 필요한 디렉터리가 없습니다. 이런 이미지 위에 만든 것은 시스템에 설치하거나 전환할 수 없습니다.",
    messages: {
      application:
        "애플리케이션 이미지입니다: `{image}`. 커널, 부트로더, /sysroot가 없어 bootc가 설치와 업그레이드를 거부합니다. quay.io/fedora/fedora-bootc 또는 quay.io/centos-bootc/centos-bootc 같은 부팅 가능한 베이스 이미지에서 시작하십시오.",
    },
    fixes: { replace: "베이스 이미지 교체: {base}" },
  },
  "cmd-entrypoint-service": {
    title: "CMD 또는 ENTRYPOINT로 시작하는 서비스",
    summary:
      "부팅한 시스템은 systemd를 시작하고 CMD와 ENTRYPOINT는 무시합니다. 여기에만 적은 프로그램은 실행되지 않습니다.",
    messages: {
      service:
        "부팅한 시스템은 {keyword} 명령을 무시합니다. systemd가 대신 시작되므로 이 프로그램은 실행되지 않습니다. RUN에서 systemd unit을 enable하거나 unit을 작성하십시오.",
      shell:
        '부팅한 시스템은 {keyword} 명령을 무시하고 셸 대신 systemd를 시작합니다. 이 줄을 삭제하거나, `podman run`에서도 실제 시스템처럼 부팅되도록 `CMD ["/sbin/init"]`로 작성하십시오.',
    },
    fixes: {
      delete: "{keyword} 삭제(unit이 이미 enable되어 있음)",
      enable: "systemctl로 enable: {unit}",
      write: "unit 작성 후 enable: {unit}.service",
    },
  },
  "credential-literal": {
    title: "Containerfile에 적힌 비밀번호 또는 키",
    summary:
      "Containerfile에 적은 내용은 파일이나 이미지를 가진 누구나 읽을 수 있고 모든 시스템에서 같습니다. 이후 단계에서 삭제해도 이미지 기록에는 남습니다.",
    messages: {
      password:
        "비밀번호가 평문으로 적혀 있습니다. 파일이나 이미지를 가진 누구나 읽을 수 있고 모든 시스템의 비밀번호가 같아집니다. 설치할 때(kickstart, config.toml, cloud-init) 설정하거나 SSH 키를 사용하십시오.",
      hash: "비밀번호 해시가 적혀 있습니다. 이미지를 가진 누구나 해독을 시도할 수 있고 모든 시스템의 비밀번호가 같아집니다. 설치할 때(kickstart, config.toml, cloud-init) 설정하거나 SSH 키를 사용하십시오.",
      empty:
        "계정의 비밀번호가 비게 되어 모든 시스템에 누구나 로그인할 수 있습니다. `passwd -l`로 잠그고, SSH 키나 비밀번호는 설치할 때 지정하십시오.",
      login:
        "다른 서비스의 로그인 정보가 적혀 있습니다. 파일과 이미지 기록에서 계속 읽을 수 있습니다. `RUN --mount=type=secret,id=…`로 전달하고 /run/secrets에서 읽으십시오.",
      token:
        "접근 토큰 또는 개인 키가 적혀 있습니다. 파일과 이미지 기록에서 계속 읽을 수 있습니다. 이 값을 폐기하고 새 값은 `RUN --mount=type=secret,id=…`로 전달하십시오.",
    },
  },
  "label-bootc-missing": {
    title: "부팅 가능한 이미지임을 나타내는 label 없음",
    summary:
      "bootc는 containers.bootc 또는 ostree.bootable label이 있는 이미지만 설치하고 업그레이드합니다. label은 FROM의 베이스 이미지에서 오며 COPY로는 따라오지 않습니다.",
    messages: {
      scratch:
        "이 이미지는 scratch에서 시작하며 `containers.bootc` label이 어디에서도 지정되지 않습니다. COPY는 파일만 가져오고 label은 가져오지 않습니다. bootc가 설치와 업그레이드를 거부하므로 `LABEL containers.bootc=1`을 추가하십시오.",
      application:
        "이 이미지의 베이스 이미지에는 `containers.bootc` label이 없고 파일에서도 추가하지 않습니다. bootc가 설치와 업그레이드를 거부합니다. `LABEL containers.bootc=1`을 추가하십시오.",
      elsewhere:
        "이 파일에는 `containers.bootc` label이 없으며, 다른 파일에서 지정하는 것으로 보입니다: {path}. 그 밖의 방법으로 빌드한 이미지는 bootc가 설치를 거부합니다. 여기에 `LABEL containers.bootc=1`을 추가하면 어떻게 빌드해도 label이 있습니다.",
    },
    fixes: { add: "containers.bootc와 ostree.bootable label 추가" },
  },
  "lint-missing": {
    title: "bootc container lint가 없는 빌드",
    summary: "`bootc container lint`는 설치, 업그레이드, 부팅 때 실패할 문제를 빌드할 때 미리 찾아냅니다.",
    messages: {
      missing:
        "이 빌드에는 `bootc container lint`를 실행하는 단계가 없습니다. 두 번째 커널, /run에 남은 파일, 잘못된 디렉터리 구조를 시스템보다 먼저 찾아냅니다. 빌드 단계 끝에 `RUN bootc container lint`를 추가하십시오.",
      perhaps:
        "읽을 수 있는 단계 중 `bootc container lint`를 실행하는 것이 없습니다. 스크립트에서 실행하지 않는다면 빌드 단계 끝에 `RUN bootc container lint`를 추가하여 문제를 미리 찾으십시오.",
    },
    fixes: { add: "RUN bootc container lint 추가" },
  },
  "pkg-noninteractive": {
    title: "응답을 기다리는 패키지 관리자",
    summary: "빌드에는 키보드 입력이 없습니다. 확인을 요청하는 패키지 관리자는 중단되고 단계가 실패합니다.",
    messages: {
      prompts:
        "`{command} {verb}` 명령은 변경 전에 확인을 요청하지만 빌드 중에는 아무도 응답할 수 없어 단계가 실패합니다. 추가할 옵션: `{remedy}`.",
      copr: "`{command} copr enable` 명령은 먼저 확인을 요청하지만 빌드 중에는 아무도 응답할 수 없습니다. dnf 4는 거기서 중단되고 dnf5는 저장소를 추가하지 않은 채 계속합니다. 추가할 옵션: `{remedy}`.",
    },
    fixes: { answer: "{remedy} 추가" },
  },
  "systemctl-now": {
    title: "빌드 중의 systemctl --now",
    summary:
      "`--now`는 unit을 즉시 시작하거나 중지하므로 실행 중인 systemd가 필요합니다. 빌드에는 없으므로 systemctl이 거부하고 단계가 실패합니다.",
    messages: {
      now: "`systemctl {verb} --now` 명령은 실행 중인 시스템이 필요하지만 빌드에는 없습니다. systemctl이 거부하고 단계가 실패합니다. `--now`를 빼십시오. unit은 부팅할 때마다 설정대로 동작합니다.",
    },
    fixes: { remove: "--now 제거" },
  },
  "systemctl-runtime-verb": {
    title: "실행 중인 systemd가 필요한 명령",
    summary:
      "이미지를 빌드하는 동안에는 systemd가 실행되지 않습니다. systemd와 통신하는 명령은 “System has not been booted with systemd” 오류로 실패하며, 시작한 것도 부팅할 때는 남아 있지 않습니다.",
    messages: {
      start:
        "`systemctl {verb}` 명령은 실행 중인 systemd가 필요하지만 빌드에는 없어 실패합니다. 지금 시작해도 부팅한 시스템에서는 실행되지 않습니다. 부팅할 때 시작하려면 `systemctl enable`을 사용하십시오.",
      useless:
        "`systemctl {verb}` 명령은 실행 중인 systemd가 필요하지만 빌드에는 없어 실패합니다. 결과가 부팅한 시스템에 전달되지도 않습니다. 명령을 삭제하십시오.",
      tool: "`{command}` 명령은 실행 중인 init 시스템이 필요하지만 빌드에는 없어 실패합니다. 부팅한 시스템에서 실행할 것은 unit으로 작성하고 `systemctl enable`로 켜십시오.",
    },
    fixes: {
      delete: "명령 삭제",
      enable: "systemctl enable 사용",
    },
  },
};
