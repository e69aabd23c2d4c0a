import type { EventPage } from "@podium/api/event/public/views";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { messagesOf } from "../../../i18n/messages.ts";
import { CancelledCategories } from "./cancelled-categories.tsx";

const words = (text: string) => ({ text, language: "de" as const });
const category = (id: string, name: string, differing: object = {}) => ({
  id,
  name: words(name),
  choiceId: null,
  cancelled: null,
  ...differing,
});
const off = { cancelled: { since: "2026-11-27T09:00:00.000Z", reason: words("Die Leitung ist krank.") } };

test("in easy language it stands once for each what does not take place, and why", () => {
  const categories = [
    category("1", "Vortrag"),
    category("2", "Werkstatt", off),
    category("3", "Rundgang", { ...off, choiceId: "wahl" }),
    category("4", "Rundgang", { ...off, choiceId: "wahl" }),
    category("5", "Abend", { cancelled: { since: null, reason: null } }),
  ];
  const event = { registration: { categories } } as unknown as Pick<EventPage, "registration">;
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="de" messages={messagesOf("de")} timeZone="Europe/Berlin">
      <CancelledCategories event={event} />
    </NextIntlClientProvider>,
  );
  expect(
    markup
      .replaceAll(/<[^>]+>/gu, "|")
      .split(/\|+/u)
      .filter(Boolean),
  ).toEqual([
    "Werkstatt",
    " fällt aus.",
    "Der Grund ist: ",
    "Die Leitung ist krank.",
    "Rundgang",
    " fällt aus.",
    "Der Grund ist: ",
    "Die Leitung ist krank.",
  ]);
});
