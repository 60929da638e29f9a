import type { configValues as english } from "../en/config-values.ts";
import type { Translated } from "../text.ts";

export const configValues: Translated<typeof english> = {
  "config-key-missing": {
    title: "빌더에 필요한 키가 빠진 항목",
    summary: "빌더는 이 키가 없는 항목에서 멈추며, 메시지에 줄도 키도 나오지 않는 경우가 많습니다.",
    messages: {
      missing: "{table}: `{key}` 키가 없어 빌더가 멈춥니다.",
      empty: "{table}: `{key}` 값이 비어 있어 빌더가 멈춥니다.",
      zero: "{table}: `{key}` 값이 0보다 커야 하므로 빌더가 멈춥니다.",
    },
  },
  "config-path-form": {
    title: "절대 경로가 아니거나 정리되지 않은 경로",
    summary: "빌더는 상대 경로, 그리고 `//`, `.`, `..`이 들어 있거나 슬래시로 끝나는 경로에서 멈춥니다.",
    messages: {
      relative: "`{path}`: 슬래시로 시작하지 않아 빌더가 멈춥니다. 다음과 같이 씁니다: {meant}",
      form: "`{path}`: 빌더는 정리된 경로만 받아들이므로 멈춥니다. 다음과 같이 씁니다: {meant}",
    },
    fixes: { write: "다음으로 변경: {path}" },
  },
  "config-size": {
    title: "빌더가 읽을 수 없는 크기",
    summary: "빌더는 kB, KiB, MB, MiB, GB, GiB, TB, TiB 이외의 단위에서 멈추며 대소문자도 구분합니다.",
    messages: {
      unreadable:
        '`{size}`: 빌더가 읽을 수 없는 크기이므로 멈춥니다. "10 GiB"처럼 숫자와 kB, KiB, MB, MiB, GB, GiB, TB, TiB 중 하나를 씁니다.',
      negative: "크기는 음수일 수 없으므로 빌더가 멈춥니다.",
    },
    fixes: { write: "다음으로 변경: {size}" },
  },
  "config-size-twice": {
    title: "`size`와 `minsize`를 함께 쓴 파일 시스템",
    summary: "`size`는 `minsize`의 옛 이름입니다. 둘 다 있으면 빌더가 멈춥니다.",
    messages: {
      both: "`size`는 `minsize`의 옛 이름이므로 둘 다 있으면 빌더가 멈춥니다. `minsize`만 남깁니다.",
    },
    fixes: { remove: "size 제거" },
  },
  "config-value-unknown": {
    title: "빌더가 모르는 테이블, 파티션, 파일 시스템 유형",
    summary: "빌더는 `type`, `fs_type`, `sector_size`의 값 중 모르는 값에서 멈춥니다.",
    messages: {
      unknown: "`{value}`: 빌더가 `{key}` 값으로 모르는 이름이므로 멈춥니다. 쓸 수 있는 값: {values}.",
      sector: "섹터 크기는 512 또는 4096바이트입니다. 2의 거듭제곱이 아니면 빌더가 멈춥니다.",
    },
    fixes: { write: "다음으로 변경: {value}" },
  },
  "config-wrong-type": {
    title: "키의 유형과 다른 값",
    summary: "빌더가 파일을 읽는 도중에 멈춥니다.",
    messages: {
      string: "`{key}`: 따옴표로 묶은 문자열이어야 하므로 빌더가 멈춥니다.",
      integer: "`{key}`: 따옴표 없는 정수여야 하므로 빌더가 멈춥니다.",
      boolean: "`{key}`: 따옴표 없는 true 또는 false여야 하므로 빌더가 멈춥니다.",
      strings: '`{key}`: ["a", "b"]와 같은 문자열 목록이어야 하므로 빌더가 멈춥니다.',
      table: "`{key}`: [{key}] 또는 { … } 형태의 테이블 하나여야 하므로 빌더가 멈춥니다.",
      tables:
        "`{key}`: 테이블 목록이어야 하므로 빌더가 멈춥니다. 항목마다 양쪽에 대괄호를 두 개씩 써서 [[…{key}]] 형태로 씁니다.",
      size: '`{key}`: 바이트 수 또는 "10 GiB"와 같은 문자열이어야 하므로 빌더가 멈춥니다.',
      id: "`{key}`: 계정의 이름 또는 번호여야 하므로 빌더가 멈춥니다.",
    },
    fixes: { fit: "빌더가 읽을 수 있는 형태로 쓰기" },
  },
};
