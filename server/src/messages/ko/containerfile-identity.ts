import type { containerfileIdentity as english } from "../en/containerfile-identity.ts";
import type { Translated } from "../text.ts";

export const containerfileIdentity: Translated<typeof english> = {
  "heredoc-builder-version": {
    title: "here-document를 모르는 빌더",
    summary:
      "4.8 이전의 podman과 1.33 이전의 buildah는 Containerfile의 here-document를 알지 못하므로 알 수 없는 명령이라는 오류로 빌드가 끝납니다.",
    messages: {
      old: "{file} 파일에 {runner} 러너가 있습니다. 이 러너의 podman 3.4와 buildah 1.23은 here-document를 알지 못해 알 수 없는 명령이라는 오류로 빌드가 끝납니다. 더 새로운 러너를 사용하거나 파일에서 내용을 복사하십시오.",
    },
  },
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
      groups:
        "{path}: 직접 고친 파일입니다. 여기서 지운 그룹이 /etc/gshadow에 남아 있으면 systemd-sysusers가 모든 계정 작업을 포기하며, 시스템의 이 파일이 달라지면 이후 이미지가 쓴 내용은 도착하지 않습니다. groupdel을 사용하고, 그룹은 /usr/lib/sysusers.d에 적습니다.",
      ranges:
        "{path}: 직접 고친 파일입니다. 시스템에서 useradd를 실행하면 이 파일도 바뀌고, 그 뒤로는 이후 이미지가 쓴 내용이 도착하지 않습니다.",
    },
  },
  "usermod-altfiles-group": {
    title: "저장되지 않는 베이스 그룹의 구성원",
    summary:
      "베이스의 그룹은 /usr/lib/group에 있습니다. usermod는 그룹을 찾지만 /etc/group에만 쓸 수 있어, 오류 없이 구성원이 저장되지 않습니다.",
    messages: {
      lost: "그룹 {group}, 사용자 {user}: 그룹이 베이스의 /usr/lib/group에 있고 usermod는 그곳에 쓸 수 없습니다. 성공했다고 하지만 사용자는 구성원이 되지 않습니다. 먼저 그룹의 줄을 /etc/group으로 복사합니다.",
    },
    fixes: { promote: "먼저 그룹의 줄을 /etc/group으로 복사" },
  },
  "sysusers-location": {
    title: "/etc에 둔 sysusers.d 파일",
    summary:
      "`bootc container lint`는 /usr/lib의 sysusers.d 파일만 읽으며, /etc의 파일은 시스템에서 한 번 고치면 더 이상 이미지를 따르지 않습니다.",
    messages: {
      local:
        "{path}: `bootc container lint`는 /usr/lib/sysusers.d만 읽으므로 이 계정에 항목이 없다고 알립니다. 또한 시스템에서 한 번 고치면 더 이상 이미지를 따르지 않습니다. /usr/lib/sysusers.d에 둡니다.",
    },
    fixes: { move: "{path}: 이 경로에 두기" },
  },
  "sudo-nopasswd": {
    title: "그룹에 허용한 비밀번호 없는 sudo",
    summary:
      "키를 훔치거나 프로그램의 취약점을 이용해 이 그룹의 계정을 얻은 사람은 이미지를 쓰는 모든 시스템에서 root가 됩니다.",
    messages: {
      open: "그룹 {group}: 구성원 모두가 이 이미지를 쓰는 모든 시스템에서 비밀번호 없이 root가 되며, 구성원의 권한으로 실행되는 프로그램도 마찬가지입니다. 필요한 명령만 적습니다.",
    },
  },
  "arg-lost-in-stage": {
    title: "빌드 단계에서 선언하지 않은 전역 ARG",
    summary: "첫 FROM 위의 ARG는 FROM 줄에서만 쓰입니다. 빌드 단계 안에서는 비어 있습니다.",
    messages: {
      lost: "{name}: 첫 FROM 위에서만 선언되어 이 빌드 단계에서는 비어 있습니다. FROM 아래에 `ARG {name}` 줄을 추가합니다.",
    },
    fixes: { declare: "빌드 단계에 ARG {name} 추가" },
  },
  "add-remote-unverified": {
    title: "검증하지 않은 원격 콘텐츠",
    summary: "URL의 내용은 빌드할 때마다 달라질 수 있으며, 다른 사람이 바꾸어도 알 수 없습니다.",
    messages: {
      add: "이 URL의 내용을 아무것도 검사하지 않습니다. 다음 빌드가 모든 시스템에 다른 내용을 배포할 수 있습니다. --checksum으로 다이제스트를 지정합니다.",
      latest:
        "이 URL은 언제나 최신 파일을 가져옵니다. 같은 커밋에서 빌드해도 결과가 달라지고, 받은 내용을 아무것도 검사하지 않습니다. 버전을 지정하고 다이제스트를 검사합니다.",
      clone:
        "브랜치의 현재 내용을 그대로 가져옵니다. 같은 커밋에서 빌드해도 결과가 달라집니다. 태그나 커밋을 체크아웃합니다.",
    },
  },
  "copy-whole-context": {
    title: "패키지보다 먼저 복사하는 빌드 컨텍스트 전체",
    summary:
      ".git이나 README까지 폴더의 무엇이든 바뀌면 빌더가 모든 패키지를 다시 설치하고, 폴더의 모든 내용이 이미지에 담깁니다.",
    messages: {
      whole:
        ".git까지 포함한 빌드 컨텍스트 전체를 이미지에 복사하며, 그중 무엇이든 바뀌면 아래의 패키지를 다시 설치합니다. 필요한 것만 복사하거나 .containerignore를 추가합니다.",
    },
  },
  "network-unneeded": {
    title: "네트워크를 쓸 수 있는 lint",
    summary: "lint에는 네트워크가 필요 없습니다. 네트워크가 없는 RUN은 외부의 변화에 영향을 받지 않습니다.",
    messages: {
      lint: "lint에는 네트워크가 필요 없습니다. --network=none을 쓰면 이 RUN은 이미지에만 의존합니다.",
    },
    fixes: { none: "--network=none 추가" },
  },
};
