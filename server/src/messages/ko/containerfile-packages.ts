import type { containerfilePackages as english } from "../en/containerfile-packages.ts";
import type { Translated } from "../text.ts";

export const containerfilePackages: Translated<typeof english> = {
  "lint-fatal-warnings": {
    title: "경고를 그냥 넘기는 lint",
    summary:
      "`bootc container lint`는 시스템을 망가뜨리는 실수가 있으면 빌드를 중단합니다. `--fatal-warnings`를 붙이면 시스템에서 사라지거나 영원히 남는 내용이 있을 때도 중단합니다.",
    messages: {
      mild: "이 lint의 경고는 화면을 지나갈 뿐 빌드는 계속됩니다. 경고를 모두 없앤 뒤 `--fatal-warnings`를 붙이면 그 상태를 유지할 수 있습니다. /var의 내용, 로그, sysusers.d에 없는 계정이 있으면 빌드가 중단됩니다.",
    },
    fixes: { add: "--fatal-warnings 추가" },
  },
  "lint-masked-by-mount": {
    title: "마운트에 가려 검사하지 못하는 lint",
    summary:
      "`bootc container lint`는 마운트된 디렉터리에 들어가지 않습니다. 같은 RUN에 cache나 tmpfs로 마운트한 디렉터리의 실제 내용은 검사되지 않습니다.",
    messages: {
      masked:
        "lint는 마운트 안을 보지 않습니다. 이 RUN에 마운트된 디렉터리에 이미지가 실제로 담고 있는 내용은 검사되지 않습니다: {paths}. 이 마운트 없이 별도의 RUN에서 lint를 실행하십시오.",
      runtime:
        "lint는 마운트 안을 보지 않으므로 이미지에 있는 내용이 검사되지 않습니다: {paths}. 마운트를 빼면 `nonempty-run-tmp` 검사가 빌드 도구가 둔 파일도 함께 알립니다.",
    },
    fixes: { split: "마운트 없이 lint 실행" },
  },
  "lint-not-last": {
    title: "lint 이후의 변경",
    summary:
      "`bootc container lint`는 실행되는 시점에 있는 파일만 검사합니다. 이후 명령이 추가한 것은 검사 없이 시스템에 배포됩니다.",
    messages: {
      late: "`bootc container lint`가 검사한 뒤에 이미지를 변경합니다. 여기에서 생긴 문제는 시스템에서야 드러납니다. lint를 마지막 RUN, COPY, ADD 뒤로 옮기십시오.",
      lint: "여기에서 lint를 실행합니다.",
    },
    fixes: { move: "lint를 마지막으로 옮기기" },
  },
  "lint-rootfs-limits": {
    title: "다른 루트를 검사하면서 일부를 건너뛰는 lint",
    summary:
      "`--rootfs`를 쓰면 bootc는 `/`에서만 실행하는 검사를 건너뜁니다. 완성된 단계에서 옵션 없이 lint를 실행하면 빠진 검사까지 할 수 있습니다.",
    messages: {
      limited:
        "`--rootfs`를 쓰면 lint가 일부 검사를 건너뜁니다: {checks}. /var의 내용은 검사되지 않습니다. 배포하는 단계에서도 옵션 없이 `bootc container lint`를 실행하십시오.",
    },
    fixes: { add: "마지막 단계에 RUN bootc container lint 추가" },
  },
  "lint-skip-unknown": {
    title: "없는 검사를 건너뛰라는 lint 옵션",
    summary:
      "`bootc container lint --skip`은 어떤 이름이든 받아들이고, 그런 검사가 없어도 알리지 않습니다. 건너뛰려던 검사는 그대로 실행됩니다.",
    messages: {
      unknown:
        "bootc에 없는 검사 이름입니다: `{name}`. 아무 알림 없이 무시되므로 건너뛰려던 검사는 그대로 실행됩니다. `bootc container lint --list`로 이름을 확인할 수 있습니다.",
      twice: "이미 건너뛰는 검사입니다: `{name}`.",
    },
    fixes: { replace: "건너뛸 검사 이름 수정: {name}" },
  },
  "lint-swallowed": {
    title: "실패해도 무시되는 lint",
    summary:
      "빌드를 멈추는 것은 `bootc container lint`의 종료 상태뿐입니다. 종료 상태가 사라지면 lint를 통과하지 못한 이미지도 그대로 배포됩니다.",
    messages: {
      fallback:
        "lint가 실패해도 빌드가 계속되어, 설치하거나 업그레이드할 수 없는 이미지가 그대로 배포됩니다. 대체 명령을 지우고, 특정 검사만 빼려면 `--skip NAME`을 사용하십시오.",
      background:
        "`&`를 붙이면 lint가 백그라운드에서 실행되어 결과를 기다리지 않습니다. 무엇이 발견되든 빌드는 계속됩니다. `&&`로 고치거나 lint를 마지막 명령으로 두십시오.",
      later:
        "이 RUN의 성공 여부는 뒤에 실행되는 명령이 결정하므로 lint가 실패해도 빌드가 멈추지 않습니다. lint를 마지막 명령으로 두거나 스크립트를 `set -e`로 시작하십시오.",
      pipe: "파이프의 종료 상태는 마지막 명령의 상태이므로 lint가 실패해도 빌드가 멈추지 않습니다. 파이프를 없애거나 앞에서 `pipefail`을 설정하십시오.",
    },
    fixes: { heed: "lint가 실패하면 빌드도 실패하게 하기", exit: "lint가 실패하면 중단하기" },
  },
};
