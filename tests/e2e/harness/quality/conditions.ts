import type { Page } from "playwright-core";
import { hiddenTexts } from "./hidden.ts";

/** What is wrong with a page under a condition in which some read it; nothing when it is as it should be. */
type Look = (page: Page) => Promise<string[]>;

/** A window of 1280 × 1024 at 400 % (WCAG 1.4.10): what stays while one scrolls leaves room for the text. */
const zoomed: Look = async (page) => {
  await page.setViewportSize({ width: 320, height: 256 });
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const staying = [...document.body.querySelectorAll("*")].filter(
      (element) => /fixed|sticky/u.test(getComputedStyle(element).position) && element.checkVisibility(),
    );
    // Whatever sticks is at its place somewhere on the way; what stands side by side takes the place once.
    const heights = new Map<Element | null, number>();
    for (const element of staying) {
      const { top, bottom } = getComputedStyle(element);
      if (top === "auto" && bottom === "auto") continue;
      const height = Math.max(
        heights.get(element.parentElement) ?? 0,
        element.getBoundingClientRect().height,
      );
      heights.set(element.parentElement, height);
    }
    const height = [...heights.values()].reduce((sum, each) => sum + each, 0);
    return [
      ...(wide > 0 ? [`${wide} px too wide`] : []),
      ...(height > window.innerHeight / 3 ? [`${Math.round(height)} of 256 px never scroll away`] : []),
    ];
  });
};

/** The reader's own colours: no text is drawn in the colour of its ground. */
const inOwnColours: Look = async (page) => {
  await page.emulateMedia({ forcedColors: "active" });
  const found = await page.evaluate(() => {
    const isClear = (colour: string) => /^rgba\(.*, 0\)$|^transparent$/u.test(colour);
    const groundOf = (element: Element): string => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!isClear(backgroundColor)) return backgroundColor;
      }
      return "rgb(255, 255, 255)";
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen = new Set<Element>();
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (element && texts.currentNode.textContent?.trim() && element.checkVisibility()) seen.add(element);
    }
    return [...seen]
      .filter((element) => getComputedStyle(element).color === groundOf(element))
      .map(
        (element) =>
          `cannot be read: ${element.className || element.tagName} "${element.textContent?.slice(0, 30)}"`,
      );
  });
  await page.emulateMedia({ forcedColors: "none" });
  return found;
};

/** On paper of A4 with margins: its heading is there, nothing is cut off at the side, and no controls of the screen. */
const onPaper: Look = async (page) => {
  await page.setViewportSize({ width: 680, height: 960 });
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const heading = document.querySelector("h1");
    const staying = [...document.body.querySelectorAll("*")].filter(
      (element) => /fixed|sticky/u.test(getComputedStyle(element).position) && element.checkVisibility(),
    );
    return [
      ...(wide > 0 ? [`${wide} px are cut off`] : []),
      ...(heading?.checkVisibility() ? [] : ["the heading is missing"]),
      ...staying.map((element) => `would be on each sheet: ${element.className}`),
    ];
  });
  await page.emulateMedia({ media: "screen" });
  return found;
};

/** By keyboard: all that can be used has the focus in its turn, and shows it. */
const byKeyboard: Look = async (page) =>
  page.evaluate(() => {
    const controls = [
      ...document.body.querySelectorAll<HTMLElement>(
        'a[href], button:not(:disabled), input:not([type="hidden"], :disabled), select:not(:disabled), textarea:not(:disabled), summary',
      ),
    ].filter((element) => element.checkVisibility({ visibilityProperty: true }));
    const look = (element: HTMLElement) =>
      // The control itself, what stands for it, and what is around both: a whole entry may be the link.
      [element, element.nextElementSibling, element.parentElement, element.closest("li, article")]
        .flatMap((each) => {
          if (!each) return [];
          const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor, color } =
            getComputedStyle(each);
          return [
            outlineStyle === "none" ? "" : outlineWidth,
            boxShadow,
            borderColor,
            backgroundColor,
            color,
          ];
        })
        .join();
    const name = (element: HTMLElement) =>
      `${element.tagName.toLowerCase()} "${(element.textContent || element.getAttribute("name") || "").trim().slice(0, 40)}"`;
    const found: string[] = [];
    for (const control of controls) {
      if (control.tabIndex > 0) found.push(`out of turn: ${name(control)}`);
      const plain = look(control);
      control.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
      if (document.activeElement !== control) found.push(`takes no focus: ${name(control)}`);
      else if (look(control) === plain) found.push(`does not show the focus: ${name(control)}`);
      control.blur();
    }
    return found;
  });

/** How some read a page beside what axe looks at. */
const conditions = {
  "at 400 %": zoomed,
  "in own colours": inOwnColours,
  "by keyboard": byKeyboard,
  "on paper": onPaper,
  "with all its words in sight": hiddenTexts,
};
export type Condition = keyof typeof conditions;
export const conditionNames = Object.keys(conditions) as Condition[];

/** Looks at the page that is open under each of these conditions. @returns what is wrong, by condition */
export async function lookUnder(
  page: Page,
  names: readonly Condition[] = conditionNames,
): Promise<Partial<Record<Condition, string[]>>> {
  const found: Partial<Record<Condition, string[]>> = {};
  for (const name of names) found[name] = await conditions[name](page);
  return found;
}
