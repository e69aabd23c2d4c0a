import type { SavedPlaces } from "@podium/api/event/staff/save-places";
import type { EventForm } from "@podium/domain/event/schema";
import { initialPolicy } from "@podium/domain/registration/policy";
import { accessibilityFactCodes } from "@podium/domain/venue/facts";

type Texts = EventForm["translations"]["de"];
type Venue = NonNullable<EventForm["venue"]>;

export type Pool = EventForm["pools"][number];
export type Category = EventForm["categories"][number];

/** A kind of participation that counts in these pools. */
export function emptyCategory(pools: string[]): Category {
  return {
    id: null,
    nameDe: "",
    nameEn: "",
    opensAt: "",
    closesAt: "",
    hidden: false,
    paused: false,
    minPersons: 1,
    maxPersons: 1,
    pools,
  };
}

/** A pool with a key that none of the others has. */
export function emptyPool(others: readonly Pool[]): Pool {
  const keys = new Set(others.map(({ key }) => key));
  let number = others.length + 1;
  while (keys.has(`pool-${number}`)) number += 1;
  return { id: null, key: `pool-${number}`, name: "", size: null };
}

/**
 * One kind of participation without peculiarities and one pool: the form asks for a number, and for nothing else.
 */
export function isPlain({ pools, categories }: Pick<EventForm, "pools" | "categories">): boolean {
  const [only, ...others] = categories;
  if (!only || others.length > 0 || pools.length !== 1) return false;
  return !only.opensAt && !only.closesAt && !only.hidden && !only.paused && only.minPersons === 1;
}

/** Kinds of participation without a pool that is taken away; with one pool left, all count there. */
export function withoutPool(
  categories: readonly Category[],
  removed: string,
  left: readonly Pool[],
): Category[] {
  const [only, ...others] = left;
  return categories.map((category) => {
    const pools = category.pools.filter((key) => key !== removed);
    return { ...category, pools: only && others.length === 0 ? [only.key] : pools };
  });
}

/** Rows that were new have ids once they are saved; without them the next save would make them a second time. */
export function withIds(form: EventForm, places: SavedPlaces): EventForm {
  const poolIds = new Map(places.pools.map(({ key, id }) => [key, id]));
  const categoryIds = new Map(places.categories.map(({ nameDe, id }) => [nameDe, id]));
  return {
    ...form,
    pools: form.pools.map((pool) => ({ ...pool, id: pool.id ?? poolIds.get(pool.key) ?? null })),
    categories: form.categories.map((category) => ({
      ...category,
      id: category.id ?? categoryIds.get(category.nameDe.trim()) ?? null,
    })),
  };
}

/** An event that was made without registration has no places; the form starts with what a new event has. */
export function withPlaces(form: EventForm): EventForm {
  if (form.pools.length > 0 || form.categories.length > 0) return form;
  return { ...form, pools: emptyForm.pools, categories: emptyForm.categories };
}

const noTexts: Texts = {
  title: "",
  kind: "",
  summary: "",
  body: "",
  host: "",
  audience: "",
  fee: "",
  guidingQuestions: [],
  goal: "",
  goals: [],
  programme: [],
};

/** Visitors see neither name as long as there is only one of each. */
const firstPool: Pool = { id: null, key: "pool-1", name: "Plätze", size: null };
const firstCategory: Category = {
  ...emptyCategory([firstPool.key]),
  nameDe: "Teilnahme",
  nameEn: "Participation",
};

/** A form with nothing typed yet, with the choices that most events need. */
export const emptyForm: EventForm = {
  slug: "",
  seriesId: null,
  format: "ON_SITE",
  audiences: [],
  timezone: "Europe/Berlin",
  startsAt: "",
  endsAt: "",
  onlineUrl: "",
  venue: null,
  registrationMode: "HERE",
  externalRegistrationUrl: "",
  registrationOpensAt: "",
  registrationClosesAt: "",
  registrationPaused: false,
  showPlacesLeft: true,
  ...initialPolicy,
  reminderHours: [24],
  pools: [firstPool],
  categories: [firstCategory],
  commentPolicy: "OPEN",
  translations: { de: noTexts, en: noTexts },
  partners: [],
  contacts: [],
  links: [],
};

export const emptyVenue: Venue = {
  id: null,
  name: "",
  street: "",
  postalCode: "",
  city: "",
  arrivalDe: "",
  arrivalEn: "",
  facts: [],
};

/** The form asks for every fact of the closed list; what nobody has answered yet is "not known". */
export function withAllFacts(venue: Venue): Venue {
  return {
    ...venue,
    facts: accessibilityFactCodes.map(
      (code) =>
        venue.facts.find((fact) => fact.code === code) ?? { code, value: "UNKNOWN", noteDe: "", noteEn: "" },
    ),
  };
}

/**
 * What is sent: facts that nobody has answered are left out, so that looking at a form changes nothing.
 *
 * @param known codes that the venue had answers for, "not known" among them
 */
export function toSend(form: EventForm, known: ReadonlySet<string>): EventForm {
  const answered = (fact: Venue["facts"][number]) =>
    fact.value !== "UNKNOWN" || Boolean(fact.noteDe || fact.noteEn) || known.has(fact.code);
  return {
    ...form,
    venue: form.venue && { ...form.venue, facts: form.venue.facts.filter(answered) },
  };
}
