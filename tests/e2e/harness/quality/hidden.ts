import type { Page } from "playwright-core";

/** Whatever the window: for ears alone, for paper alone, and what comes when one scrolls. */
const always = [".podium-visually-hidden", "[hidden]", "option", ".print-code", ".registration-bar"];
/** One of two forms of the same words is shown, by the room that there is. */
const formsOfProgramme = [".timetable--parallel", ".timetable--parallel + .session-list"];

/** What a style sheet hides on purpose in this window. Whoever adds a line says here why nobody misses it. */
const windows = [
  {
    size: { width: 360, height: 800 },
    // The calendar is a list of days; a list begins with the search, whose button has a sign in place of the word; of
    // several categories the card begins with the choice.
    onPurpose: [
      ".month-table thead",
      ".month-day--outside",
      ".month-day--empty",
      ".month-day__number",
      ".page-head--compact .page-lead",
      ".filter__submit .kern-label",
      ".registration-card--several .kern-card__header",
    ],
  },
  {
    size: { width: 1280, height: 900 },
    // What folds on a phone stands open; the day in words stands in the head of its column.
    onPurpose: [".registration-choice__toggle", ".filter__toggle", ".month-day__date"],
  },
];

/**
 * Every word in `main` that is not folded away, or hidden on purpose, has a box in which it can be seen: on a phone and on a
 * desktop. A style that hides more than it should is seen by no other test, as what is hidden breaks no rule.
 */
export async function hiddenTexts(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { size, onPurpose } of windows) {
    await page.setViewportSize(size);
    const texts = await page.evaluate((allowed) => {
      const isFolded = (element: Element): boolean => {
        const details = element.closest("details:not([open])");
        if (!details) return false;
        const isInSummary = details.querySelector(":scope > summary")?.contains(element) ?? false;
        return !isInSummary || (details.parentElement !== null && isFolded(details.parentElement));
      };
      const known = new Map<Element, boolean>();
      const isCut = (element: Element): boolean => {
        const before = known.get(element);
        if (before !== undefined) return before;
        const { overflowX, overflowY, opacity, clipPath } = getComputedStyle(element);
        const { width, height } = element.getBoundingClientRect();
        const cut =
          opacity === "0" ||
          clipPath === "inset(50%)" ||
          (overflowX !== "visible" && width < 2) ||
          (overflowY !== "visible" && height < 2) ||
          (element.parentElement !== null && isCut(element.parentElement));
        known.set(element, cut);
        return cut;
      };
      const isSeen = (text: Node, element: Element): boolean => {
        if (!element.checkVisibility({ visibilityProperty: true }) || isCut(element)) return false;
        if (/^rgba\(.*, 0\)$/u.test(getComputedStyle(element).color)) return false;
        const range = document.createRange();
        range.selectNodeContents(text);
        const { width, height, right, bottom } = range.getBoundingClientRect();
        return width > 0 && height > 0 && right > 0 && bottom + window.scrollY > 0;
      };
      const main = document.querySelector("main");
      if (!main) return ["there is no main"];
      const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const hidden: string[] = [];
      let seen = 0;
      while (texts.nextNode()) {
        const text = texts.currentNode;
        const element = text.parentElement;
        if (!element || !text.textContent?.trim()) continue;
        if (element.closest("script, style, template") || element.closest(allowed) || isFolded(element))
          continue;
        if (isSeen(text, element)) seen += 1;
        else
          hidden.push(
            `${element.tagName.toLowerCase()}.${element.className} "${text.textContent.slice(0, 30)}"`,
          );
      }
      return seen === 0 ? ["nothing at all is seen", ...hidden] : hidden;
    }, [...always, ...formsOfProgramme, ...onPurpose].join());
    found.push(...texts.map((text) => `hidden at ${size.width} px: ${text}`));
  }
  return found;
}
