import { signLink } from "@podium/api/links";
import { testSecret } from "@podium/tests-support/environment";
import { withDoor } from "@podium/tests-support/events";
import { poolsAgree, registration } from "@podium/tests-support/registrations";
import { describe, expect, test } from "vitest";
import { database, event, send, site, traces } from "./stages/form.ts";

const ownLink = (id: string) => {
  const expiresAt = new Date(Date.now() + 3_600_000);
  return `/meine-anmeldung/${signLink(testSecret, { purpose: "registration.manage", subject: id, expiresAt })}`;
};

describe("the registration's own page", () => {
  const link = ownLink;
  const below = ["", "/aendern", "/weitergeben", "/person-hinzufuegen", "/stornieren", "/ticket"];

  test("and all pages below it change nothing when they are opened, and are for nobody else", async () => {
    const made = await event({ event: withDoor });
    const { id } = await registration(database, made);
    const before = [await database.registration.findUniqueOrThrow({ where: { id } }), await traces(made.id)];
    for (const path of below) {
      for (const method of ["GET", "HEAD"]) {
        const answer = await fetch(`${site.url}${link(id)}${path}`, { method });
        expect([path, answer.status]).toEqual([path, 200]);
        expect(answer.headers.get("cache-control")).toBe("no-store");
        expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
        expect(answer.headers.get("x-robots-tag")).toBe("noindex");
      }
    }
    expect([await database.registration.findUniqueOrThrow({ where: { id } }), await traces(made.id)]).toEqual(
      before,
    );
  });

  test("T8 · of a hybrid event: the hall and a ticket for who comes, the link and no ticket for who does not", async () => {
    const organisation = await database.organisation.findFirstOrThrow({ select: { id: true } });
    const venue = await database.venue.create({
      data: {
        organisationId: organisation.id,
        name: "Saal",
        street: "Markt 1",
        postalCode: "06108",
        city: "Halle",
      },
    });
    const link = "https://konferenz.example/raum";
    const made = await event({
      event: { format: "HYBRID", venueId: venue.id, onlineUrl: link },
      categories: [
        { nameDe: "Vor Ort", nameEn: "In person", attendance: "ON_SITE" },
        { nameDe: "Zugeschaltet", nameEn: "Online", attendance: "ONLINE" },
        { nameDe: "Wie ich mag", nameEn: "As I like" },
      ],
    });
    const shown = await Promise.all(
      made.categoryIds.map(async (categoryId) => {
        const { id } = await registration(database, { ...made, categoryId });
        const read = async (below: string) => {
          const answer = await fetch(`${site.url}${ownLink(id)}${below}`);
          return { status: answer.status, text: await answer.text() };
        };
        const [page, ticket, pdf, calendar] = [
          await read(""),
          await read("/ticket"),
          await read("/ticket.pdf"),
          await read("/kalender.ics"),
        ];
        return {
          hall: page.text.includes("Saal, Markt 1"),
          link: page.text.includes(link),
          ticket: page.text.includes("Ticket ansehen"),
          pages: [ticket.status, pdf.status],
          calendar: [calendar.text.includes("Saal"), calendar.text.includes("konferenz.example")],
        };
      }),
    );
    expect(shown).toEqual([
      { hall: true, link: false, ticket: true, pages: [200, 200], calendar: [true, false] },
      { hall: false, link: true, ticket: false, pages: [404, 404], calendar: [false, true] },
      { hall: true, link: true, ticket: true, pages: [200, 200], calendar: [true, true] },
    ]);
  });

  test("is refused politely with a link that was changed or made for another purpose", async () => {
    const made = await event();
    const { id } = await registration(database, made);
    const expiresAt = new Date(Date.now() + 3_600_000);
    const confirm = signLink(testSecret, { purpose: "registration.confirm", subject: id, expiresAt });
    for (const token of [confirm, link(id).split("/").at(-1)?.replace(/^./u, "x") ?? "", "a.b.c"]) {
      for (const path of below) {
        const answer = await fetch(`${site.url}/meine-anmeldung/${token}${path}`);
        expect([path, answer.status]).toEqual([path, 404]);
        expect(await answer.text()).toContain("Dieser Link ist nicht gültig");
      }
      const acted = await send(`/meine-anmeldung/${token}/stornieren`, { form: "cancellation" });
      expect(acted.status).toBeGreaterThanOrEqual(400);
      expect(acted.status).toBeLessThan(500);
    }
    expect((await database.registration.findUniqueOrThrow({ where: { id } })).state).toBe("CONFIRMED");
  });

  test("does what its forms ask for and comes back to itself", async () => {
    const made = await event();
    const { id, groupId } = await registration(database, made);
    const friend = await registration(database, made, { groupId, firstName: "Oda", lastName: "Fremd" });
    const own = link(id);
    const eve = { firstName: "Eve", lastName: "Neu", email: "eve@example.org" };
    for (const [path, fields, done] of [
      ["/aendern", { form: "change", firstName: "Änne", lastName: "Neu", organisation: "" }, "changed"],
      ["/person-hinzufuegen", { form: "addPerson", ...eve }, "personAdded"],
      [`/person-entfernen/${friend.id}`, { form: "removePerson" }, "personRemoved"],
      ["/weitergeben", { form: "handOver", ...eve, email: "next@example.org" }, "handedOver"],
    ] as const) {
      const answer = await send(`${own}${path}`, fields);
      expect([path, answer.status, answer.headers.get("location")]).toEqual([
        path,
        303,
        `${own}?done=${done}`,
      ]);
    }
    const rows = await database.registration.findMany({
      where: { eventId: made.id },
      select: { firstName: true, state: true },
      orderBy: { sequence: "asc" },
    });
    expect(rows).toEqual([
      { firstName: "Änne", state: "CONFIRMED" },
      { firstName: "Oda", state: "CANCELLED" },
      { firstName: "Eve", state: "UNCONFIRMED" },
      { firstName: "Eve", state: "UNCONFIRMED" },
    ]);
    const [pool] = await poolsAgree(database, made.id);
    expect(pool).toEqual({ taken: 2, rows: 2 });
  });

  test("shows nobody's address but one's own, and a name only to who typed it", async () => {
    const made = await event();
    const { id, groupId, email } = await registration(database, made, { firstName: "Anna" });
    const other = await registration(database, made, {
      groupId,
      firstName: "Odalinde",
      lastName: "Fremdling",
    });
    for (const [own, foreign] of [
      [id, [other.email]],
      [other.id, ["Anna", email]],
    ] as const) {
      for (const path of ["", "/stornieren", `/person-entfernen/${other.id}`]) {
        const page = await (await fetch(`${site.url}${link(own)}${path}`)).text();
        for (const words of foreign) expect(page).not.toContain(words);
      }
    }
    const contact = await (await fetch(`${site.url}${link(id)}`)).text();
    expect(contact).toContain("Odalinde Fremdling");
  });

  test("says nothing about a step that the address makes up", async () => {
    const made = await event();
    const { id } = await registration(database, made);
    const page = await (await fetch(`${site.url}${link(id)}?done=<script>alert(1)</script>`)).text();
    expect(page).not.toContain("alert(1)");
    expect(page).not.toContain('role="status"');
  });
});

