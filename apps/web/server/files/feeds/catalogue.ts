import type { OrganisationDetails } from "@podium/api/organisation/views";
import { publicCaller } from "@podium/api/public-router";
import { type Locale, locales } from "@podium/domain/locale";
import { fill } from "@podium/domain/sentence";
import { defaultLocale, writeAddress } from "@podium/domain/site/routes";
import { CATALOGUE, feedAddress } from "../../../src/features/event/list/feed-address.ts";
import { messagesOf } from "../../../src/i18n/messages.ts";
import type { FileBody, Writing } from "../file-body.ts";
import { JSON_LD } from "./linked-list.ts";

/** Under which licence the data are given away, and as whom a national portal knows who gives them. */
export type OpenData = { licence: string; contributor?: string | undefined };

const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dcatde: "http://dcat-ap.de/def/dcatde/",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  vcard: "http://www.w3.org/2006/vcard/ns#",
};

const authority = (list: string, name: string) => ({
  "@id": `http://publications.europa.eu/resource/authority/${list}/${name}`,
});
const spoken: Record<Locale, string> = { de: "DEU", en: "ENG" };
const levels = { FEDERAL: "federal", STATE: "state", MUNICIPAL: "municipality", OTHER: null } as const;

/** Each feed with its media type (IANA) and, as far as there is one, its name in the EU's list of file types. */
const feeds = [
  { name: "calendar", file: "/calendar.ics", media: "text/calendar", format: null },
  { name: "news", file: "/news.atom", media: "application/atom+xml", format: "ATOM" },
  { name: "linked", file: "/events.jsonld", media: JSON_LD, format: "JSON_LD" },
] as const;

/**
 * The events as open data: a data catalogue after DCAT-AP.de with a dataset for each organisation, as JSON-LD. Its words are in
 * all languages of the site, so it has one address.
 */
export async function writeCatalogue({
  webUrl,
  openData,
  requestId,
  madeOf,
  signal,
}: Writing & { webUrl: string; openData: OpenData }): Promise<FileBody> {
  const caller = publicCaller({ requestId, madeOf }, signal);
  const organisations = await caller.organisation.list({ locale: defaultLocale });
  const english = await caller.organisation.list({ locale: "en" });
  const names = new Map(english.map(({ slug, name }) => [slug, name]));
  const bodies = organisations.map((body) => ({ ...body, nameEn: names.get(body.slug) ?? body.name }));
  return {
    type: `${JSON_LD}; charset=utf-8`,
    body: JSON.stringify(catalogueDocument(webUrl, openData, bodies)),
  };
}

type Body = Pick<OrganisationDetails, "slug" | "kind" | "name" | "email"> & { nameEn: string };

export function catalogueDocument(webUrl: string, openData: OpenData, bodies: readonly Body[]) {
  const at = (path: string) => new URL(path, webUrl).href;
  const home = at(writeAddress("/", defaultLocale));
  const [only] = bodies.length === 1 ? bodies : [];
  return {
    "@context": context,
    "@id": at(CATALOGUE),
    "@type": "dcat:Catalog",
    "dct:title": said(({ feed }) => feed.catalogue.title),
    "dct:description": said(({ feed }) => feed.catalogue.description),
    "dct:language": locales.map((locale) => authority("language", spoken[locale])),
    "dct:license": { "@id": openData.licence },
    "dct:publisher": only
      ? publisher(only, at)
      : { "@id": `${home}#site`, "@type": "foaf:Agent", "foaf:name": said(({ frame }) => frame.site) },
    "foaf:homepage": { "@id": home },
    "dcat:dataset": bodies.map((body) => dataset(body, openData, at)),
  };
}

type At = (path: string) => string;

function dataset(body: Body, { licence, contributor }: OpenData, at: At) {
  const { slug, kind } = body;
  const level = levels[kind];
  const named = ({ feed }: Words, locale: Locale, sentence: "dataset" | "datasetText") =>
    fill(feed.catalogue[sentence], { name: locale === defaultLocale ? body.name : body.nameEn });
  return {
    "@id": at(`${CATALOGUE}#${slug}`),
    "@type": "dcat:Dataset",
    "dct:title": said((words, locale) => named(words, locale, "dataset")),
    "dct:description": said((words, locale) => named(words, locale, "datasetText")),
    "dct:identifier": at(`${CATALOGUE}#${slug}`),
    "dct:publisher": publisher(body, at),
    "dcat:contactPoint": {
      "@type": "vcard:Organization",
      "vcard:fn": body.name,
      "vcard:hasEmail": { "@id": `mailto:${body.email}` },
    },
    "dcat:theme": authority("data-theme", "GOVE"),
    "dcat:keyword": locales.flatMap((locale) =>
      messagesOf(locale).feed.catalogue.keywords.map((text) => ({ "@language": locale, "@value": text })),
    ),
    "dct:accrualPeriodicity": authority("frequency", "CONT"),
    "dct:language": locales.map((locale) => authority("language", spoken[locale])),
    "dcat:landingPage": { "@id": at(`${writeAddress("/", defaultLocale)}?organisation=${slug}`) },
    ...(level && {
      "dcatde:politicalGeocodingLevelURI": {
        "@id": `http://dcat-ap.de/def/politicalGeocoding/Level/${level}`,
      },
    }),
    ...(contributor && { "dcatde:contributorID": { "@id": contributor } }),
    "dcat:distribution": locales.flatMap((locale) =>
      feeds.map(({ name, file, media, format }) => {
        const address = at(feedAddress(file, locale, { organisation: slug }));
        return {
          "@id": address,
          "@type": "dcat:Distribution",
          "dct:title": said((words) => words.feed.catalogue.formats[name]),
          "dcat:accessURL": { "@id": address },
          "dcat:downloadURL": { "@id": address },
          "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${media}` },
          ...(format && { "dct:format": authority("file-type", format) }),
          "dct:language": authority("language", spoken[locale]),
          "dct:license": { "@id": licence },
        };
      }),
    ),
  };
}

function publisher({ slug, name, nameEn }: Body, at: At) {
  return {
    "@id": at(`${CATALOGUE}#publisher-${slug}`),
    "@type": "foaf:Organization",
    "foaf:name": [
      { "@language": defaultLocale, "@value": name },
      { "@language": "en", "@value": nameEn },
    ],
  };
}

type Words = ReturnType<typeof messagesOf>;

/** In all languages. */
function said(text: (words: Words, locale: Locale) => string) {
  return locales.map((locale) => ({ "@language": locale, "@value": text(messagesOf(locale), locale) }));
}
