import type { Locator, Page } from "playwright-core";

/**
 * Tabs forward until this control has the focus, as somebody without a mouse does.
 *
 * @throws Error when it is not reached: it cannot be focused, or the focus is trapped before it
 */
export async function tabTo(page: Page, control: Locator, most = 120): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < most; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${most} times Tab do not lead to ${control}`);
}

/** Whether the focused element shows that it is: an outline, a shadow or a border that it has not without focus. */
export async function focusIsVisible(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return false;
    const look = () => {
      const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } =
        getComputedStyle(element);
      return `${outlineStyle === "none" ? "" : outlineWidth} ${boxShadow} ${borderColor} ${backgroundColor}`;
    };
    const focused = look();
    element.blur();
    const plain = look();
    element.focus({ preventScroll: true });
    return focused !== plain;
  });
}
