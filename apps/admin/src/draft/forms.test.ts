import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Forms in which nothing is typed that could be lost, each with the reason. */
const others: Record<string, string> = {
  "event-form/choose-organisation.tsx": "a choice that leads on",
  "event-form/event-form.tsx":
    "a frame: a new event has a draft, and what is typed of another is kept on the server",
  "event/event-filters.tsx": "a search",
  "event/state/state-dialog.tsx": "a frame: a dialog in which something is typed brings its draft along",
  "frame/language-switch.tsx": "a button",
  "event-form/announcement/text-dialog.tsx":
    "a text that was pasted: only what was taken of it is kept, by the form",
  "frame/log-out.tsx": "a button",
  "login/login-form.tsx": "a password is kept nowhere",
  "mail/mail-list.tsx": "a search",
  "registration/list/list-search.tsx": "a search",
};

const features = new URL("../features/", import.meta.url);
const forms = readdirSync(features, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".tsx"))
  .map((path) => ({ path, text: readFileSync(new URL(path, features), "utf8") }))
  .filter(({ text }) => text.includes("<form"));

test("L1 · every form of the panel keeps what is typed, or says why there is nothing to keep", () => {
  const open = forms.filter(({ text }) => !/<(?:Typed|Form)Draft\b/u.test(text)).map(({ path }) => path);
  expect(open.sort()).toEqual(Object.keys(others).sort());
  expect(forms.length - open.length).toBeGreaterThanOrEqual(7);
});
