import { z } from "zod";
import { lineOrNull, listOf, orNull, wallTime, webAddress, wholeNumber } from "../../../fields.ts";
import { emailAddress } from "../../../person/email.ts";
import { line } from "../../../person/text.ts";
import { accepted, type Judgement, refused } from "../../../refusal.ts";
import { channels, isChannelComplete, ofItsChannel } from "../../../registration/channel.ts";
import { companionModes } from "../../../registration/companion/mode.ts";
import { DATES_MAX, PERSONS_MAX } from "../../../registration/schema.ts";
import { FACT_MAX, NOTE_MAX, OCCURRENCES_MAX } from "../../limits.ts";
import type { Parsed, Report, Section, Typed } from "../../section.ts";
import { attendances } from "../../vocabulary.ts";
import { beginningOf, type OccurrenceInput } from "../when-where/time.ts";

export const PLACE_NAME_MAX = 120;
export const POOL_SIZE_MAX = 100_000;
/** With more categories or pools nobody finds a way through the form. */
export const CATEGORIES_MAX = 20;

const key = z.string().min(1).max(64);

/** Taking part is for all dates of the event, for some of them, or for those that each person chooses. */
export const categoryDates = ["ALL", "SOME", "CHOICE"] as const;

/** So many places. `key` is the form's own word for a pool, by which categories name it; `id` is null before it is saved. */
const pool = z.strictObject({
  id: orNull(z.uuid()),
  key,
  name: line(PLACE_NAME_MAX),
  /** Null is unlimited, never zero. */
  size: wholeNumber(0, POOL_SIZE_MAX).nullable(),
});
export type PoolInput = z.output<typeof pool>;

/** A pool never has fewer places than are taken; unlimited ones have room for everybody. */
export function judgePoolSize(size: number | null, taken: number): Judgement {
  return size === null || taken <= size ? accepted : refused("capacity.belowTaken", { taken, size });
}

/** A date that a category is for. Where one chooses, it has places and a deadline of its own. */
const categoryDate = z.strictObject({
  /** The occurrence's. */
  id: z.uuid(),
  size: wholeNumber(0, POOL_SIZE_MAX).nullable(),
  closesAt: orNull(wallTime),
});
export type CategoryDate = z.input<typeof categoryDate>;

/**
 * A category: how people take part. A window of its own goes before the event's; its places are those of all its pools,
 * which only a category has for which people register here.
 */
const category = z
  .strictObject({
    id: orNull(z.uuid()),
    nameDe: line(PLACE_NAME_MAX),
    nameEn: lineOrNull(PLACE_NAME_MAX),
    channel: z.enum(channels, { error: "choiceInvalid" }),
    url: orNull(webAddress),
    email: orNull(emailAddress),
    phone: lineOrNull(PLACE_NAME_MAX),
    address: lineOrNull(FACT_MAX),
    hoursDe: lineOrNull(FACT_MAX),
    hoursEn: lineOrNull(FACT_MAX),
    // Forms that were kept before there were these say nothing of them.
    /** Who it is for; who may come and what shows that; what it costs. */
    audienceDe: lineOrNull(FACT_MAX).default(null),
    audienceEn: lineOrNull(FACT_MAX).default(null),
    eligibilityDe: lineOrNull(FACT_MAX).default(null),
    eligibilityEn: lineOrNull(FACT_MAX).default(null),
    feeDe: lineOrNull(FACT_MAX).default(null),
    feeEn: lineOrNull(FACT_MAX).default(null),
    /** Means something in a hybrid event only. Null: on site or online, as they like. */
    attendance: orNull(z.enum(attendances, { error: "choiceInvalid" })).default(null),
    /** How its people take part from afar. Null: as the event says. */
    onlineUrl: orNull(webAddress).default(null),
    opensAt: orNull(wallTime),
    closesAt: orNull(wallTime),
    /** Visitors neither see it nor can they register for it; staff can. */
    hidden: z.boolean(),
    paused: z.boolean(),
    /** It does not take place, and why. Forms that were kept before say nothing of it. */
    isCancelled: z.boolean().default(false),
    reasonDe: lineOrNull(NOTE_MAX).default(null),
    reasonEn: lineOrNull(NOTE_MAX).default(null),
    minPersons: wholeNumber(1, PERSONS_MAX),
    maxPersons: wholeNumber(1, PERSONS_MAX),
    /** Of these persons, who may come without an address. Forms that were kept before say nothing of it. */
    companions: z.enum(companionModes, { error: "choiceInvalid" }).default("NONE"),
    pools: listOf(key, CATEGORIES_MAX),
    // Forms that were kept before there were dates say nothing of them.
    dates: z.enum(categoryDates, { error: "choiceInvalid" }).default("ALL"),
    /** So many of them at most in one registration; null: all. */
    datesMax: wholeNumber(1, DATES_MAX).nullable().default(null),
    occurrences: listOf(categoryDate, OCCURRENCES_MAX).default([]),
  })
  // What was typed for another channel is not kept.
  .overwrite(ofItsChannel)
  .overwrite((given) => (given.isCancelled ? given : { ...given, reasonDe: null, reasonEn: null }));
