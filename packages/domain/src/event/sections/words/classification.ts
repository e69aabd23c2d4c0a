import { z } from "zod";
import { lineOrNull, listOf, orNull, plainDate, webAddress, wholeNumber } from "../../../fields.ts";
import { atMost, line } from "../../../person/text.ts";
import { LIST_MAX, TITLE_MAX } from "../../limits.ts";
import type { Parsed, Report, Section, Typed } from "../../section.ts";
import { SLUG, SLUG_MAX } from "../../slug.ts";
import { audiences, eventLanguages } from "../../vocabulary.ts";

const EDITION_MAX = 9999;
const HASHTAG_MAX = 60;

/** One word, with or without the sign before it; kept without. */
const hashtag = z
  .string()
  .transform((typed) =>
    typed
      .normalize("NFC")
      .trim()
      .replace(/^[#＃]/u, ""),
  )
  .pipe(
    z
      .string()
      .check(atMost(HASHTAG_MAX))
      .regex(/^[\p{L}\p{M}\p{N}_]+$/u, { error: "hashtagInvalid" }),
  );

/** Without an English name it has the German one in both languages. */
export const seriesNames = z.strictObject({ nameDe: line(TITLE_MAX), nameEn: lineOrNull(TITLE_MAX) });
export type NewSeries = z.output<typeof seriesNames>;

/** Once each, in the order of the list, whatever was ticked first. */
const languages = z
  .array(z.enum(eventLanguages, { error: "choiceInvalid" }))
  .default([])
  .transform((given) => eventLanguages.filter((language) => given.includes(language)));

const fields = {
  /** Empty: a new event gets one by its title, another keeps the one that it has. */
  slug: z
    .string()
    .trim()
    .check(atMost(SLUG_MAX))
    .refine((typed) => typed === "" || SLUG.test(typed), { error: "slugInvalid" }),
  seriesId: orNull(z.uuid()),
  /** A series that is made with the event, in place of one that is chosen. */
  newSeries: seriesNames.nullish().transform((named) => named ?? null),
  /** Of the series: the third time is 3. */
  edition: wholeNumber(1, EDITION_MAX)
    .nullish()
    .transform((number) => number ?? null),
  audiences: z.array(z.enum(audiences, { error: "choiceInvalid" })),
  languages,
  /** Into which interpreters translate. */
  interpretingLanguages: languages,
  asOf: orNull(plainDate),
  hashtag: orNull(hashtag),
  /** Its pages in social networks, each once. */
  socialLinks: listOf(z.strictObject({ url: webAddress }), LIST_MAX)
    .default([])
    .transform((given) => [...new Map(given.map((link) => [link.url, link])).values()]),
};
const initial: Typed<typeof fields> = {
  slug: "",
  seriesId: null,
  newSeries: null,
  edition: null,
  audiences: [],
  languages: [],
  interpretingLanguages: [],
  asOf: "",
  hashtag: "",
  socialLinks: [],
};

/** Address, series, audiences, languages: by what the event is found. */
export const classification = {
  fields,
  initial,
  check({ seriesId, newSeries: named, edition }: Parsed<typeof fields>, report: Report) {
    if (seriesId && named) report(["seriesId"], "choiceInvalid");
    if (edition && !seriesId && !named) report(["edition"], "editionWithoutSeries");
  },
} satisfies Section;
