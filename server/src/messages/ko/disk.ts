/** 디스크 미리 보기의 문구. */
import type { disk as english } from "../en/disk.ts";
import type { Translated } from "../text.ts";

export const disk: Translated<typeof english> = {
  "disk.summary": "{type} 파티션 테이블, {size}, 파티션 {count}개",
  "disk.at-least": "최소 {size}",
  "disk.at-most": "최대 {size}",
  "disk.by-image": "이미지 크기의 두 배",
  "disk.unused": "사용 안 함",
  "disk.partition": "파티션 {number}",
  "disk.logical-volume": "논리 볼륨 {name}",
  "disk.subvolume": "하위 볼륨 {name}",
  "disk.free": "볼륨 그룹의 여유 공간",
  "disk.bios-boot": "BIOS 부팅",
  "disk.filesystem": "{type} 파일 시스템",
  "disk.filesystem-own": "이미지의 루트 파일 시스템",
  "disk.filesystem-boot": "ext4 또는 xfs 파일 시스템",
  "disk.swap": "스왑",
  "disk.none": "파일 시스템 없음",
  "disk.lvm": "LVM 볼륨 그룹 {name}",
  "disk.btrfs": "Btrfs 볼륨",
  "disk.shared": "공간 공유",
  "disk.from-builder": "빌더가 추가합니다.",
  "disk.added-bios": "BIOS로 시작하는 컴퓨터에 필요합니다.",
  "disk.added-esp": "UEFI로 시작하는 컴퓨터에 필요합니다. 이전 버전의 빌더는 200 MiB로 만듭니다.",
  "disk.added-boot": "/가 LVM이나 Btrfs 위에 있어 필요합니다.",
  "disk.added-root": "설정 파일에 /의 위치가 없습니다.",
  "disk.unreadable": "설정 파일에 빌더가 읽을 수 있는 크기가 없습니다.",
  "disk.raised": "설정 파일의 크기는 {wanted}이지만, 빌더가 만드는 최소 크기는 {size}입니다.",
  "disk.rounded": "{wanted}에서 {size}까지 올림한 크기입니다.",
  "disk.grown": "볼륨을 모두 담도록 {wanted}에서 늘어났습니다.",
  "disk.like-group": "{wanted}에서 늘어났습니다. 빌더는 파티션 전체의 `minsize` 값을 /의 크기로 씁니다.",
  "disk.takes-rest": "디스크의 남은 공간을 모두 차지합니다.",
  "disk.image-twice": "업그레이드를 위해 컨테이너 이미지의 두 배 이상의 크기를 가집니다.",
  "disk.note-refused":
    "빌더가 이 설정 파일을 거부합니다. 그림은 설정 파일에 적힌 대로이며, 오류는 해당 부분에 표시됩니다.",
  "disk.note-refused-elsewhere":
    "어느 부분에도 속하지 않는 오류가 {count}개 있습니다. 문제 패널에서 확인하세요.",
  "disk.note-default":
    "설정 파일에 디스크에 관한 내용이 없습니다. 이미지에 `disk.yaml` 파일이 없으면 빌더는 이렇게 만듭니다.",
  "disk.note-base": "이미지에 `disk.yaml` 파일이 있으면 빌더는 이 테이블 대신 그 테이블에서 시작합니다.",
  "disk.note-both": "빌더는 `filesystem`과 `disk` 중 하나만 받습니다. 그림은 `disk` 기준입니다.",
  "disk.note-iso": "설치 ISO에는 이 테이블이 쓰이지 않습니다. 디스크는 설치 프로그램이 나눕니다.",
  "disk.note-image":
    "/와 디스크의 크기는 컨테이너 이미지에 따라 달라지며, 여기서는 이미지의 크기를 알 수 없습니다.",
  "disk.note-rootfs": "루트 파일 시스템을 알 수 없습니다. Btrfs이면 /는 하위 볼륨에 들어갑니다.",
  "disk.severity-error": "오류",
  "disk.severity-warning": "경고",
  "disk.severity-info": "정보",
  "disk.severity-hint": "힌트",
};
