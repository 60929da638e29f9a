import type { containerfileSystem as english } from "../en/containerfile-system.ts";
import type { Translated } from "../text.ts";

export const containerfileSystem: Translated<typeof english> = {
  "dbus-config-tool": {
    title: "실행 중인 데몬이 필요한 설정 도구",
    summary:
      "timedatectl, hostnamectl, nmcli 같은 도구는 요청을 데몬에 전달할 뿐입니다. 빌드에는 데몬이 없으므로 단계가 실패합니다. 데몬이 쓸 파일을 직접 작성하면 됩니다.",
    messages: {
      daemon:
        "`{command}` 명령은 {daemon} 데몬에 요청하지만 빌드에서는 이 데몬이 실행되지 않아 단계가 실패합니다. 이 명령이 바꿀 파일을 직접 작성하거나, 부팅할 때 unit에서 실행하십시오.",
      timezone:
        "`{command}` 명령은 {daemon} 데몬에 요청하지만 빌드에서는 이 데몬이 실행되지 않아 단계가 실패합니다. 시간대는 /etc/localtime 링크로 정해지므로 링크를 직접 만드십시오.",
      ntp: "`{command}` 명령은 {daemon} 데몬에 요청하지만 빌드에서는 이 데몬이 실행되지 않아 단계가 실패합니다. chronyd처럼 시간을 맞추는 서비스를 enable하거나 disable하십시오.",
      locale:
        "`{command}` 명령은 {daemon} 데몬에 요청하지만 빌드에서는 이 데몬이 실행되지 않아 단계가 실패합니다. 로캘은 /etc/locale.conf에 직접 작성하십시오.",
      keymap:
        "`{command}` 명령은 {daemon} 데몬에 요청하지만 빌드에서는 이 데몬이 실행되지 않아 단계가 실패합니다. 콘솔 키보드는 /etc/vconsole.conf에 직접 작성하십시오. 부팅 중에도 필요하다면 initramfs를 만들기 전에 작성해야 합니다.",
      hostname:
        "`{command}` 명령은 {daemon} 데몬에 요청하지만 빌드에서는 이 데몬이 실행되지 않아 단계가 실패합니다. 호스트 이름은 설치할 때 시스템마다 지정하십시오. 모든 시스템이 같은 이름을 쓴다면 COPY로 /etc/hostname 파일을 넣으십시오. RUN에서는 빌드 도구의 파일만 보입니다.",
      linger:
        "`{command}` 명령은 {daemon} 데몬에 요청하지만 빌드에서는 이 데몬이 실행되지 않아 단계가 실패합니다. linger는 /var/lib/systemd/linger의 빈 파일로 정해지므로, tmpfiles.d 항목으로 모든 시스템에 파일을 만드십시오.",
      connection:
        "`{command}` 명령은 {daemon} 데몬에 요청하지만 빌드에서는 이 데몬이 실행되지 않아 단계가 실패합니다. `nmcli --offline`으로 프로필을 출력하여 /etc/NetworkManager/system-connections에 권한 600으로 저장하십시오.",
    },
    fixes: {
      replace: "다음 명령으로 교체: {text}",
      offline: "nmcli --offline으로 프로필 작성",
      hostname: "COPY로 /etc/hostname에 이름 작성",
    },
  },
  "enable-generated-unit": {
    title: "generator가 만드는 unit을 enable하는 명령",
    summary:
      "quadlet의 unit은 시스템이 부팅할 때 만들어집니다. 빌드에는 아직 unit 파일이 없으므로 systemctl enable이 실패합니다. unit을 시작하는 것은 quadlet의 [Install] 섹션입니다.",
    messages: {
      generated:
        "빌드에는 아직 없는 unit입니다: {unit}. 시스템이 부팅할 때 {quadlet} 파일에서 만들어지므로 여기서 enable하면 단계가 실패합니다. 이 명령을 삭제하십시오. quadlet의 [Install] 섹션이 unit을 시작합니다.",
      unwanted:
        "빌드에는 아직 없는 unit입니다: {unit}. 시스템이 부팅할 때 {quadlet} 파일에서 만들어지므로 여기서 enable하면 단계가 실패합니다. 이 명령을 삭제하고 quadlet에 `WantedBy=multi-user.target`이 있는 [Install] 섹션을 추가하십시오. 없으면 아무것도 unit을 시작하지 않습니다.",
    },
    fixes: {
      delete: "명령 삭제(quadlet의 [Install] 섹션이 시작함)",
      install: "명령을 삭제하고 quadlet에 [Install] 섹션 추가",
    },
  },
  "firewall-cmd-in-build": {
    title: "빌드 중의 firewall-cmd",
    summary:
      "firewall-cmd는 D-Bus로 firewalld에 요청하지만 빌드에서는 둘 다 실행되지 않습니다. firewall-offline-cmd는 같은 옵션으로 이미지의 파일을 바꿉니다.",
    messages: {
      online:
        "firewall-cmd는 firewalld에 요청하지만 빌드에서는 firewalld가 실행되지 않아 단계가 실패합니다. 같은 옵션에서 `--permanent`만 빼고 `firewall-offline-cmd`를 사용하십시오.",
      reload:
        "`firewall-cmd {option}` 명령은 firewalld에 요청하지만 빌드에서는 firewalld가 실행되지 않아 단계가 실패합니다. 이 명령을 삭제하십시오. firewalld는 시스템이 부팅할 때 설정 파일을 읽습니다.",
      option:
        "firewall-offline-cmd에 없는 옵션입니다: `{option}`. 단계가 실패합니다. 파일만 바꾸는 명령이므로 모든 설정이 영구적이며 다시 읽을 필요도 없습니다.",
      ufw: "`ufw {verb}` 명령은 실행 중인 커널에 규칙을 적용하지만 빌드에서는 허용되지 않습니다. ufw.service를 enable하고 /etc/ufw/ufw.conf에서 `ENABLED=yes`로 설정하십시오.",
    },
    fixes: {
      rename: "firewall-offline-cmd 사용",
      delete: "명령 삭제",
      remove: "옵션 삭제",
    },
  },
  "systemctl-user-enable": {
    title: "빌드 중의 systemctl --user",
    summary:
      "systemctl --user는 명령을 실행한 계정에만 적용됩니다. 빌드에서는 root이므로 링크가 root의 홈 디렉터리에 만들어지고 시스템의 사용자에게는 적용되지 않습니다.",
    messages: {
      user: "`systemctl --user {verb}` 명령은 빌드를 실행하는 계정에만 적용됩니다. 링크가 root의 홈 디렉터리에 만들어지고 시스템의 사용자에게는 적용되지 않습니다. `--global`을 쓰면 /etc/systemd/user에 링크를 만들어 모든 사용자에게 적용합니다.",
    },
    fixes: { global: "--global 사용" },
  },
};
