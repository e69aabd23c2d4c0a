import type { Dates } from "@podium/domain/occurrence/times";

/** A series of an organisation, with the events in it. */
export type SeriesItem = {
  id: string;
  version: number;
  nameDe: string;
  nameEn: string | null;
  /** The latest first; of whatever organisation. Null: the reader may not edit all of them, and is not told which they are. */
  events: { id: string; title: string; dates: Dates }[] | null;
};

export type SeriesList = { organisationId: string; organisationName: string; series: SeriesItem[] };
