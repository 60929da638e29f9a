import type { failures as english } from "../en/failures.ts";
import type { Translated } from "../text.ts";

export const failures: Translated<typeof english> = {
  run: { cause: "이 명령이 실패했습니다(종료 코드 {code})." },
  "run-said": { cause: "이 명령이 실패했습니다(종료 코드 {code}). 마지막 출력: {said}" },
  command: { cause: "여기서 `{command}` 명령이 실패하여 빌드가 끝났습니다(종료 코드 {code})." },
  "command-said": { cause: "여기서 `{command}` 명령이 실패했습니다(종료 코드 {code}): {said}" },
  "not-found": {
    cause: "이미지에 `{name}` 명령이 없습니다.",
    remedy: "앞 단계에서 이 명령이 든 패키지를 설치하거나 이름을 고치십시오.",
  },
  "no-package": {
    cause: "사용 중인 저장소에 `{name}` 패키지가 없습니다.",
    remedy: "이름을 고치거나, 패키지가 있는 저장소를 앞 단계에서 추가하십시오.",
  },
  "no-shell": {
    cause: "이 RUN을 시작할 {program} 파일이 이미지에 없습니다.",
    remedy: '셸이 있는 베이스 이미지를 고르거나 명령을 exec 형식으로 쓰십시오: `RUN ["…"]`.',
  },
  "no-program": {
    cause: "이 RUN을 시작할 {program} 파일이 이미지에 없습니다.",
    remedy: "앞 단계에서 설치하거나 경로를 고치십시오.",
  },
  architecture: {
    cause: "이미지가 다른 종류의 프로세서용이고, 여기에는 그 프로그램을 실행할 방법이 없습니다.",
    remedy: "이 컴퓨터에 qemu-user-static을 설치하거나 이 컴퓨터의 아키텍처로 빌드하십시오.",
  },
  runtime: { cause: "이 RUN의 컨테이너를 시작하지 못했습니다: {why}" },
  killed: {
    cause: "이 명령이 강제로 종료되었습니다. 메모리가 부족하면 이렇게 됩니다.",
    remedy: "컴퓨터(또는 podman 가상 머신)의 메모리를 늘리십시오.",
  },
  lint: {
    cause: "`bootc container lint`를 통과하지 못하는 문제가 있습니다.",
    remedy: "각 문제는 원인이 된 줄에 표시됩니다.",
  },
  "disk-full": {
    cause: "디스크가 가득 찼습니다: {said}",
    remedy: "컨테이너 저장소(`podman system prune`)와 출력 폴더의 공간을 확보하십시오.",
  },
  "copy-missing": {
    cause: "빌드 컨텍스트에 `{path}` 항목이 없습니다.",
    remedy: "원본은 컨텍스트 폴더 아래에서 찾으며, `.containerignore`로 제외된 것은 없는 것으로 봅니다.",
  },
  "copy-from-missing": {
    cause: "복사할 `{path}` 항목이 `{from}`에 없습니다.",
    remedy: "경로를 고치거나 그곳에서 파일을 먼저 만드십시오.",
  },
  "no-stage": {
    cause: "복사해 올 빌드 단계나 이미지가 없습니다: `{name}`.",
    remedy: "이름을 고치십시오. 빌드 단계 이름은 위쪽의 `FROM … AS 이름`에서 정합니다.",
  },
  heredoc: {
    cause: "이 podman은 오래되어 here-document를 모르고 그 안의 줄을 명령어로 읽습니다.",
    remedy: "podman 4.8 이상(buildah 1.33)을 쓰거나 명령을 `&&`로 이어 쓰십시오.",
  },
  "heredoc-open": {
    cause: "이 here-document가 끝나지 않았습니다.",
    remedy: "마지막 줄에 `<<` 뒤의 단어만 쓰십시오.",
  },
  "unknown-instruction": { cause: "`{name}` 명령어는 없습니다.", remedy: "이름을 고치십시오." },
  secret: {
    cause: "빌드에 비밀 값 `{id}` 항목이 전달되지 않았습니다.",
    remedy: "`bootc.build.extraArguments`에 `--secret id={id},src=FILE`을 추가하십시오.",
  },
  "mount-type": {
    cause: "`{type}` 유형의 마운트는 없습니다.",
    remedy: "사용할 수 있는 유형: bind, cache, secret, ssh, tmpfs.",
  },
  user: {
    cause: "이미지에 `{user}` 사용자가 없어 다음 RUN을 시작할 수 없습니다.",
    remedy: "앞 단계에서 사용자를 만드십시오.",
  },
  flag: { cause: "podman이 모르는 플래그입니다: {why}" },
  step: { cause: "이 단계에서 빌드가 끝났습니다: {why}" },
  "from-short": {
    cause: "`{image}` 이름에 레지스트리가 없고, 이 podman에는 찾아볼 레지스트리가 설정되어 있지 않습니다.",
    remedy: "`quay.io/fedora/fedora-bootc:43`처럼 전체 이름을 쓰십시오.",
  },
  "from-invalid": {
    cause: "이미지 이름이 아닙니다: {why}",
    remedy: "이름은 소문자로 씁니다: `registry/folder/name:tag`.",
  },
  "from-argument": {
    cause: "`{name}` 값이 없어 FROM에 이미지 이름이 없습니다.",
    remedy: "기본값(`ARG {name}=…`)을 주거나 `--build-arg {name}=…`을 전달하십시오.",
  },
  "from-local": {
    cause: "이 컨테이너 저장소에 `{image}` 이미지가 없습니다. `localhost/`는 레지스트리가 아닙니다.",
    remedy: "같은 사용자로 먼저 빌드하십시오. root와 다른 사용자는 저장소가 서로 다릅니다.",
  },
  "from-absent": {
    cause: "이 컨테이너 저장소에 `{image}` 이미지가 없고, 받아 오지 않도록 되어 있습니다.",
    remedy: "이미지를 먼저 받거나 `--pull=never`를 빼십시오.",
  },
  "from-login": {
    cause: "로그인하지 않으면 레지스트리에서 `{image}` 이미지를 받을 수 없거나, 그런 이미지가 없습니다.",
    remedy: "빌드하는 사용자로 `podman login`을 하거나 이름을 고치십시오.",
  },
  "from-unknown": {
    cause: "레지스트리에 `{image}` 이미지가 없습니다.",
    remedy: "이름이나 태그를 고치십시오.",
  },
  "from-network": {
    cause: "`{image}` 이미지의 레지스트리에 연결하지 못했습니다: {why}",
    remedy: "네트워크, 프록시, 레지스트리 이름을 확인하십시오.",
  },
  "from-certificate": {
    cause: "`{image}` 이미지의 레지스트리 인증서를 신뢰할 수 없습니다: {why}",
    remedy: "이 컴퓨터나 podman 가상 머신에 인증 기관을 추가하십시오.",
  },
  "from-architecture": {
    cause: "이 아키텍처용 `{image}` 이미지가 없습니다: {why}",
    remedy: "다른 이미지나 다른 플랫폼을 고르십시오.",
  },
  "from-other": { cause: "이 베이스 이미지를 사용할 수 없습니다: {why}" },
  "no-from": {
    cause: "Containerfile에 FROM이 없습니다.",
    remedy: "베이스 이미지로 시작하십시오: `FROM …`.",
  },
  "from-words": { cause: "FROM에는 이미지와, 필요하면 `AS`와 이름을 씁니다: {why}" },
  syntax: { cause: "podman이 읽을 수 없습니다: {why}" },
  target: {
    cause: "`{target}` 빌드 단계가 없습니다. 있는 빌드 단계: {stages}.",
    remedy: "그중 하나를 지정하거나 대상을 지정하지 마십시오.",
  },
  connection: {
    cause: "podman이 가상 머신에 연결하지 못합니다.",
    remedy: "`podman machine start`로 시작하십시오.",
  },
};
