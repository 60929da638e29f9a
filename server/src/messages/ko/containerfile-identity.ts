import type { containerfileIdentity as english } from "../en/containerfile-identity.ts";
import type { Translated } from "../text.ts";

export const containerfileIdentity: Translated<typeof english> = {
  "machine-identity-baked": {
    title: "빌드에서 만든 시스템 고유 정보",
    summary:
      "식별자와 호스트 키는 시스템마다 달라야 합니다. 빌드에서 만들면 이 이미지를 쓰는 모든 시스템이 같은 값을 가집니다.",
    messages: {
      machineId:
        "{what}: 이 이미지의 모든 시스템이 같은 machine id를 갖게 되어 DHCP 임대, 로그, 서비스가 서로를 구별하지 못합니다. /etc/machine-id를 비워 두면 systemd가 첫 부팅 때 채웁니다.",
      hostKey:
        "{what}: 이 이미지의 모든 시스템이 같은 SSH 호스트 키를 갖게 되며, 이미지를 가진 사람은 누구나 그 시스템을 사칭할 수 있습니다. 키를 빼 두면 sshd의 유닛이 첫 부팅 때 만듭니다.",
      other:
        "{what}: 한 시스템을 식별하는 값이지만 이 이미지의 모든 시스템에서 같아집니다. 첫 부팅 때 만들게 합니다.",
    },
    fixes: { empty: "{path}: 비워 두기", remove: "호스트 키를 첫 부팅 때 만들도록 명령 삭제" },
  },
  "authorized-keys-in-home": {
    title: "홈 디렉터리에 담긴 SSH 파일",
    summary:
      "홈 디렉터리는 최초 설치 때 한 번만 복사됩니다. 이후 이미지가 추가하거나 회수한 키는 이미 설치된 시스템에 도착하지 않습니다.",
    messages: {
      keys: "{path}: 홈 디렉터리의 내용은 최초 설치 때만 복사됩니다. 나중에 키를 바꾸거나 회수해도 모든 시스템에서 예전 키가 계속 유효합니다. 키를 /usr에 두고 AuthorizedKeysFile이 그곳을 가리키게 합니다.",
      file: "{path}: 홈 디렉터리의 내용은 최초 설치 때만 복사되어 이후 이미지가 업데이트하거나 지우지 않습니다. /etc/ssh/ssh_config.d나 tmpfiles.d의 f 줄을 사용합니다.",
    },
    fixes: { move: "{path}: 키를 이 파일로 담고 sshd에 알리기" },
  },
  "heredoc-no-errexit": {
    title: "실패해도 계속되는 here-document 스크립트",
    summary:
      "here-document 스크립트는 마지막 명령만 빌드의 성패를 결정합니다. 그 앞에서 실패한 결과도 그대로 배포됩니다.",
    messages: {
      unseen:
        "{command} 명령이 실패해도 스크립트가 계속되고 빌드는 성공합니다. here-document에서는 마지막 명령의 결과만 쓰이므로 잘못된 이미지가 배포됩니다. 스크립트를 `set -e`로 시작합니다.",
      lint: "`bootc container lint`가 문제를 찾아도 빌드가 실패하지 않습니다. here-document에서는 마지막 명령의 결과만 쓰입니다. 스크립트를 `set -e`로 시작합니다.",
    },
    fixes: { stop: "첫 줄에 {line} 추가" },
  },
  "stray-background": {
    title: "& 하나로 백그라운드에 보낸 명령",
    summary:
      "`&` 하나는 이 명령이 끝나기 전에 다음 명령을 시작하며, 실패해도 알 수 없습니다. 대개는 `&&`의 오타입니다.",
    messages: {
      background:
        "`&` 때문에 {command} 명령이 백그라운드에서 실행됩니다. 다음 명령이 기다리지 않고, 빌드는 이 명령의 실패를 알지 못합니다. `&&`로 씁니다.",
    },
    fixes: { chain: "&&로 쓰기" },
  },
  "list-semicolon-hides-failure": {
    title: "세미콜론에 가려지는 실패",
    summary: "`;` 뒤의 명령은 앞의 결과와 관계없이 실행되며, 빌드는 앞의 실패를 알지 못합니다.",
    messages: {
      unseen:
        "{command} 명령이 실패해도 `;` 뒤로 계속되어 빌드가 성공하고 잘못된 이미지가 배포됩니다. 명령을 `&&`로 연결합니다.",
    },
    fixes: { chain: "명령을 &&로 연결" },
  },
  "sed-ie": {
    title: "백업 접미사로 해석되는 -i 뒤의 옵션",
    summary:
      "sed는 `-ie`에서 `i` 뒤의 글자를 모두 백업 파일의 접미사로 해석합니다. 백업 파일이 이미지에 담기고, 디렉터리를 통째로 읽는 프로그램이 그것까지 읽을 수 있습니다.",
    messages: {
      backup:
        "{option}: 각 파일의 사본이 이름 끝에 “{suffix}” 글자가 붙어 이미지에 남습니다. -i와 -e를 띄어 씁니다.",
      option:
        "{option}: i 뒤의 옵션이 적용되지 않고, 각 파일의 사본이 이름 끝에 “{suffix}” 글자가 붙어 남습니다. 옵션을 띄어 씁니다.",
    },
    fixes: { split: "{option} 형태로 쓰기" },
  },
  "secret-in-arg-env": {
    title: "ARG나 ENV로 전달한 비밀 값",
    summary:
      "ARG와 ENV의 값은 이미지의 기록이나 설정에 남아, 이미지를 풀할 수 있는 사람은 누구나 읽을 수 있습니다.",
    messages: {
      argument:
        "{name}: 값이 이미지 기록에 남아 이미지를 풀할 수 있는 사람은 누구나 읽을 수 있습니다. 필요한 RUN에 --mount=type=secret으로 전달합니다.",
      environment:
        "{name}: 값이 이미지 설정에 남아 이미지를 풀할 수 있는 사람은 누구나 읽을 수 있고, 부팅된 시스템의 서비스에는 전달되지 않습니다. 빌드에서는 --mount=type=secret을, 시스템에서는 systemd credentials를 사용합니다.",
    },
    fixes: { mount: "{name}: 사용하는 곳에 secret으로 마운트" },
  },
  "secret-removed-later": {
    title: "이후 레이어에서 지운 비밀 파일",
    summary:
      "이후 명령에서 지운 파일은 가려질 뿐입니다. 파일을 담은 레이어는 그대로 풀되므로 비밀을 읽을 수 있습니다.",
    messages: {
      removed:
        "{path}: 이후 명령이 지우지만 여기서 만든 레이어에는 남아, 이미지를 풀할 수 있는 사람은 누구나 읽을 수 있습니다. --mount=type=secret을 사용하거나 같은 RUN에서 지웁니다.",
      removal: "{path}: 별도의 레이어인 이곳에서 지웁니다.",
    },
  },
  "registry-auth-path": {
    title: "bootc가 읽지 않는 곳에 둔 풀 시크릿",
    summary:
      "bootc는 podman이나 docker의 파일이 아니라 /etc/ostree/auth.json에서 풀 시크릿을 읽습니다. 없으면 비공개 레지스트리에서 업그레이드하지 못합니다.",
    messages: {
      path: "{path}: bootc가 읽지 않는 파일이므로 비공개 레지스트리에서 업그레이드하지 못합니다. 풀 시크릿을 /etc/ostree/auth.json에 두거나, tmpfiles.d로 그곳에 링크합니다.",
    },
    fixes: { move: "/etc/ostree/auth.json에 쓰기" },
  },
  "subscription-manager-register": {
    title: "빌드에서 한 시스템 등록",
    summary:
      "빌드에서 등록하면 한 시스템의 신원이 이미지에 담기고, 이 이미지를 쓰는 모든 시스템이 그것을 공유합니다.",
    messages: {
      register:
        "{command}: 한 시스템의 신원이 이미지에 담겨 모든 시스템이 그것을 공유합니다. 유닛 등을 이용해 첫 부팅 때 등록합니다. 구독된 호스트에서 하는 빌드에는 등록이 필요 없습니다.",
    },
  },
  "useradd-home": {
    title: "이미지에서 만든 홈 디렉터리",
    summary:
      "홈 디렉터리는 최초 설치 때 한 번만 복사되는 /var에 있습니다. 업그레이드한 시스템에는 사용자만 생기고 홈은 생기지 않습니다.",
    messages: {
      home: "사용자 {name}, 홈 {path}: /var의 내용은 최초 설치 때만 복사되므로, 업그레이드한 시스템에는 사용자만 생기고 홈은 생기지 않습니다. tmpfiles.d 줄로 만듭니다.",
    },
    fixes: { tmpfiles: "{path}: 대신 tmpfiles.d로 만들기" },
  },
  "passwd-file-edit": {
    title: "직접 고친 계정 데이터베이스",
    summary:
      "/etc/passwd 같은 파일은 통째로 병합됩니다. 시스템에서 한 번 달라지면 이후 이미지가 쓴 내용은 도착하지 않습니다.",
    messages: {
      accounts:
        "{path}: 직접 고친 파일입니다. 비밀번호 변경 등으로 시스템의 이 파일이 달라지면 이후 이미지가 쓴 내용은 도착하지 않습니다. 계정은 /usr/lib/sysusers.d에 적습니다.",
      shadowGroups:
        "{path}: 직접 고친 파일입니다. /etc/group에 없는 그룹이 남아 있으면 systemd-sysusers가 모든 계정 작업을 포기하며, 시스템의 이 파일이 달라지면 이후 이미지가 쓴 내용은 도착하지 않습니다. 그룹은 /usr/lib/sysusers.d에 적습니다.",
      ranges:
        "{path}: 직접 고친 파일입니다. 시스템에서 useradd를 실행하면 이 파일도 바뀌고, 그 뒤로는 이후 이미지가 쓴 내용이 도착하지 않습니다.",
    },
  },
};
