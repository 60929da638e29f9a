/** The page of the disk preview: draws what it is sent. Text of files becomes text nodes and nothing else. */
import type { DiskFinding, DiskPart } from "../../server/src/protocol/requests.ts";
import type { DiskChoices, DiskPageEvent, DiskPageState } from "../src/ui/diskMessages.ts";

interface Editor {
  readonly postMessage: (message: DiskPageEvent) => void;
  readonly setState: (state: DiskPageState) => void;
  readonly getState: () => DiskPageState | undefined;
}

declare function acquireVsCodeApi(): Editor;

const GIB = 1024 ** 3;

const editor = acquireVsCodeApi();
const main = document.querySelector("main") as HTMLElement;

type Child = Node | string;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The controls stay while the rest is drawn anew: whoever types in them keeps the place. */
const heading = element("h1");
const controls = element("form");
const summary = element("p", { role: "status" });
const content = element("div");
main.append(heading, controls, summary, content);
controls.addEventListener("submit", (event) => event.preventDefault());

function show(state: DiskPageState): void {
  const { layout, labels } = state;
  editor.setState(state);
  heading.textContent = labels.heading;
  summary.textContent = layout?.summary ?? labels.nothing;
  drawControls(state);
  const focused = document.activeElement?.getAttribute("data-part");
  content.replaceChildren(
    ...(layout
      ? [
          element("figure", { "aria-hidden": "true" }, [bar(layout.parts, state)]),
          element("ul", { class: "notes" }, [
            ...layout.findings.map(findingItem),
            ...layout.notes.map((note) => element("li", {}, prose(note))),
          ]),
          partTable(layout.parts, state),
        ]
      : []),
  );
  if (focused) content.querySelector<HTMLElement>(`button[data-part="${CSS.escape(focused)}"]`)?.focus();
}

function drawControls({ labels, choices, layout }: DiskPageState): void {
  controls.hidden = layout === null;
  if (controls.childElementCount > 0) {
    controls
      .querySelector("option[value='']")
      ?.replaceChildren(ownRootfs(labels.rootfsOfImage, choices, layout?.rootfs));
    return;
  }
  const architecture = choice("architecture", [
    ["x86_64", "x86_64"],
    ["aarch64", "aarch64"],
  ]);
  architecture.value = choices.architecture ?? "x86_64";
  const rootfs = choice("rootfs", [
    ["", ownRootfs(labels.rootfsOfImage, choices, layout?.rootfs)],
    ...["xfs", "ext4", "btrfs"].map((type) => [type, type] as const),
  ]);
  rootfs.value = choices.rootfs ?? "";
  const imageSize = element("input", {
    id: "imageSize",
    type: "number",
    min: "0",
    step: "0.1",
    placeholder: labels.notKnown,
  });
  imageSize.value = choices.imageSize ? String(choices.imageSize / GIB) : "";
  const labelled = (field: HTMLElement, text: string) =>
    element("div", { class: "field" }, [element("label", { for: field.id }, [text]), field]);
  controls.append(
    labelled(architecture, labels.architecture),
    labelled(rootfs, labels.rootfs),
    labelled(imageSize, labels.imageSize),
  );
  controls.addEventListener("input", () =>
    editor.postMessage({
      kind: "choose",
      choices: {
        architecture: architecture.value as NonNullable<DiskChoices["architecture"]>,
        ...(rootfs.value && { rootfs: rootfs.value as NonNullable<DiskChoices["rootfs"]> }),
        ...(imageSize.valueAsNumber > 0 && { imageSize: Math.round(imageSize.valueAsNumber * GIB) }),
      },
    }),
  );
}

const ownRootfs = (label: string, choices: DiskChoices, known: string | undefined): string =>
  known && !choices.rootfs ? `${label} (${known})` : label;

const choice = (id: string, options: readonly (readonly [string, string])[]): HTMLSelectElement =>
  element(
    "select",
    { id },
    options.map(([value, text]) => element("option", { value }, [text])),
  );

