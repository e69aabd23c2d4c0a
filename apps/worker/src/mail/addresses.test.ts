import { readLink } from "@podium/api/links";
import { expect, test } from "vitest";
import { addresses } from "./addresses.ts";

const secret = "a-secret-of-at-least-thirty-two-characters";
const base = "https://podium.example";
const registration = {
  id: "0d5f4b0e-5a86-4f5c-8a4e-1d2a3b4c5d6e",
  holdUntil: new Date("2026-11-22T10:00:00Z"),
};
const endsAt = new Date("2026-12-01T15:00:00Z");

test.each([
  ["de", "/veranstaltungen/x", "/anmeldung/bestaetigen/", "/meine-anmeldung/", "/stornieren", "/netiquette"],
  ["en", "/en/events/x", "/en/registration/confirm/", "/en/my-registration/", "/cancel", "/en/netiquette"],
] as const)(
  "links in mails (%s) lead to the pages of that language",
  (locale, event, confirm, manage, cancel, netiquette) => {
    const links = addresses(`${base}/`, secret, locale);
    expect(links.event("x")).toBe(`${base}${event}`);
    expect(links.netiquette).toBe(`${base}${netiquette}`);
    expect(links.confirm(registration).startsWith(`${base}${confirm}${registration.id}.`)).toBe(true);
    const { manageUrl, cancelUrl, ticketUrl } = links.own(registration, endsAt);
    expect(manageUrl.startsWith(`${base}${manage}${registration.id}.`)).toBe(true);
    expect(cancelUrl).toBe(`${manageUrl}${cancel}`);
    expect(ticketUrl).toBe(`${manageUrl}/ticket`);
  },
);

test("the link to confirm ends with the hold, the one to manage thirty days after the event", () => {
  const links = addresses(base, secret, "de");
  const token = (link: string) => link.split("/").at(-1) ?? "";
  const confirm = token(links.confirm(registration));
  const manage = token(links.own(registration, endsAt).manageUrl);
  const day = 86_400_000;
  const at = (instant: Date, shift: number) => new Date(instant.getTime() + shift);
  const { holdUntil } = registration;
  expect(readLink([secret], "registration.confirm", confirm, at(holdUntil, -1000))).toBe(registration.id);
  expect(() => readLink([secret], "registration.confirm", confirm, holdUntil)).toThrow(
    "registration.linkExpired",
  );
  expect(readLink([secret], "registration.manage", manage, at(endsAt, 30 * day - 1000))).toBe(
    registration.id,
  );
  expect(() => readLink([secret], "registration.manage", manage, at(endsAt, 30 * day))).toThrow(
    "registration.linkExpired",
  );
});

test("the code is that of the sending, for the one who has sent the form and nobody else", () => {
  const { code } = addresses(base, secret, "de");
  const sent = { namedBy: null, group: { source: "WEB", sendingId: registration.id } } as const;
  expect(code(sent)).toMatch(/^\d{6}$/u);
  expect(code(sent)).toBe(addresses(base, secret, "en").code(sent));
  expect(addresses(base, `${secret}-of-another`, "de").code(sent)).not.toBe(code(sent));
  expect(code({ ...sent, namedBy: "Kim Beispiel" })).toBeNull();
  expect(code({ ...sent, group: { ...sent.group, source: "STAFF" } })).toBeNull();
});
