import { publicCaller } from "@podium/api/public-router";
import type { EventForm } from "@podium/domain/event/schema";
import { readMailbox } from "@podium/tests-support/mailbox";
import { own } from "@podium/tests-support/own-links";
import { registration } from "@podium/tests-support/registrations";
import { expect, test } from "vitest";
import { becomes, folder, worker } from "./stages/mail-worker.ts";
import { database, event, kindOf, save, shared } from "./stages/places.ts";
import { sending } from "./stages/registering.ts";

// What a mail about a cancellation says of the rest of the event, by the time at which it is written.

const DAY = 86_400_000;
const reasonDe = "Die Leitung ist erkrankt.";

const datesOff =
  (...places: number[]) =>
  ({ occurrences }: EventForm) => ({
    occurrences: occurrences.map((date, index) =>
      places.includes(index) ? { ...date, isCancelled: true, reasonDe: `${reasonDe} (${index})` } : date,
    ),
  });
const categoriesAre =
  (isCancelled: boolean, ...places: number[]) =>
  ({ categories }: EventForm) => ({
    categories: categories.map((each, index) =>
      places.includes(index) ? { ...each, isCancelled, reasonDe } : each,
    ),
  });

async function written(recipient: string) {
  const dataDir = await folder();
  await worker({}, dataDir);
  await becomes(recipient, "SENT");
  const mails = (await readMailbox(dataDir)).filter(
    ({ to, subject }) => to === recipient && /bgesagt/u.test(subject),
  );
  expect(mails).toHaveLength(1);
  return { subject: mails[0]?.subject ?? "", text: mails[0]?.text.replaceAll(/\s+/gu, " ") ?? "" };
}

test.each([
  ["that is over does not still take place", false],
  ["that is ahead does", true],
])("another date %s", async (_, isAhead) => {
  const made = await event({ moreDates: [7, 14], choice: { places: 5 } });
  const [over = "", , other = ""] = made.occurrenceIds;
  const past = new Date(Date.now() - 3 * DAY);
  const end = new Date(past.getTime() + 3_600_000);
  const when = { startsAt: past, endsAt: end, begunAt: past, overAt: end, listedUntil: end };
  const ids = isAhead ? [over] : [over, other];
  await database.occurrence.updateMany({ where: { id: { in: ids } }, data: when });
  const email = `dates-${isAhead}@example.org`;
  await registration(database, kindOf(made, 1), { email });
  await save(made.id, datesOff(1));
  const { text } = await written(email);
  expect(text).toContain("wurde abgesagt");
  expect(text.includes("Das findet weiterhin statt: andere Termine.")).toBe(isAhead);
});

test("each reason is said where several dates are cancelled at once", async () => {
  const made = await event({ moreDates: [7, 14], choice: { places: 5 } });
  const email = "mehrere@example.org";
  await publicCaller().registration.create(sending(made, email, [0, 1]));
  await database.mail.updateMany({ where: { recipient: email }, data: { state: "DISCARDED" } });
  await save(made.id, datesOff(0, 1));
  const mails = await database.mail.findMany({ where: { recipient: email, state: "QUEUED" } });
  expect(mails).toHaveLength(1);
  await database.mail.deleteMany({ where: { recipient: email, state: { not: "QUEUED" } } });
  const { text } = await written(email);
  for (const index of [0, 1]) expect(text).toContain(`${reasonDe} (${index})`);
});

test("what was cancelled is named, and said to have been, although it takes place again by now", async () => {
  const made = await event(shared);
  const email = "wieder@example.org";
  const { id } = await registration(database, kindOf(made, 1), { email });
  await save(made.id, categoriesAre(true, 1));
  expect((await own(id).view()).cancelled).toEqual({ reason: expect.objectContaining({ text: reasonDe }) });
  await save(made.id, categoriesAre(false, 1));
  expect((await own(id).view()).cancelled).toEqual({ reason: null });
  const { subject, text } = await written(email);
  expect(subject).toContain("Mit Kind");
  expect(text).toContain("„Mit Kind“ wurde abgesagt.");
  expect(text).toContain("Das findet weiterhin statt: Vor Ort.");
  expect(text).not.toContain("Termin, zu dem");
});