/** The picture, for eyes only: everything it says stands in the table below. */
const bar = (parts: readonly DiskPart[], state: DiskPageState): HTMLElement =>
  element(
    "div",
    { class: "bar" },
    parts.map((part) => segment(part, state)),
  );

function segment(part: DiskPart, state: DiskPageState): HTMLElement {
  const { id, kind, name, mountpoint, contents, bytes, size, findings, children, location } = part;
  const isMarked = findings.length > 0;
  const made = element(
    "div",
    {
      class: [
        "part",
        kind,
        ...(location ? ["linked"] : []),
        ...(isMarked ? [findings[0]?.severity ?? ""] : []),
      ].join(" "),
      title: [name, mountpoint, contents, size].filter(Boolean).join(", "),
    },
    [
      element("span", { class: "place" }, [`${isMarked ? "⚠ " : ""}${mountpoint ?? contents}`]),
      element("span", { class: "size" }, [size]),
      ...(children.length > 0 ? [bar(children, state)] : []),
    ],
  );
  made.style.flexGrow = String(Math.max(bytes / GIB, 0.05));
  if (location)
    made.addEventListener("click", (event) => {
      event.stopPropagation();
      reveal(id);
    });
  return made;
}

function partTable(parts: readonly DiskPart[], { labels }: DiskPageState): HTMLElement {
  const titles = [labels.part, labels.mountpoint, labels.contents, labels.size];
  const rows = (some: readonly DiskPart[], depth: number): readonly HTMLElement[] =>
    some.flatMap((part) => [...rowsOf(part, depth, labels.goTo), ...rows(part.children, depth + 1)]);
  return element("table", { "aria-label": labels.picture }, [
    element("thead", {}, [
      element(
        "tr",
        {},
        titles.map((title) => element("th", { scope: "col" }, [title])),
      ),
    ]),
    element("tbody", {}, rows(parts, 0)),
  ]);
}

/** Remarks have a row of their own: beside an editor there is little room. */
function rowsOf(part: DiskPart, depth: number, goTo: string): readonly HTMLElement[] {
  const { id, name, mountpoint, contents, size, notes, findings, location } = part;
  const remarks = [
    ...findings.map(findingItem),
    ...(notes.length > 0 ? [element("li", {}, prose(notes.join(" ")))] : []),
  ];
  const button = element("button", {
    type: "button",
    title: goTo,
    "data-part": id,
    "aria-label": [name, mountpoint, contents, size].filter(Boolean).join(", "),
    ...(remarks.length > 0 && { "aria-describedby": `remarks-${id}` }),
  });
  button.append(name);
  button.addEventListener("click", () => reveal(id));
  const first = element("tr", { class: `depth-${depth}` }, [
    element("th", { scope: "row" }, [location ? button : name]),
    element("td", {}, mountpoint ? [element("code", {}, [mountpoint])] : []),
    element("td", {}, [contents]),
    element("td", {}, [size]),
  ]);
  if (remarks.length === 0) return [first];
  const cell = element("td", { colspan: "4", id: `remarks-${id}` }, [element("ul", {}, remarks)]);
  return [first, element("tr", { class: `remarks depth-${depth}` }, [cell])];
}

const findingItem = ({ severity, label, message }: DiskFinding): HTMLElement =>
  element("li", { class: `finding ${severity}` }, [element("strong", {}, [`${label}: `]), ...prose(message)]);

const reveal = (id: string): void => editor.postMessage({ kind: "reveal", id });

/** Words between backticks are code. */
const prose = (text: string): readonly Child[] =>
  text.split(/`([^`]+)`/).map((piece, index) => (index % 2 === 1 ? element("code", {}, [piece]) : piece));

window.addEventListener("message", ({ data }: MessageEvent<DiskPageState>) => show(data));
const remembered = editor.getState();
if (remembered) show(remembered);
editor.postMessage({ kind: "ready" });