export type CategoryInput = z.output<typeof category>;

const fields = {
  categories: listOf(category, CATEGORIES_MAX),
  pools: listOf(pool, CATEGORIES_MAX),
};

/** A category that counts in these pools. */
export function newCategory(pools: string[]): z.input<typeof category> {
  return {
    id: null,
    nameDe: "",
    nameEn: "",
    channel: "HERE",
    url: "",
    email: "",
    phone: "",
    address: "",
    hoursDe: "",
    hoursEn: "",
    audienceDe: "",
    audienceEn: "",
    eligibilityDe: "",
    eligibilityEn: "",
    feeDe: "",
    feeEn: "",
    attendance: "",
    onlineUrl: "",
    opensAt: "",
    closesAt: "",
    hidden: false,
    paused: false,
    isCancelled: false,
    reasonDe: "",
    reasonEn: "",
    minPersons: 1,
    maxPersons: 1,
    companions: "NONE",
    pools,
    dates: "ALL",
    datesMax: null,
    occurrences: [],
  };
}

/** A pool with a key that none of the others has. */
export function newPool(others: readonly { key: string }[]): z.input<typeof pool> {
  const keys = new Set(others.map(({ key }) => key));
  let number = others.length + 1;
  while (keys.has(`pool-${number}`)) number += 1;
  return { id: null, key: `pool-${number}`, name: "", size: null };
}

/** Visitors see neither name as long as there is only one of each. */
const firstPool = { ...newPool([]), name: "Plätze" };
const initial: Typed<typeof fields> = {
  categories: [{ ...newCategory([firstPool.key]), nameDe: "Teilnahme", nameEn: "Participation" }],
  pools: [firstPool],
};

type Checked = Parsed<typeof fields> & {
  occurrences: OccurrenceInput[];
  registrationOpensAt: string | null;
  registrationClosesAt: string | null;
};

