import type { kickstartValues as english } from "../en/kickstart-values.ts";
import type { Translated } from "../text.ts";

export const kickstartValues: Translated<typeof english> = {
  "ks-append-quoting": {
    title: "따옴표로 묶지 않은 커널 인수",
    summary:
      "공백에서 `--append` 옵션의 값이 끝납니다. 설치 프로그램은 두 번째 인수에서 멈추고 아무것도 설치되지 않습니다.",
    messages: {
      unquoted:
        "공백에서 `--append` 옵션의 값이 끝나므로 설치 프로그램이 `{word}` 단어에서 멈춥니다. 모든 커널 인수를 따옴표 한 쌍으로 묶으십시오.",
    },
    fixes: { quote: "인수를 따옴표로 묶기" },
  },
  "ks-boot-too-small": {
    title: "이미지에 비해 작은 파일 시스템",
    summary:
      "bootc는 현재 이미지, 다음 이미지, 이전 이미지를 함께 보관합니다. 공간이 없으면 업데이트가 실패합니다.",
    messages: {
      boot: "`{path}` 크기는 {size} MiB이지만 {least} MiB 이상을 권장합니다. 여러 이미지의 커널이 이곳에 있으므로 공간이 모자라면 업데이트가 실패합니다.",
      root: "`/` 크기는 {size} MiB이지만 {least} MiB 이상을 권장합니다. 현재 이미지와 다음 이미지가 동시에 이곳에 있으므로 공간이 모자라면 업데이트가 실패합니다.",
    },
    fixes: { enlarge: "`--size={least}` 값으로 설정" },
  },
  "ks-bootloader-grub-password": {
    title: "적용되지 않는 부트로더 비밀번호",
    summary: "GRUB은 자체 형식의 해시만 받으며, 컨테이너 이미지를 설치할 때는 비밀번호가 적용되지 않습니다.",
    messages: {
      format:
        "`--iscrypted` 옵션에는 `grub.pbkdf2.` 문자열로 시작하는 GRUB 해시가 필요합니다. 설치 프로그램이 멈춥니다. `grub2-mkpasswd-pbkdf2` 명령으로 만드십시오.",
      unused:
        "컨테이너 이미지를 설치할 때 이 비밀번호는 GRUB에 전달되지 않으므로 메뉴가 열려 있습니다. 옵션을 지우고 다른 방법으로 콘솔을 보호하십시오.",
    },
  },
  "ks-bootloader-lost-append": {
    title: "사라지는 커널 인수",
    summary:
      "`--location=none` 또는 `--disabled` 옵션이 있으면 설치 프로그램이 커널 인수를 모으지 않으므로 시스템이 그 인수 없이 부팅됩니다.",
    messages: {
      lost: "`{blocker}` 옵션이 있으면 설치 프로그램이 커널 인수를 모으지 않으므로 시스템이 이 인수 없이 부팅됩니다. 인수를 이미지의 `/usr/lib/bootc/kargs.d` 아래 파일에 넣거나 `{blocker}` 옵션을 지우십시오.",
    },
    fixes: { remove: "`--append` 옵션 지우기" },
  },
  "ks-btrfs-rhel": {
    title: "RHEL의 Btrfs",
    summary: "RHEL 설치 프로그램은 Btrfs를 지원하지 않으므로 여기서 멈춥니다. 아무것도 설치되지 않습니다.",
    messages: {
      refused:
        "{targets} 설치 프로그램은 Btrfs를 지원하지 않으므로 여기서 멈추고 아무것도 설치되지 않습니다. `xfs` 파일 시스템을 쓰고, 볼륨이 필요하면 `lvm` 구성을 사용하십시오.",
    },
    fixes: { replace: "바꾸기: `{instead}`" },
  },
  "ks-device-name": {
    title: "디스크 자리에 쓴 파티션",
    summary:
      "이 옵션에는 디스크 전체를 씁니다. 파티션을 쓰면 설치 프로그램이 멈추거나 디스크를 그대로 둡니다.",
    messages: {
      partition:
        "`{option}` 옵션에는 디스크 전체를 쓰지만 `{device}` 장치는 파티션입니다. 설치 프로그램이 멈추거나 디스크를 그대로 둡니다. `{disk}` 디스크를 쓰십시오.",
    },
    fixes: { replace: "바꾸기: `{disk}`" },
  },
  "ks-disklabel": {
    title: "만들 수 없는 파티션 테이블 종류",
    summary: "설치 프로그램이 모르는 종류이므로 요청한 대로 디스크를 초기화할 수 없습니다.",
    messages: {
      unknown:
        "설치 프로그램은 `{label}` 종류의 파티션 테이블을 만들지 못합니다. `gpt`, `msdos`, 메인프레임에서는 `dasd` 값을 쓰십시오.",
    },
    fixes: { replace: "바꾸기: `{suggestion}`" },
  },
  "ks-firewall-needs-firewalld": {
    title: "firewalld 없이 쓴 방화벽 설정",
    summary: "설치 프로그램은 이미지의 `firewall-offline-cmd` 명령을 부르며, 없으면 멈춥니다.",
    messages: {
      needed:
        "설치 프로그램은 이 줄 때문에 이미지의 `firewall-offline-cmd` 명령을 부르며, 이미지에 firewalld가 없으면 멈춥니다. Containerfile에서 firewalld를 설치하고 설정하거나 `firewall --use-system-defaults` 줄을 쓰십시오.",
    },
    fixes: { defaults: "방화벽을 이미지에 맡기기" },
  },
  "ks-firewall-off": {
    title: "꺼진 방화벽",
    summary: "서비스가 여는 모든 포트가 네트워크에 열립니다.",
    messages: {
      off: "설치된 시스템의 방화벽이 꺼지므로 서비스가 여는 모든 포트에 접근할 수 있습니다. `--use-system-defaults` 옵션을 쓰면 이미지의 설정을 따릅니다.",
    },
  },
  "ks-fstype-unknown": {
    title: "설치 프로그램이 모르는 파일 시스템",
    summary: "설치 프로그램은 모르는 파일 시스템을 만들어야 하면 멈춥니다. 아무것도 설치되지 않습니다.",
    messages: {
      unknown:
        "설치 프로그램은 `{type}` 파일 시스템을 모르므로 만들어야 할 때 멈춥니다. `xfs`, `ext4`, `vfat` 가운데 하나를 사용하십시오.",
      similar:
        "설치 프로그램은 `{type}` 파일 시스템을 모르므로 만들어야 할 때 멈춥니다. `{suggestion}` 파일 시스템을 쓰려고 하셨습니까?",
    },
    fixes: { replace: "바꾸기: `{suggestion}`" },
  },
  "ks-groups-space": {
    title: "쉼표 목록 안의 공백",
    summary: "공백에서 값이 끝납니다. 설치 프로그램은 그다음 단어에서 멈추고 아무것도 설치되지 않습니다.",
    messages: {
      blank:
        "공백에서 `{option}` 옵션의 값이 끝나므로 설치 프로그램이 `{word}` 단어에서 멈춥니다. 목록을 공백 없이 쓰거나 따옴표로 묶으십시오.",
    },
    fixes: { join: "공백 지우기" },
  },
  "ks-hash-without-iscrypted": {
    title: "해시로 선언하지 않은 비밀번호 해시",
    summary:
      "`--iscrypted` 옵션이 없으면 설치 프로그램은 해시 문자열을 비밀번호 자체로 사용합니다. 실제 비밀번호를 입력해도 로그인할 수 없습니다.",
    messages: {
      undeclared:
        "이 값은 해시이지만 `--iscrypted` 옵션이 없으므로 문자열 그대로 `{command}` 비밀번호가 됩니다. 실제 비밀번호로는 로그인할 수 없습니다. `--iscrypted` 옵션을 추가하십시오.",
    },
    fixes: { declare: "`--iscrypted` 옵션으로 선언하기" },
  },
  "ks-home-partition": {
    title: "`/home` 전용 파일 시스템",
    summary:
      "부팅 가능한 컨테이너에서 `/home` 경로는 `/var/home` 링크이므로 파일 시스템은 그곳에 두어야 합니다.",
    messages: {
      automatic:
        "`autopart` 명령은 `/home` 파일 시스템을 만들 수 있지만, 이미지에서 이 경로는 `/var/home` 링크입니다. `--nohome` 옵션을 추가하고 그 공간을 `/var` 아래에서 쓰십시오.",
      own: "이미지에서 `{path}` 경로는 링크를 거쳐 `{target}` 경로로 이어집니다. 파일 시스템을 `{target}` 경로에 마운트하십시오.",
    },
    fixes: { without: "`--nohome` 옵션 추가", move: "`{target}` 경로에 마운트" },
  },
  "ks-hostname-value": {
    title: "설치 프로그램이 거부하는 호스트 이름",
    summary: "설치 프로그램은 올바르지 않은 호스트 이름에서 멈춥니다. 아무것도 설치되지 않습니다.",
    messages: {
      invalid:
        "`{name}` 값은 호스트 이름이 아닙니다. 각 부분에는 영문자, 숫자, 중간의 하이픈만 쓸 수 있습니다. 설치 프로그램이 여기서 멈추고 아무것도 설치되지 않습니다.",
      long: "호스트 이름은 64자까지 쓸 수 있습니다. 설치 프로그램이 이 이름에서 멈추고 아무것도 설치되지 않습니다. 이름을 줄이십시오.",
    },
    fixes: { replace: "바꾸기: `{suggestion}`" },
  },
  "ks-insecure-source": {
    title: "중간에서 바꿀 수 있는 설치 원본",
    summary:
      "설치하는 내용이 보호되지 않은 연결로 옵니다. 중간에 있는 누구나 시스템에서 실행될 내용을 정할 수 있습니다.",
    messages: {
      http: "{host} 호스트에서 일반 HTTP로 받는 내용은 중간에서 바뀔 수 있으며 시스템에서 root 권한으로 실행됩니다. `https://` 주소를 사용하십시오.",
      unverified:
        "`--noverifyssl` 옵션은 어떤 인증서든 받아들이므로 중간에 있는 누구나 설치하는 내용을 바꿀 수 있습니다. `--sslcacert` 옵션으로 서버의 인증서를 지정하거나 공인 인증서를 사용하십시오.",
    },
  },
  "ks-ip-value": {
    title: "주소가 아닌 값",
    summary: "파서는 어떤 값이든 주소로 받아들이며, 시스템이 네트워크 없이 시작됩니다.",
    messages: {
      address:
        "`{value}` 값은 `{option}` 옵션에 쓸 수 있는 주소가 아니므로 설치 프로그램과 설치된 시스템에서 네트워크가 동작하지 않습니다. 값을 고치십시오.",
      netmask:
        "`{value}` 값은 넷마스크가 아니므로 설치 프로그램과 설치된 시스템에서 네트워크가 동작하지 않습니다. `255.255.255.0` 형식으로 숫자 네 개를 쓰십시오.",
      prefix:
        "`--ip` 옵션에는 프리픽스가 없는 주소를 씁니다. `--ip={address} --netmask={mask}` 형식으로 쓰지 않으면 네트워크가 동작하지 않습니다.",
    },
    fixes: { split: "프리픽스를 `--netmask={mask}` 옵션으로 옮기기" },
  },
  "ks-lang-value": {
    title: "로캘 이름이 아닌 언어",
    summary: "없는 로캘을 지정하면 프로그램이 `C` 언어로 동작하여 ASCII 밖의 글자를 다루지 못합니다.",
    messages: {
      form: "`{locale}` 값은 로캘 이름이 아니므로 프로그램이 `C` 언어로 동작합니다. `ko_KR.UTF-8` 형식으로 언어와 나라를 쓰십시오.",
      similar:
        "`{locale}` 값은 로캘 이름이 아니므로 프로그램이 `C` 언어로 동작합니다. `{suggestion}` 로캘을 쓰려고 하셨습니까?",
    },
    fixes: { replace: "바꾸기: `{suggestion}`" },
  },
  "ks-missing-esp": {
    title: "부팅할 파티션이 없는 구성",
    summary: "펌웨어는 전용 파티션에서 부팅합니다. 그런 파티션이 없으면 부트로더를 설치할 수 없습니다.",
    messages: {
      missing:
        "이 구성에는 펌웨어가 부팅할 파티션(`/boot/efi`, `biosboot`, `prepboot`)이 없으므로 부트로더를 둘 곳이 없을 수 있습니다. 시스템에 필요한 파티션을 만드는 `reqpart` 줄을 추가하십시오.",
    },
    fixes: { insert: "`{line}` 줄 넣기" },
  },
  "ks-part-no-size": {
    title: "크기가 없는 파티션",
    summary: "설치 프로그램이 임의로 작은 크기를 쓰므로 설치할 내용이 들어가지 않을 수 있습니다.",
    messages: {
      missing:
        "`{name}` 파티션의 크기가 정해지지 않았습니다. 설치 프로그램이 임의로 작은 크기를 쓰므로 내용이 들어가지 않을 수 있습니다. MiB 단위의 `--size=` 옵션을 쓰고, 남은 공간까지 쓰려면 `--grow` 옵션도 추가하십시오.",
    },
  },
  "ks-plaintext-password": {
    title: "평문 비밀번호",
    summary:
      "이 파일이나 이 파일로 만든 설치 매체를 읽을 수 있는 사람은 누구나 설치된 모든 시스템에 로그인할 수 있습니다.",
    messages: {
      plain:
        "이 `{command}` 비밀번호는 평문이므로 파일이나 설치 매체를 읽을 수 있는 사람은 누구나 볼 수 있습니다. `openssl passwd -6` 명령이 출력하는 해시를 `--iscrypted` 옵션과 함께 넣거나, `--lock` 옵션과 SSH 키를 사용하십시오.",
    },
  },
  "ks-root-ssh-password": {
    title: "SSH를 통한 root 비밀번호 로그인",
    summary: "`--allow-ssh` 옵션을 쓰면 시스템에 접근할 수 있는 누구나 root 비밀번호를 시도할 수 있습니다.",
    messages: {
      allowed:
        "`--allow-ssh` 옵션은 SSH에서 root 비밀번호 로그인을 허용하므로 시스템에 접근할 수 있는 누구나 비밀번호를 시도할 수 있습니다. `sshkey --username=root` 줄을 쓰거나, 키가 있는 `wheel` 그룹 사용자를 만드십시오.",
    },
  },
  "ks-secret-in-file": {
    title: "kickstart 사본에 남는 비밀 정보",
    summary:
      "설치 프로그램은 설치된 시스템에 kickstart 사본을 남기며, 파일이나 ISO를 가진 사람은 누구나 내용을 읽을 수 있습니다.",
    messages: {
      secret:
        "`{what}` 비밀 값이 평문으로 적혀 있어 설치된 시스템의 `/root/original-ks.cfg` 파일과 ISO에 남습니다. `%pre` 스크립트가 이 줄을 파일에 쓰고 `%include` 줄로 읽게 하거나, 설치한 뒤에 값을 바꾸십시오.",
      login:
        "`{what}` 주소에 비밀번호가 들어 있어 설치된 시스템의 `/root/original-ks.cfg` 파일과 ISO에 남습니다. 비밀번호가 없는 주소를 쓰거나, 설치한 뒤에 비밀번호를 바꾸십시오.",
      script:
        "`{tag}` 스크립트의 이 비밀 값은 설치된 시스템의 `/root/original-ks.cfg` 파일과 ISO에 남습니다. 필요할 때 가져오거나, 설치한 뒤에 값을 바꾸십시오.",
    },
  },
  "ks-selinux-off": {
    title: "꺼진 SELinux",
    summary:
      "SELinux가 꺼져 있으면 침입당한 서비스가 그 사용자의 모든 권한을 행사할 수 있고, 그동안 만든 파일에는 레이블이 없습니다.",
    messages: {
      disabled:
        "`selinux --disabled` 설정은 설치된 시스템의 보호 계층 하나를 없애며, 그동안 쓴 파일에는 나중에 다시 켤 때 필요한 레이블이 없습니다. enforcing 모드로 두고 서비스에 필요한 것만 허용하십시오.",
      permissive:
        "`selinux --permissive` 설정에서는 위반 사항이 기록되기만 합니다. 정책이 맞으면 enforcing 모드로 두십시오.",
    },
    fixes: { enforce: "`--enforcing` 옵션으로 바꾸기" },
  },
  "ks-service-may-be-missing": {
    title: "이미지에 있어야 하는 유닛",
    summary: "활성화할 유닛이 없으면 설치 프로그램이 질문하거나 멈춥니다.",
    messages: {
      needed:
        "`{unit}` 유닛은 이미지에 있어야 합니다. 없으면 설치 프로그램이 어떻게 할지 묻고, 무인 설치라면 멈춥니다. Containerfile에서 `systemctl enable` 명령으로 활성화하면 빌드할 때 바로 알 수 있습니다.",
    },
  },
  "ks-sshkey-format": {
    title: "SSH 키가 아닌 값",
    summary: "sshd는 공개 키가 아닌 줄을 건너뛰므로 그 키로 로그인할 수 없습니다.",
    messages: {
      private:
        "이 값은 개인 키입니다. 개인 키는 소유자의 컴퓨터를 벗어나면 안 되며 sshd도 여기에서 읽지 않습니다. `.pub` 파일의 공개 키를 넣고 키 쌍을 새로 만드십시오.",
      type: "이 값은 공개 키가 아닙니다. 공개 키는 `ssh-ed25519` 같은 종류로 시작해야 하며, sshd는 이 줄을 건너뜁니다. `.pub` 파일의 줄 전체를 따옴표로 묶어 넣으십시오.",
      data: "이 키의 데이터는 손상되었거나 잘렸거나 키 종류와 맞지 않습니다. sshd가 건너뛰므로 이 키로 로그인할 수 없습니다. `.pub` 파일의 줄 전체를 따옴표로 묶어 넣으십시오.",
    },
  },
  "ks-sshkey-user": {
    title: "만들지 않는 사용자의 SSH 키",
    summary: "설치 프로그램은 키를 사용자의 홈 디렉터리에 쓰며, 그런 사용자가 없으면 멈춥니다.",
    messages: {
      missing:
        "`{name}` 사용자를 만드는 줄이 없습니다. 설치 프로그램은 이 키를 쓸 홈 디렉터리를 찾지 못하면 멈춥니다. `user` 줄을 추가하십시오.",
      image:
        "`{name}` 사용자를 만드는 줄이 없습니다. 이미지에도 이 사용자가 없으면 설치 프로그램이 키를 쓸 홈 디렉터리를 찾지 못해 멈춥니다. `user` 줄을 추가하십시오.",
    },
    fixes: { create: "{name} 사용자 만들기" },
  },
  "ks-timezone-reset": {
    title: "앞의 시간대를 지우는 `timezone` 줄",
    summary: "시간대가 없는 `timezone` 줄은 윗줄의 시간대를 초기화합니다. 시스템이 뉴욕 시각으로 동작합니다.",
    messages: {
      reset:
        "이 줄에는 시간대가 없으므로 윗줄의 `{zone}` 시간대가 사라지고 시스템이 뉴욕 시각으로 동작합니다. 여기에도 시간대를 쓰거나 두 줄을 합치십시오.",
    },
    fixes: { repeat: "여기에도 `{zone}` 시간대 쓰기" },
  },
  "ks-timezone-unknown": {
    title: "존재하지 않는 시간대",
    summary: "설치 프로그램은 모르는 시간대를 뉴욕 시간대로 바꾸고 로그에만 기록합니다.",
    messages: {
      unknown:
        "`{zone}` 시간대는 없습니다. 설치 프로그램은 America/New_York 시간대를 사용하고 로그에만 기록합니다. `Asia/Seoul`, `UTC` 같은 이름을 쓰십시오.",
      similar:
        "`{zone}` 시간대는 없습니다. 설치 프로그램은 America/New_York 시간대를 사용하고 로그에만 기록합니다. `{suggestion}` 시간대를 쓰려고 하셨습니까?",
    },
    fixes: { replace: "바꾸기: `{suggestion}`" },
  },
  "ks-tool-needed": {
    title: "이미지의 프로그램이 필요한 명령",
    summary: "설치 프로그램은 이미지의 프로그램을 부르며, 없으면 멈춥니다.",
    messages: {
      needed:
        "설치 프로그램은 `{command}` 명령을 처리하려고 이미지에 있는 {tool} 패키지의 프로그램을 부르며, 없으면 멈춥니다. Containerfile에서 패키지를 설치하거나 그곳에서 직접 설정하십시오.",
    },
  },
  "ks-user-name": {
    title: "계정에 쓸 수 없는 이름",
    summary:
      "Fedora와 RHEL의 useradd와 groupadd는 이런 이름을 거부합니다. 설치가 멈추거나 계정이 만들어지지 않습니다.",
    messages: {
      empty: "이름이 비어 있어 계정을 만들 수 없습니다. 이름을 쓰십시오.",
      root: "root 계정은 이미 있으므로 `user --name=root` 줄은 아무 효과가 없습니다. 비밀번호는 `rootpw`, 키는 `sshkey --username=root` 줄로 설정하십시오.",
      long: "이름은 32자까지 쓸 수 있지만 `{name}` 이름은 더 길어서 설치 프로그램이 계정을 만들 수 없습니다. 이름을 줄이십시오.",
      invalid:
        "`{name}` 이름은 계정에 쓸 수 없습니다. 영문자, 숫자, `.`, `_`, `-`만 쓸 수 있고, `-` 문자로 시작하거나 숫자로만 이루어질 수 없습니다. 설치 프로그램이 계정을 만들 수 없습니다.",
    },
  },
  "ks-user-no-password": {
    title: "로그인할 수 없는 사용자",
    summary: "비밀번호와 키가 없으면 계정이 잠긴 채로 만들어지며 관리자로 인정되지 않습니다.",
    messages: {
      locked:
        "`{name}` 계정에는 비밀번호도 SSH 키도 없으므로 잠긴 채로 만들어집니다. `--iscrypted --password=` 옵션이나 `sshkey` 줄을 추가하고, 잠그려는 것이라면 `--lock` 옵션을 쓰십시오.",
    },
  },
  "ks-usr-partition": {
    title: "이미지의 파일을 가리는 파일 시스템",
    summary: "이미지의 내용이 가려지거나 닿을 수 없게 되고, 이미지 업데이트가 적용되지 않습니다.",
    messages: {
      covered:
        "`{path}` 경로는 이미지의 것이거나 `/var` 아래로 이어지는 링크입니다. 이곳에 별도 파일 시스템을 두면 이미지의 내용이 가려져 시스템이 부팅되지 않을 수 있습니다. 이 줄을 빼고, 시스템이 쓰는 데이터는 `/var` 아래에 두십시오.",
    },
  },
  "ks-weak-hash": {
    title: "쉽게 깨지는 비밀번호 해시",
    summary:
      "이런 해시는 빠르게 계산할 수 있으므로 파일을 가진 사람은 값을 대입해 비밀번호를 알아낼 수 있습니다.",
    messages: {
      method:
        "{method} 해시는 빠르게 계산할 수 있으므로 파일을 읽을 수 있는 사람은 누구나 값을 대입해 비밀번호를 알아낼 수 있습니다. 같은 비밀번호의 해시를 `mkpasswd -m yescrypt` 또는 `openssl passwd -6` 명령으로 다시 만드십시오.",
      rounds:
        "이 해시는 공격자가 들여야 하는 계산이 너무 적습니다(지정한 작업량: {given}, 권장하는 최소 작업량: {least}). 같은 비밀번호의 해시를 `mkpasswd -m yescrypt` 또는 `openssl passwd -6` 명령으로 다시 만드십시오.",
    },
  },
  "ks-wheel-nopasswd": {
    title: "비밀번호 없이 root가 되게 하는 스크립트",
    summary: "해당 사용자의 프로세스나 탈취된 세션이 아무 확인 없이 root 권한을 얻습니다.",
    messages: {
      granted:
        "이 설정은 계정이 비밀번호 없이 root 권한을 얻게 하므로, 세션을 빼앗기면 곧바로 root 권한도 빼앗깁니다. `NOPASSWD` 표시를 빼거나 필요한 명령만 지정하십시오.",
    },
  },
};
