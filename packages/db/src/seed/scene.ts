import type { EventGiven } from "../factories/event.ts";
import type { DemoOrganisation } from "./organisations.ts";
import type { DemoVenue } from "./venues.ts";

/** What stands before the events are made, and the moment that dates are counted from. */
export type Scene = {
  now: Date;
  organisations: Record<DemoOrganisation, string>;
  venues: Record<DemoVenue, string>;
  series: { kommunenKonstruktiv: string; offeneKommunen: string };
};

export type DemoEvent = EventGiven & {
  texts: NonNullable<EventGiven["texts"]>;
  columns: NonNullable<EventGiven["columns"]> & { slug: string };
};