test("asking for one's link gets the same answer for a known and an unknown address", async () => {
  const made = await event();
  await registration(database, made, { email: "bekannt@example.org" });
  const answers = await Promise.all(
    ["bekannt@example.org", "unbekannt@example.org"].map((email) =>
      send("/meine-anmeldung", { form: "links", email }),
    ),
  );
  for (const { status, headers, text } of answers) {
    expect([status, headers.get("location"), text]).toEqual([303, "/meine-anmeldung/gesendet", ""]);
  }
  const wrong = await send("/meine-anmeldung", { form: "links", email: "keine" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('value="keine"');
});

describe("links from mails", () => {
  test("looking at their pages, as often as a mail scanner likes, changes nothing", async () => {
    const made = await event();
    const { id } = await registration(database, made, { state: "UNCONFIRMED" });
    const expiresAt = new Date(Date.now() + 3_600_000);
    const confirm = signLink(testSecret, { purpose: "registration.confirm", subject: id, expiresAt });
    const manage = signLink(testSecret, { purpose: "registration.manage", subject: id, expiresAt });
    const before = await database.registration.findUniqueOrThrow({ where: { id } });
    for (const path of [`/anmeldung/bestaetigen/${confirm}`, `/meine-anmeldung/${manage}`]) {
      for (const method of ["GET", "HEAD", "GET"]) {
        const answer = await fetch(`${site.url}${path}`, { method });
        expect(answer.status).toBe(200);
        expect(answer.headers.get("cache-control")).toContain("no-store");
        expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      }
    }
    expect(await database.registration.findUniqueOrThrow({ where: { id } })).toEqual(before);
    expect(await database.auditEntry.count({ where: { entityId: id } })).toBe(0);
  });

  test("their buttons confirm and cancel, and send back to a page that says so", async () => {
    const made = await event({ places: 1 });
    const { id } = await registration(database, made, { state: "UNCONFIRMED" });
    const expiresAt = new Date(Date.now() + 3_600_000);
    const manage = `/meine-anmeldung/${signLink(testSecret, { purpose: "registration.manage", subject: id, expiresAt })}`;
    for (const [path, form, words] of [
      [manage, "confirmation", "Bestätigt"],
      [`${manage}/stornieren`, "cancellation", "Storniert"],
    ] as const) {
      const answer = await send(path, { form });
      expect([answer.status, answer.headers.get("location")]).toEqual([303, manage]);
      expect(await (await fetch(`${site.url}${manage}`)).text()).toContain(words);
    }
    // The button pressed twice.
    const again = await send(`${manage}/stornieren`, { form: "cancellation" });
    expect([again.status, again.headers.get("location")]).toEqual([303, manage]);
    expect(await poolsAgree(database, made.id)).toEqual([{ taken: 0, rows: 0 }]);
  });
});