/** Categories, and the places in which they count. */
export const places = {
  fields,
  initial,
  missing: ({ categories }) => (categories.every(isChannelComplete) ? [] : ["categories"]),
  /** Names and keys that occur twice, pools that are not there, times that contradict. */
  check(event: Checked, report: Report) {
    const keys = event.pools.map((given) => given.key);
    const offered = event.categories.filter(({ hidden }) => !hidden);
    const off = new Set(event.occurrences.flatMap(({ id, isCancelled }) => (isCancelled ? (id ?? []) : [])));
    const isHeld = ({ isCancelled, occurrences: dates }: CategoryInput) =>
      !isCancelled && !(dates.length > 0 && dates.every(({ id }) => off.has(id)));
    if (offered.some(({ isCancelled }) => isCancelled) && !offered.some(isHeld))
      report(["categories", event.categories.findLastIndex(isOff), "isCancelled"], "allCancelled");
    for (const index of repeated(keys)) report(["pools", index, "key"], "choiceInvalid");
    for (const index of repeated(event.pools.map(({ name }) => name)))
      report(["pools", index, "name"], "nameTwice");
    for (const name of ["nameDe", "nameEn"] as const) {
      for (const index of repeated(event.categories.map((each) => each[name] ?? "")))
        report(["categories", index, name], "nameTwice");
    }
    for (const [index, each] of event.categories.entries()) {
      if (each.channel === "HERE" && each.pools.length === 0 && each.dates !== "CHOICE")
        report(keys.length > 0 ? ["categories", index, "pools"] : ["pools"], "required");
      if (each.pools.some((named) => !keys.includes(named)) || repeated(each.pools).length > 0)
        report(["categories", index, "pools"], "choiceInvalid");
      if (each.isCancelled && !each.reasonDe) report(["categories", index, "reasonDe"], "required");
      checkDates(event, each, (field, message) => report(["categories", index, ...field], message));
      if (each.maxPersons < each.minPersons) report(["categories", index, "maxPersons"], "maxBelowMin");
      checkWindow(event, each, (field, message) => report(["categories", index, field], message));
    }
  },
} satisfies Section;

const isOff = ({ hidden, isCancelled }: CategoryInput) => !hidden && isCancelled;

/**
 * What is printed has to hold: see `opening`. Told at the time that is the category's own. Wall times of one zone sort as text.
 */
function checkWindow(
  { occurrences, registrationOpensAt, registrationClosesAt }: Checked,
  { channel, opensAt, closesAt, occurrences: dates }: CategoryInput,
  report: (field: "opensAt" | "closesAt", message: string) => void,
): void {
  if (!opensAt && !closesAt) return;
  const ids = dates.map(({ id }) => id);
  const [opens, closes] = [opensAt ?? registrationOpensAt, closesAt ?? registrationClosesAt];
  if (opens && closes && closes <= opens) report(closesAt ? "closesAt" : "opensAt", "closesBeforeOpens");
  const own = ids.length > 0 ? occurrences.filter(({ id }) => id !== null && ids.includes(id)) : occurrences;
  const startsAt = beginningOf(own);
  if (channel !== "HERE" || !startsAt) return;
  if (closesAt && closesAt > startsAt) report("closesAt", "closesAfterStart");
  if (opensAt && opensAt >= startsAt) report("opensAt", "opensAfterStart");
}

/** Dates that the event does not have, or twice; none; a deadline after the date has begun. */
function checkDates(
  event: Checked,
  { dates, datesMax, occurrences }: CategoryInput,
  report: (field: (string | number)[], message: string) => void,
): void {
  if (dates === "ALL") return;
  if (occurrences.length === 0) report(["occurrences"], "required");
  if (datesMax !== null && dates === "CHOICE" && datesMax > occurrences.length)
    report(["datesMax"], "moreThanThereAre");
  const ids = occurrences.map(({ id }) => id);
  for (const index of repeated(ids)) report(["occurrences", index, "id"], "choiceInvalid");
  for (const [index, { id, closesAt }] of occurrences.entries()) {
    const date = event.occurrences.find((each) => each.id === id);
    if (!date) report(["occurrences"], "dateGone");
    const begins = date && beginningOf([date]);
    if (begins && closesAt && closesAt > begins)
      report(["occurrences", index, "closesAt"], "closesAfterStart");
  }
}

/** Positions of values that stood in the list before, whatever their case; blank ones are none. */
function repeated(values: readonly string[]): number[] {
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    const known = value !== "" && seen.has(value.toLowerCase());
    seen.add(value.toLowerCase());
    return known ? [index] : [];
  });
}
