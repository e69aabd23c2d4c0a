import type { EventPage } from "@podium/api/event/public/views";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { messagesOf } from "../../../../i18n/messages.ts";
import { RegistrationCategories } from "./registration-categories.tsx";

const words = (text: string) => ({ text, language: "de" as const });
type Category = EventPage["registration"]["categories"][number];

const category = (name: string, differing: Partial<Category> = {}) => ({
  id: name,
  name: words(name),
  channel: "HERE",
  state: "open",
  placesLeft: 7,
  size: 10,
  opensAt: null,
  closesAt: null,
  attendance: null,
  terms: { audience: null, eligibility: null, fee: null },
  cancelled: null,
  choiceId: null,
  dateIds: [],
  ...differing,
});
const off = {
  state: "cancelled",
  placesLeft: null,
  cancelled: { since: "2026-11-27T09:00:00.000Z", reason: words("Die Leitung ist krank.") },
} as const;

function eventWith(...categories: object[]): EventPage {
  return {
    timezone: "Europe/Berlin",
    slug: "tag",
    occurrences: [{ id: "mai", startsAt: "2027-05-12T08:00:00Z", startPrecision: "EXACT" }],
    registration: { state: "open", closesAt: null, categories },
  } as unknown as EventPage;
}

/** What somebody reads, without marks. */
function read(of: React.ReactElement): string {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="de" messages={messagesOf("de")} timeZone="Europe/Berlin">
      {of}
    </NextIntlClientProvider>,
  );
  return markup.replaceAll(/<[^>]+>/gu, " ").replaceAll(/\s+/gu, " ");
}
const card = (...categories: object[]) =>
  read(<RegistrationCategories event={eventWith(...categories)} locale="de" withDeadlines={false} />);

test("a cancelled category stays in the card, says so and why; the others stand as they do", () => {
  const text = card(category("Vortrag"), category("Werkstatt", off));
  expect(text).toMatch(/Vortrag .*noch 7 Plätze/u);
  expect(text).toMatch(/Werkstatt abgesagt Grund: Die Leitung ist krank\./u);
});

test("dates of a choice that is cancelled as a whole are not listed one by one", () => {
  const dates = ["1", "2"].map((id) =>
    category("Rundgang", { id, choiceId: "wahl", dateIds: ["mai"], ...off }),
  );
  const text = card(category("Vortrag"), ...dates);
  expect(text.match(/abgesagt/gu)).toHaveLength(1);
  expect(text).not.toContain("12.05.2027");
  expect(card(category("Vortrag"), category("Rundgang", { choiceId: "wahl", dateIds: ["mai"] }))).toContain(
    "12.05.2027",
  );
});
