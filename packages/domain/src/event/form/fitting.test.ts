import { expect, test } from "vitest";
import { initialEvent } from "../schema.ts";
import { fitting } from "./fitting.ts";

const { de } = initialEvent.translations;
const form = {
  ...initialEvent,
  slug: "forum",
  translations: { ...initialEvent.translations, de: { ...de, title: "Forum" } },
};
const title = "translations.de.title";

test("collected changes that fit are the event's", () => {
  const { event, unfit } = fitting(form, { [title]: "Neuer Titel", hashtag: "forum26" });
  expect(event).toMatchObject({ hashtag: "forum26", translations: { de: { title: "Neuer Titel" } } });
  expect(unfit).toEqual([]);
});

test("what is typed half stays as it was, and all else is new", () => {
  const { event, unfit } = fitting(form, { [title]: "Neuer Titel", onlineUrl: "https//", timezone: "Mond" });
  expect(event).toMatchObject({
    onlineUrl: null,
    timezone: "Europe/Berlin",
    translations: { de: { title: "Neuer Titel" } },
  });
  expect(unfit).toEqual(["onlineUrl", "timezone"]);
});

test("where two contradict and only one was changed, that one stays as it was", () => {
  const opened = { ...form, registrationClosesAt: "2026-03-01T00:00" };
  const { event, unfit } = fitting(opened, { registrationOpensAt: "2026-03-02T00:00" });
  expect(event?.registrationOpensAt).toBeNull();
  expect(unfit).toEqual(["registrationOpensAt"]);
});

test("a draft that has only begun is no event yet", () => {
  expect(fitting(initialEvent, { hashtag: "forum26" }).event).toBeNull();
});
