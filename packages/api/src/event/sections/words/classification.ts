import type { EventInput } from "@podium/domain/event/schema";
import { classification as section } from "@podium/domain/event/sections/words/classification";
import { eventLanguages } from "@podium/domain/event/vocabulary";
import { plainSection } from "../../plain-section.ts";

const { newSeries, socialLinks, ...columns } = section.fields;
const plain = plainSection({ fields: columns });
type Row = Parameters<typeof plain.toForm>[0] & {
  languages: string[];
  interpretingLanguages: string[];
  asOf: Date | null;
  socialUrls: string[];
};

/** A series that is named anew is a row of its own before the event is written: the event knows its id only. */
export const classification = {
  select: { ...plain.select, socialUrls: true as const },
  toForm: <Given extends Row>(row: Given) => ({
    ...plain.toForm(row),
    newSeries: null,
    languages: known(row.languages),
    interpretingLanguages: known(row.interpretingLanguages),
    asOf: dayOf(row.asOf),
    socialLinks: row.socialUrls.map((url) => ({ url })),
  }),
  data: (event: EventInput) => ({
    ...plain.data(event),
    asOf: event.asOf && new Date(event.asOf),
    socialUrls: event.socialLinks.map(({ url }) => url),
  }),
};

/** A day of no zone, "YYYY-MM-DD": the database's driver gives its midnight in UTC. */
export function dayOf(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null;
}

/** The database takes any code; the form knows those of the list. */
function known(codes: readonly string[]) {
  return eventLanguages.filter((language) => codes.includes(language));
}
