import type { kickstartValues as english } from "../en/kickstart-values.ts";
import type { Translated } from "../text.ts";

export const kickstartValues: Translated<typeof english> = {
  "ks-firewall-off": {
    title: "꺼진 방화벽",
    summary: "서비스가 여는 모든 포트가 네트워크에 열립니다.",
    messages: {
      off: "설치된 시스템의 방화벽이 꺼지므로 서비스가 여는 모든 포트에 접근할 수 있습니다. `--use-system-defaults` 옵션을 쓰면 이미지의 설정을 따릅니다.",
    },
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
  "ks-weak-hash": {
    title: "쉽게 깨지는 비밀번호 해시",
    summary:
      "파일을 가진 사람은 값을 대입해 비밀번호를 알아낼 수 있습니다. 요즘 컴퓨터로는 몇 시간이면 충분합니다.",
    messages: {
      method:
        "{method} 해시는 대입 공격으로 몇 시간 안에 깨지며, 파일을 읽을 수 있는 사람은 누구나 이 해시를 얻습니다. 같은 비밀번호의 해시를 `mkpasswd -m yescrypt` 또는 `openssl passwd -6` 명령으로 다시 만드십시오.",
      rounds:
        "이 해시는 공격자가 들여야 하는 계산이 너무 적습니다. 지정한 값은 {given}, crypt(3) 기본값은 {least} 이상입니다. 같은 비밀번호의 해시를 `mkpasswd -m yescrypt` 또는 `openssl passwd -6` 명령으로 다시 만드십시오.",
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
