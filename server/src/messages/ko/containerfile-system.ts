import type { containerfileSystem as english } from "../en/containerfile-system.ts";
import type { Translated } from "../text.ts";

export const containerfileSystem: Translated<typeof english> = {
  "auto-update-conflict": {
    title: "시스템을 업데이트하는 두 서비스",
    summary:
      "Fedora와 CentOS의 bootc 베이스 이미지는 스스로 업그레이드하고 재부팅하는 bootc-fetch-apply-updates.timer를 enable합니다. 다른 업데이트 서비스를 추가하면 둘이 동시에 동작합니다.",
    messages: {
      second:
        "시스템을 업데이트하는 unit입니다: {unit}. 베이스 이미지가 enable한 {stock} 역시 업데이트하므로 둘 다 이미지를 받아 오고, 베이스 이미지의 timer는 재부팅까지 합니다. 하나만 남기십시오: `systemctl mask {stock}`",
    },
    fixes: { mask: "bootc-fetch-apply-updates.timer를 mask" },
  },
  "brew-nix-snap": {
    title: "쓰기 가능한 최상위 디렉터리가 필요한 패키지 관리자",
    summary:
      "Homebrew, Nix, snap은 패키지를 각자의 디렉터리에 두고 계속 바꿉니다. 이미지에서 이런 디렉터리는 읽기 전용이거나, 이후의 이미지가 전달되지 않는 /var에 있습니다.",
    messages: {
      brew: "Homebrew는 /var에 속하는 /home/linuxbrew에 설치되므로 최초 설치 때만 시스템에 들어갑니다. `COPY --from=ghcr.io/ublue-os/brew:latest /system_files /`처럼 이미지용으로 만든 것을 사용하십시오.",
      nix: "Nix의 저장소는 /nix에 있으며 이미지에서는 읽기 전용입니다. 시스템에서 설치하십시오. 설치 프로그램이 /var의 디렉터리를 /nix에 마운트합니다.",
      snap: "snapd에는 /snap 링크가 필요하지만 루트가 읽기 전용인 시스템에서는 만들 수 없습니다. 빌드에서 만드십시오: `ln -s /var/lib/snapd/snap /snap`",
    },
  },
  "chcon-restorecon": {
    title: "빌드 중에 지정하는 SELinux 레이블",
    summary:
      "컨테이너 이미지에는 SELinux 레이블이 없습니다. bootc는 배포본(deployment)을 만들 때 이미지의 정책으로 레이블을 계산하므로 빌드에서 지정한 레이블은 없어집니다.",
    messages: {
      label:
        "`{command}` 명령으로 지정한 레이블은 이미지에 포함되지 않습니다. bootc는 배포할 때 정책에 따라 레이블을 지정하며, 빌드에서는 이 명령이 실패하는 경우도 많습니다. `semanage fcontext -a`로 정책에 규칙을 추가하십시오.",
      relabel:
        "`{command}` 명령으로 지정한 레이블은 이미지에 포함되지 않습니다. bootc는 배포할 때 정책에 따라 레이블을 지정하므로 이 명령을 삭제하십시오.",
    },
    fixes: { rule: "semanage fcontext로 규칙 추가", delete: "명령 삭제" },
  },
  "crontab-in-build": {
    title: "이미지에 넣은 사용자 crontab",
    summary:
      "crontab은 /var/spool/cron에 있습니다. 이미지의 /var에 있는 내용은 최초 설치 때만 시스템에 들어가고 이후의 변경은 전달되지 않습니다.",
    messages: {
      command:
        "crontab 명령은 /var/spool/cron에 기록합니다. 이 내용은 최초 설치 때만 시스템에 들어가며 이후 버전의 이미지로는 바뀌지 않습니다. systemd timer나 /etc/cron.d의 파일을 사용하십시오.",
      file: "/var에 있는 crontab입니다: {path}. 최초 설치 때만 시스템에 들어가며 이후 버전의 이미지로는 바뀌지 않습니다. systemd timer나 /etc/cron.d의 파일을 사용하십시오.",
    },
  },
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
  "graphical-target-missing": {
    title: "콘솔로 부팅하는 데스크톱",
    summary:
      "서버용 베이스 이미지는 multi-user.target으로 부팅합니다. 디스플레이 관리자는 기본 target이 graphical.target일 때만 시작됩니다.",
    messages: {
      missing:
        "데스크톱 패키지를 설치하지만 기본 target이 그대로입니다: {name}. 베이스 이미지는 텍스트 콘솔로 부팅하므로 로그인 화면이 나타나지 않습니다. `RUN systemctl set-default graphical.target`을 추가하십시오.",
    },
    fixes: { add: "RUN systemctl set-default graphical.target 추가" },
  },
  "gsettings-in-build": {
    title: "빌드 중 root에게 적용되는 데스크톱 설정",
    summary:
      "gsettings, dconf, kwriteconfig는 명령을 실행한 계정의 설정을 바꿉니다. 빌드에서는 root이므로 시스템의 사용자에게는 적용되지 않습니다.",
    messages: {
      gsettings:
        "gsettings는 빌드를 실행하는 계정의 설정을 바꾸므로 시스템의 사용자에게는 적용되지 않습니다. /usr/share/glib-2.0/schemas에 `.gschema.override` 파일을 작성하고 `glib-compile-schemas`를 실행하십시오.",
      dconf:
        "dconf는 빌드를 실행하는 계정의 데이터베이스를 바꾸므로 시스템의 사용자에게는 적용되지 않습니다. /etc/dconf/db/local.d에 파일을 작성하고 `dconf update`를 실행하십시오.",
      kde: "`{command}` 명령은 빌드를 실행하는 계정의 홈 디렉터리에 기록하므로 시스템의 사용자에게는 적용되지 않습니다. `--file /etc/xdg/…`처럼 /etc/xdg에 기본값을 기록하십시오.",
    },
    fixes: { override: "작성: {path}" },
  },
  "kernel-runtime": {
    title: "실행 중인 커널에 대한 명령",
    summary:
      "모듈, 마운트, 스왑, 인터페이스, 패킷 필터는 실행 중인 커널에 속합니다. 빌드에서는 빌드 호스트의 커널이라 RUN에서 바꿀 수 없고, 이미지에는 파일만 남습니다.",
    messages: {
      module:
        "`{command}` 명령은 실행 중인 커널을 바꾸지만 빌드에서는 빌드 호스트의 커널이라 단계가 실패합니다. /usr/lib/modules-load.d의 파일에 모듈 이름을 적으면 부팅할 때마다 systemd가 불러옵니다.",
      mount:
        "`{command}` 명령에는 RUN에 없는 권한이 필요하며, 이미지에는 마운트가 남지 않습니다. 빌드에서는 `RUN --mount=…`를 사용하고, 시스템에서 필요하면 mount unit을 작성하십시오.",
      device:
        "`{command}` 명령은 RUN에 없는 빌드 호스트의 장치를 다룹니다. 파티션과 파일 시스템은 이미지를 설치할 때 만들어집니다.",
      swap: "`{command}` 명령은 실행 중인 커널을 바꾸지만 빌드에서는 빌드 호스트의 커널이라 단계가 실패합니다. 시스템의 스왑은 swap unit이나 zram-generator로 설정하십시오.",
      network:
        "`{command}` 명령은 빌드의 네트워크를 바꾸려고 하지만 허용되지 않으며, 이미지에는 파일만 남습니다. NetworkManager 프로필을 작성하십시오.",
      filter:
        "`{command}` 명령은 실행 중인 커널에 규칙을 적용하지만 빌드에서는 빌드 호스트의 커널이라 단계가 실패합니다. 방화벽 서비스가 읽는 파일에 규칙을 적거나 `firewall-offline-cmd`를 사용하십시오.",
      udev: "`{command}` 명령은 실행 중인 udev에 요청하지만 빌드에는 udev가 없어 단계가 실패합니다. 이 명령을 삭제하십시오. 규칙은 시스템이 부팅할 때 읽힙니다.",
    },
    fixes: { load: "파일에 작성: {path}", delete: "명령 삭제" },
  },
  "selinux-runtime": {
    title: "실행 중인 SELinux에 대한 명령",
    summary:
      "setenforce, load_policy, 그리고 -P 없는 setsebool은 실행 중인 커널의 SELinux를 바꿉니다. 빌드에서는 SELinux가 비활성화된 것으로 보이므로 단계가 실패하고, 이미지에도 아무것도 남지 않습니다.",
    messages: {
      mode: "`{command}` 명령은 실행 중인 커널을 바꾸지만 빌드에서는 SELinux가 비활성화된 것으로 보여 단계가 실패합니다. 시스템의 모드는 /etc/selinux/config에 적으십시오.",
      boolean:
        "`-P` 없는 `{command}` 명령은 실행 중인 커널을 바꾸지만 빌드에서는 SELinux가 비활성화된 것으로 보여 단계가 실패합니다. `-P`를 붙이면 이미지의 정책에 값을 기록합니다.",
      policy:
        "`{command}` 명령은 실행 중인 커널에 정책을 적용하지만 빌드에서는 SELinux가 비활성화된 것으로 보여 단계가 실패합니다. 이 명령을 삭제하십시오. 시스템은 부팅할 때 이미지의 정책을 불러옵니다.",
    },
    fixes: {
      persist: "-P 추가",
      configure: "/etc/selinux/config에 SELINUX={mode} 설정",
      delete: "명령 삭제",
    },
  },
  "sysctl-runtime": {
    title: "빌드 중에 바꾸는 커널 설정",
    summary:
      "sysctl은 실행 중인 커널을 바꿉니다. 빌드에서는 빌드 호스트의 커널이므로 거부되고, 이미지에는 파일만 남습니다. sysctl.d에 적은 설정은 부팅할 때마다 적용됩니다.",
    messages: {
      set: "`sysctl`은 실행 중인 커널을 바꾸지만, 빌드에서는 빌드 호스트의 커널이며 읽기 전용이라 단계가 실패합니다. 설정을 /usr/lib/sysctl.d의 파일에 적으면 부팅할 때마다 적용됩니다: {setting}",
      load: "`sysctl`은 실행 중인 커널에 설정을 적용하지만, 빌드에서는 빌드 호스트의 커널이며 읽기 전용이라 단계가 실패합니다. 이 명령을 삭제하십시오. systemd가 부팅할 때마다 sysctl.d를 적용합니다.",
      proc: "실행 중인 커널의 설정입니다: {path}. 빌드에서는 빌드 호스트의 커널이며 읽기 전용이라 단계가 실패합니다. 설정을 /usr/lib/sysctl.d의 파일에 적으면 부팅할 때마다 적용됩니다: {setting}",
    },
    fixes: { file: "파일에 작성: {path}", delete: "명령 삭제" },
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
  "unit-bad-content": {
    title: "이미지의 unit에 있는 실수",
    summary:
      "systemd는 시스템이 부팅할 때 비로소 unit을 읽습니다. 그때 거부되거나 무시되는 내용은 빌드에서 드러나지 않습니다.",
    messages: {
      noStart:
        "`ExecStart=`가 없는 unit입니다: {unit}. systemd가 불러오기를 거부합니다. 실행할 명령을 적으십시오. 정리만 하는 unit에는 `Type=oneshot`, `RemainAfterExit=yes`, `ExecStop=`이 필요합니다.",
      severalStarts:
        "`ExecStart=`가 여러 개인 unit입니다: {unit}. `Type=oneshot`에서만 허용되므로 systemd가 불러오기를 거부합니다. 앞의 명령을 `ExecStartPre=`로 옮기거나 유형을 지정하십시오.",
      readOnly:
        "부팅한 시스템에서 /usr은 읽기 전용이지만 {unit} 파일은 다음 경로에 쓰려고 합니다: {path}. 재부팅 때 없어져도 되는 것은 /run에, 나머지는 `StateDirectory=`(/var/lib)나 journal에 기록하십시오.",
      varRun:
        "예전 디렉터리 /var/run 아래의 경로입니다: {path}. systemd가 고쳐서 사용하지만 시작할 때마다 경고를 남깁니다. 다음과 같이 적으십시오: {better}",
      flag: "{unit} 파일의 조건은 {path} 경로가 없을 때 실행하는 것이지만, 실제로 만드는 파일은 다릅니다: {created}. 그래서 부팅할 때마다 실행됩니다. 두 곳에 같은 경로를 적으십시오.",
      flagMissing:
        "{unit} 파일의 조건은 {path} 경로가 있을 때 실행하는 것이지만, 이미지에 있고 이 unit이 지우는 파일은 다릅니다: {created}. 그래서 실행되지 않습니다. 두 곳에 같은 경로를 적으십시오.",
      online:
        "{unit} 파일은 network-online.target 다음에 시작하지만 이 target을 끌어오지 않습니다. 다른 unit이 끌어오지 않으면 네트워크 없이 시작됩니다. `Wants=network-online.target`을 추가하십시오.",
      network:
        "{unit} 파일은 네트워크에서 무언가를 받아 오지만, network.target은 네트워크 설정이 시작되었다는 뜻일 뿐입니다. `After=network-online.target`과 `Wants=network-online.target`을 함께 사용하십시오.",
      variable:
        "`{variable}` 변수는 이미지를 빌드할 때 치환되는데 그때 값이 없어 {unit} 파일에는 빈 값이 들어갑니다. here-document의 구분자를 `<<'EOF'`처럼 따옴표로 감싸거나 `\\$`로 쓰십시오.",
      user: "{unit} 파일의 서비스를 실행할 사용자를 만드는 곳이 없습니다: {user}. 서비스가 시작되지 않습니다. sysusers.d 항목을 추가하거나 `DynamicUser=yes`로 설정하십시오.",
      environment:
        "{unit} 파일이 읽는 파일을 이 빌드에서 넣지 않습니다: {path}. 시스템에도 없으면 서비스가 시작되지 않습니다. 파일을 함께 넣거나, 없어도 된다면 경로 앞에 `-`를 붙이십시오.",
    },
    fixes: {
      varRun: "/run 사용",
      flagMissing: "실제로 있는 파일의 경로 사용",
      online: "Wants=network-online.target 추가",
      network: "network-online.target까지 대기",
      variable: "here-document의 구분자를 따옴표로 감싸기",
      user: "DynamicUser=yes 추가",
      environment: "파일이 없어도 되도록 변경",
    },
  },
  "unit-extension-location": {
    title: "읽히지 않는 위치에 있는 unit 또는 quadlet",
    summary:
      "systemd는 정해진 디렉터리에서 unit을 읽고 podman의 generator는 다른 디렉터리에서 quadlet을 읽습니다. 둘 다 파일 이름의 확장자로 구분합니다. 위치가 틀린 파일은 아무 메시지 없이 무시됩니다.",
    messages: {
      quadlet:
        "systemd가 읽지 않는 quadlet입니다: {name}. podman의 generator는 /usr/share/containers/systemd와 /etc/containers/systemd를 찾습니다. 이 위치에서는 무시되어 서비스가 만들어지지 않습니다.",
      unit: "systemd의 unit입니다: {name}. systemd는 quadlet 디렉터리에서 unit을 찾지 않으므로 무시됩니다. /usr/lib/systemd/system에 넣으십시오.",
      folder:
        "quadlet을 찾지 않는 위치입니다: {path}. podman의 generator는 /usr/share/containers/systemd와 /etc/containers/systemd를 읽으므로 이 파일은 무시됩니다.",
      unitName:
        "systemd는 이름이 .service, .timer 등으로 끝나는 unit만 읽습니다. 무시되는 파일: {name}. 종류에 맞는 확장자를 붙이십시오.",
      quadletName:
        "podman의 generator는 이름이 .container, .volume 등으로 끝나는 파일만 읽습니다. 무시되는 파일: {name}. 종류에 맞는 확장자를 붙이십시오.",
      section:
        "quadlet의 섹션이 있는 unit입니다: {name}. systemd는 이 섹션을 무시합니다. .container처럼 종류에 맞는 확장자로 바꾸고 /usr/share/containers/systemd에 넣으십시오.",
    },
    fixes: { move: "이동: {folder}" },
  },
  "unit-not-enabled": {
    title: "enable되지 않은 unit",
    summary:
      "[Install] 섹션은 systemctl enable이 할 일을 적은 것일 뿐입니다. 이미지에 복사하기만 한 unit은 시작되지 않습니다.",
    messages: {
      unit: "enable하는 곳이 없어 시작되지 않는 unit입니다: {unit}. [Install] 섹션은 enable해야 효과가 있습니다. `RUN systemctl enable {unit}` 또는 preset을 추가하십시오.",
      several:
        "enable하는 곳이 없어 시작되지 않는 unit입니다: {unit} 외 {more}개. [Install] 섹션은 enable해야 효과가 있습니다. `RUN systemctl enable …` 또는 preset을 추가하십시오.",
    },
    fixes: { enable: "RUN systemctl enable 추가: {units}" },
  },
};
