/**
 * What programs may read of events and of who holds them. Points are roughly tenths of a millisecond of the database; a page of the site asks from
 * inside and has no limit.
 */
export const readingLimits = {
  /** Of the calls that come in one request: ten lists, or two with the longest searches. */
  batch: 60,
  /** Of one network address in a minute: some seven hundred lists, as many as a portal reads that takes over everything. */
  client: { points: 3_000, seconds: 60 },
} as const;

export const readingCosts = {
  list: 5,
  month: 10,
  facets: 5,
  page: 3,
  preview: 30,
  calendar: 1,
  feed: 20,
  addresses: 30,
  media: 1,
  likely: 30,
} as const;

const WORD_COST = 2;

/** Each word that is looked for may be looked for in many ways. */
export function listCost({ text }: { text?: string | undefined }): number {
  return readingCosts.list + searchCost(text);
}

/** The same of a month of the calendar. */
export function monthCost({ text }: { text?: string | undefined }): number {
  return readingCosts.month + searchCost(text);
}

/** The same of a calendar of many events. */
export function feedCost({ text }: { text?: string | undefined }): number {
  return readingCosts.feed + searchCost(text);
}

function searchCost(text = ""): number {
  return text.split(/\s+/u).filter(Boolean).length * WORD_COST;
}
