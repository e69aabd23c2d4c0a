import type { EventForm } from "../event/schema.ts";
import type { Audience, EventFormat, EventLanguage } from "../event/vocabulary.ts";
import type { Channel } from "../registration/channel.ts";

/** More is no announcement; what stands behind it is not read. */
export const ANNOUNCEMENT_MAX = 20_000;

type Entry<Field extends "contacts" | "partners" | "links" | "persons" | "sessions"> =
  EventForm[Field][number];

/** When: the days as "YYYY-MM-DD", the clock times as "HH:MM", as far as the text says them. */
export type Time = {
  day: string;
  /** Of several days, the last. */
  lastDay: string | null;
  start: string | null;
  /** "ca. 18 Uhr" */
  startsAbout: boolean;
  end: string | null;
  endsAbout: boolean;
  /** "Ende offen" */
  endsOpen: boolean;
};

/** What can be read from an announcement, each fact as the event's form holds it; of a list, one entry. */
export type Facts = {
  title: string;
  subtitle: string;
  motto: string;
  kind: string;
  audience: string;
  host: string;
  time: Time;
  venue: { name: string; street: string; postalCode: string; city: string };
  format: EventFormat;
  onlineUrl: string;
  fees: { forDe: string; amount: string; noteDe: string };
  /** How one comes to take part. */
  channel: Channel;
  /** Of the other website where one registers. */
  channelUrl: string;
  /** The end of registration, as a wall clock shows it: "bis 3. März" ends with its midnight. */
  registrationClosesAt: string;
  body: string;
  guidingQuestions: string;
  goal: string;
  goals: string;
  sessions: Pick<Entry<"sessions">, "from" | "to" | "titleDe">;
  notes: Pick<EventForm["notes"][number], "kind" | "textDe">;
  series: { nameDe: string; edition: number | null };
  audiences: Audience;
  languages: EventLanguage;
  interpretingLanguages: EventLanguage;
  asOf: string;
  hashtag: string;
  persons: Pick<Entry<"persons">, "role" | "name" | "officeDe" | "organisation">;
  contacts: Entry<"contacts">;
  partners: Pick<Entry<"partners">, "role" | "name">;
  links: Pick<Entry<"links">, "labelDe" | "url">;
};
export type FactName = keyof Facts;

/** Where it stands in the text: UTF-16 offsets, `to` behind the last sign. */
export type Span = { from: number; to: number };

export type FindingOf<Name extends FactName> = Span & { field: Name; value: Facts[Name] };
/** A fact, and the piece of the text that says it. */
export type Finding = { [Name in FactName]: FindingOf<Name> }[FactName];
