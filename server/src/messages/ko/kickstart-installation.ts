import type { kickstartInstallation as english } from "../en/kickstart-installation.ts";
import type { Translated } from "../text.ts";

export const kickstartInstallation: Translated<typeof english> = {
  "ks-cannot-log-in": {
    title: "설치된 시스템에 아무도 로그인할 수 없음",
    summary:
      "root가 잠겨 있고 kickstart가 누구에게도 비밀번호나 키를 주지 않습니다. 이미지에 계정이 없다면 시스템은 부팅되지만 아무도 로그인할 수 없습니다.",
    messages: {
      found:
        "root가 잠겨 있고, 비밀번호가 있는 `user`도 `sshkey`도 없습니다. 이미지가 계정을 제공하지 않으면 설치된 시스템에 아무도 로그인할 수 없습니다. `user` 줄과 `sshkey` 줄을 추가하십시오.",
    },
  },
  "ks-clearpart-noop": {
    title: "아무것도 지우지 않는 `clearpart`",
    summary:
      "`clearpart`는 `--all`, `--linux`, `--list`가 있을 때만 파티션을 지웁니다. 그 밖에는 쓰던 디스크의 파티션이 그대로 남아 시스템을 설치할 공간이 없습니다.",
    messages: {
      found:
        "무엇을 지울지 정하지 않은 `clearpart`는 아무것도 지우지 않습니다. 빈 디스크에만 레이블을 만들고, 쓰던 디스크에는 시스템을 설치할 공간이 없습니다. `--all`을 추가하고, 지우지 않으려는 뜻이라면 `--none`을 추가하십시오.",
    },
    fixes: { all: "`--all` 추가" },
  },
  "ks-no-admin": {
    title: "무인 설치에 관리자가 없음",
    summary:
      "잠그는 것이라도 `rootpw` 줄이 있거나, `wheel` 그룹에 속하고 비밀번호가 있는 사용자가 있어야 합니다. 둘 다 없으면 설치 프로그램이 관리자를 묻습니다.",
    messages: {
      waits:
        "관리자가 될 사람이 없으므로 설치 프로그램이 요약 화면에서 멈추고 입력을 기다립니다. `rootpw --lock`을 추가하거나, 비밀번호가 있는 `user`를 `--groups=wheel`로 추가하십시오.",
      aborts:
        "관리자가 될 사람이 없는데 이 설치는 물어볼 수 없으므로 중단됩니다. `rootpw --lock`을 추가하거나, 비밀번호가 있는 `user`를 `--groups=wheel`로 추가하십시오.",
    },
    fixes: { lock: "`rootpw --lock` 추가" },
  },
  "ks-no-clearpart": {
    title: "디스크를 지우지 않고 만드는 새 파티션",
    summary: "새 파티션에는 빈 공간이 필요합니다. 쓰던 디스크에는 빈 공간이 없으므로 설치가 멈춥니다.",
    messages: {
      found:
        "`{command}` 명령이 파티션을 만들지만 디스크를 지우는 줄이 없습니다. 쓰던 디스크에는 공간이 없어 설치가 멈춥니다. 디스크를 지워도 된다면 `zerombr`와 `clearpart --all --initlabel`을 추가하십시오.",
    },
    fixes: { insert: "`zerombr`와 `clearpart --all --initlabel` 추가" },
  },
  "ks-no-keyboard": {
    title: "무인 설치에 키보드 배열이 없음",
    summary: "kickstart에 키보드 배열이 없으면 그래픽 설치 프로그램이 물어봅니다.",
    messages: {
      screen:
        "그래픽 설치 프로그램은 키보드 배열 없이 진행하지 않습니다. `keyboard us` 같은 줄을 추가하거나 `text`를 사용하십시오.",
      text: "키보드 배열을 지정하지 않아 기본값인 `us`가 쓰입니다. 확실히 하려면 `keyboard us` 같은 줄을 추가하십시오.",
    },
    fixes: { insert: "`keyboard us` 추가" },
  },
  "ks-no-lang": {
    title: "무인 설치에 언어가 없음",
    summary: "kickstart에 언어가 없으면 그래픽 설치 프로그램이 물어봅니다.",
    messages: {
      screen:
        "그래픽 설치 프로그램은 언어 없이 진행하지 않습니다. `lang en_US.UTF-8` 같은 줄을 추가하거나 `text`를 사용하십시오.",
      text: "언어를 지정하지 않아 기본값인 `en_US.UTF-8`이 쓰입니다. 확실히 하려면 `lang en_US.UTF-8` 같은 줄을 추가하십시오.",
    },
    fixes: { insert: "`lang en_US.UTF-8` 추가" },
  },
  "ks-no-network": {
    title: "네트워크 설정이 없는 레지스트리 이미지",
    summary:
      "이미지를 네트워크로 받아야 하지만 네트워크를 설정하는 줄이 없습니다. 부트 옵션이나 네트워크로 받은 kickstart 덕분에 이미 연결되어 있지 않으면 이미지를 받기 전에 설치가 멈춥니다.",
    messages: {
      found:
        "레지스트리에서 이미지를 받지만 `network` 줄이 없습니다. `ip=dhcp` 같은 부트 옵션으로 네트워크를 설정하거나 kickstart를 네트워크로 받은 경우가 아니면 여기서 설치가 멈춥니다. `network` 줄을 추가하십시오.",
    },
    fixes: { insert: "`network --bootproto=dhcp --device=link --activate` 추가" },
  },
  "ks-no-noninteractive": {
    title: "완전하지만 멈춰 기다릴 수 있는 kickstart",
    summary:
      "`--non-interactive`가 없으면 예상하지 못한 일이 생겼을 때 설치 프로그램이 입력을 기다립니다. 있으면 설치를 중단하고 이유를 알려 줍니다.",
    messages: {
      found:
        "이 kickstart는 모든 질문에 답하지만, 예상하지 못한 일이 생기면 설치 프로그램이 아무도 하지 않을 입력을 기다립니다. `--non-interactive`를 쓰면 설치를 중단하고 이유를 알려 줍니다.",
    },
    fixes: { add: "`--non-interactive` 추가" },
  },
  "ks-no-partitioning": {
    title: "무인 설치에 파티션 설정이 없음",
    summary:
      "`autopart`, `part`, `mount`가 모두 없으면 설치 프로그램이 시스템을 어디에 설치할지 몰라 물어봅니다.",
    messages: {
      waits:
        "시스템을 디스크의 어디에 설치할지 정한 줄이 없으므로 설치 프로그램이 멈추고 입력을 기다립니다. `autopart --nohome`이나 `part` 줄을 추가하십시오.",
      aborts:
        "시스템을 디스크의 어디에 설치할지 정한 줄이 없는데 이 설치는 물어볼 수 없으므로 중단됩니다. `autopart --nohome`이나 `part` 줄을 추가하십시오.",
    },
    fixes: { insert: "`autopart --nohome` 추가" },
  },
  "ks-no-reboot": {
    title: "끝에서 기다리는 무인 설치",
    summary:
      "`reboot`, `poweroff`, `shutdown`이 모두 없으면 설치를 마친 프로그램이 키 입력이나 클릭을 기다립니다.",
    messages: {
      found:
        "마지막에 할 일을 정한 줄이 없으므로 설치를 마친 프로그램이 키 입력이나 클릭을 기다립니다. `reboot --eject`나 `poweroff`를 추가하십시오.",
      halt: "`halt`를 쓰면 텍스트 모드에서 Enter 입력을 기다리고 컴퓨터가 켜진 채로 남습니다. `poweroff`나 `reboot`를 사용하십시오.",
    },
    fixes: { insert: "`reboot --eject` 추가", poweroff: "`poweroff`로 바꾸기" },
  },
  "ks-no-timezone": {
    title: "무인 설치에 시간대가 없음",
    summary: "kickstart에 시간대가 없으면 그래픽 설치 프로그램이 물어봅니다.",
    messages: {
      screen:
        "그래픽 설치 프로그램은 시간대 없이 진행하지 않습니다. `timezone Etc/UTC --utc` 같은 줄을 추가하거나 `text`를 사용하십시오.",
      text: "시간대를 지정하지 않아 기본값인 `America/New_York`이 쓰입니다. `timezone Etc/UTC --utc` 같은 줄을 추가하십시오.",
    },
    fixes: { insert: "`timezone Etc/UTC --utc` 추가" },
  },
  "ks-no-zerombr": {
    title: "`zerombr`가 없는 `clearpart --all`",
    summary:
      "설치 프로그램이 알아보지 못하는 내용이 디스크에 있으면 레이블을 쓰기 전에 물어봅니다. `zerombr`가 그 질문에 답합니다.",
    messages: {
      found:
        "알아보지 못하는 내용이 있는 디스크에서는 설치 프로그램이 레이블을 쓰기 전에 멈추고 물어볼 수 있습니다. 그 질문에 답하는 `zerombr`를 추가하십시오.",
    },
    fixes: { insert: "`zerombr` 추가" },
  },
  "ks-static-incomplete": {
    title: "빠진 것이 있는 고정 주소 설정",
    summary:
      "`--bootproto=static`에는 주소와 넷마스크가 필요하며, 없으면 장치가 주소를 받지 못합니다. 게이트웨이와 이름 서버가 없으면 로컬 네트워크 밖에 연결할 수 없습니다.",
    messages: {
      address:
        "고정 주소 설정에 빠진 옵션: {options}. 이 옵션이 없으면 장치가 주소를 받지 못해 네트워크를 쓸 수 없습니다.",
      route:
        "빠진 옵션: {options}. 게이트웨이가 없으면 로컬 네트워크 밖에 연결할 수 없고, 이름 서버가 없으면 이름을 주소로 바꾸지 못합니다. 설치된 시스템이나 설치 프로그램에 필요하다면 추가하십시오.",
    },
  },
  "ks-wipes-all-disks": {
    title: "모든 디스크를 지우는 `clearpart --all`",
    summary:
      "디스크를 고르지 않으면 컴퓨터에 연결된 모든 디스크를 묻지 않고 지웁니다. 데이터가 있는 다른 디스크와 USB 디스크도 지워집니다.",
    messages: {
      found:
        "컴퓨터의 모든 디스크를 묻지 않고 지웁니다. 데이터가 있는 다른 디스크와 USB 디스크도 포함됩니다. `ignoredisk --only-use=`나 `--drives=`로 디스크를 고르십시오.",
    },
  },
};
