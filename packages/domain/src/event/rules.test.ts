import { describe, expect, test } from "vitest";
import {
  bestOffer,
  judgeOffer,
  missingBeforePublication,
  type OfferFacts,
  type OfferState,
  type PublicationFacts,
} from "./rules.ts";

const noon = new Date("2026-05-04T12:00:00Z");
const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000);
const facts: OfferFacts = {
  status: "PUBLISHED",
  startsAt: hours(48),
  endsAt: hours(54),
  mode: "HERE",
  opensAt: null,
  closesAt: null,
  paused: false,
  approvalMode: "NONE",
  waitlistUntil: null,
  someoneWaits: false,
  minPersons: 1,
  maxPersons: 1,
  placesLeft: 30,
  size: 100,
};

describe("the state of an event's registration", () => {
  test.each<[string, Partial<OfferFacts>, string]>([
    ["places left", {}, "open"],
    ["without a limit", { placesLeft: null, size: null }, "open"],
    ["more than a tenth left", { placesLeft: 11 }, "open"],
    ["a tenth left", { placesLeft: 10 }, "almostFull"],
    ["the last place of a small event", { placesLeft: 1, size: 4 }, "almostFull"],
    ["no place left", { placesLeft: 0 }, "full"],
    ["no place left, but a waiting list", { placesLeft: 0, waitlistUntil: hours(46) }, "waitlist"],
    ["no place left, too late to wait", { placesLeft: 0, waitlistUntil: noon }, "full"],
    [
      "places left, but somebody waits for them",
      { someoneWaits: true, waitlistUntil: hours(46) },
      "waitlist",
    ],
    ["fewer places than come together", { placesLeft: 2, minPersons: 3 }, "full"],
    ["staff choose among all who apply", { placesLeft: 0, approvalMode: "PLACE_ON_APPROVAL" }, "open"],
    ["nobody ever let in", { placesLeft: 0, size: 0 }, "full"],
    ["opens tomorrow", { opensAt: hours(24) }, "notYetOpen"],
    ["closed an hour ago", { closesAt: hours(-1) }, "closed"],
    ["under way", { startsAt: hours(-1) }, "closed"],
    ["paused", { paused: true }, "paused"],
    ["registration elsewhere", { mode: "EXTERNAL" }, "external"],
    ["no registration", { mode: "NONE" }, "none"],
    ["over", { startsAt: hours(-3), endsAt: noon }, "ended"],
    ["over, registration elsewhere", { mode: "EXTERNAL", startsAt: hours(-3), endsAt: hours(-1) }, "ended"],
    ["cancelled", { status: "CANCELLED" }, "cancelled"],
    ["cancelled and over", { status: "CANCELLED", startsAt: hours(-3), endsAt: hours(-1) }, "cancelled"],
    ["a draft, as its preview shows it", { status: "DRAFT" }, "open"],
  ])("%s", (_, given, state) => {
    expect(judgeOffer({ ...facts, ...given }, noon).state).toBe(state);
  });

  test("only open and almost full let somebody register", () => {
    expect(judgeOffer(facts, noon).judgement.ok).toBe(true);
    expect(judgeOffer({ ...facts, placesLeft: 1 }, noon).judgement.ok).toBe(true);
    expect(judgeOffer({ ...facts, placesLeft: 0 }, noon).judgement).toEqual({
      ok: false,
      code: "registration.full",
    });
    expect(judgeOffer({ ...facts, endsAt: noon }, noon).judgement).toEqual({
      ok: false,
      code: "event.ended",
    });
  });
});

describe("of several kinds of participation, the event offers the best", () => {
  const offer = (state: OfferState, times: { opensAt?: Date; closesAt?: Date } = {}) => ({
    state,
    facts: { opensAt: null, closesAt: null, ...times },
  });
  test.each<[OfferState, OfferState]>([
    ["open", "almostFull"],
    ["almostFull", "waitlist"],
    ["waitlist", "notYetOpen"],
    ["notYetOpen", "paused"],
    ["paused", "full"],
    ["full", "closed"],
  ])("%s before %s", (better, worse) => {
    expect(bestOffer([offer(worse), offer(better)]).state).toBe(better);
    expect(bestOffer([offer(better), offer(worse)]).state).toBe(better);
  });

  test("the first of equal ones; of those to come the earliest, of those that are over the latest", () => {
    const same = [offer("open"), offer("open")] as const;
    expect(bestOffer(same)).toBe(same[0]);
    const [late, early] = [24, 12].map((count) => offer("notYetOpen", { opensAt: hours(count) }));
    if (late && early) expect(bestOffer([late, early])).toBe(early);
    const [old, recent] = [-24, -12].map((count) => offer("closed", { closesAt: hours(count) }));
    if (old && recent) expect(bestOffer([old, recent])).toBe(recent);
  });
});

describe("what an event lacks before it can go online", () => {
  const text = {
    title: "Titel",
    kind: "Tagung",
    summary: "Kurz",
    body: "Lang",
    audience: "Alle",
    fee: "kostenfrei",
  };
  const complete: PublicationFacts = {
    format: "ON_SITE",
    venue: {},
    onlineUrl: null,
    registrationMode: "HERE",
    externalRegistrationUrl: null,
    audiences: ["CITIZENS"],
    contacts: [{}],
    translations: { de: text, en: text },
  };

  test("a complete event lacks nothing", () => {
    expect(missingBeforePublication(complete)).toEqual([]);
  });

  test("every text is needed in both languages; blanks are no text", () => {
    const translations = { de: { ...text, summary: " " }, en: { ...text, title: "", fee: "" } };
    expect(missingBeforePublication({ ...complete, translations })).toEqual([
      "translations.de.summary",
      "translations.en.title",
      "translations.en.fee",
    ]);
  });

  test("people must be able to get there, in the house or online", () => {
    expect(missingBeforePublication({ ...complete, venue: null })).toEqual(["venue"]);
    expect(missingBeforePublication({ ...complete, venue: null, format: "ONLINE" })).toEqual(["onlineUrl"]);
    expect(missingBeforePublication({ ...complete, venue: null, format: "HYBRID" })).toEqual([
      "venue",
      "onlineUrl",
    ]);
  });

  test("registration elsewhere has an address, and who asks finds a contact", () => {
    const elsewhere = { ...complete, registrationMode: "EXTERNAL" as const, contacts: [], audiences: [] };
    expect(missingBeforePublication(elsewhere)).toEqual(["audiences", "externalRegistrationUrl", "contacts"]);
  });
});
