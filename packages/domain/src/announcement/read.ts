import { TITLE_MAX } from "../event/limits.ts";
import { eventInput } from "../event/schema.ts";
import { newSession } from "../event/sections/when-where/programme.ts";
import { lineOrNull } from "../fields.ts";
import { ANNOUNCEMENT_MAX, type Finding } from "./finding.ts";
import { takeApart } from "./lines.ts";
import { readHost, readPartners } from "./rules/bodies.ts";
import { readBody } from "./rules/body.ts";
import { readContacts } from "./rules/contacts.ts";
import { readFees } from "./rules/cost.ts";
import { readLanguages } from "./rules/languages.ts";
import { readLinks } from "./rules/links.ts";
import { readNotes } from "./rules/notes.ts";
import { readPeople } from "./rules/people.ts";
import { readProgramme } from "./rules/programme.ts";
import { readRegistration } from "./rules/registration.ts";
import { readAsOf, readHashtag, readSeries } from "./rules/series.ts";
import { readDoors, readTimes } from "./rules/when.ts";
import { readFormat, readVenue } from "./rules/where.ts";
import { readAims, readAudience, readByline, readTitle } from "./rules/words.ts";

/**
 * What an announcement says, by rule: every fact with the piece of the text that says it, in the order of the text. What
 * can be understood in two ways is left out. Nothing is known but the text: neither the clock nor the event.
 *
 * @param text as pasted; of more than `ANNOUNCEMENT_MAX` characters the rest is not read
 */
export function readAnnouncement(text: string): Finding[] {
  const announcement = takeApart(text.slice(0, ANNOUNCEMENT_MAX));
  const times = readTimes(announcement);
  const titles = readTitle(announcement, times.length > 0);
  const aims = readAims(announcement);
  const found = [
    ...titles,
    ...times,
    ...aims,
    ...readBody(announcement, [...titles, ...aims]),
    ...[readByline, readVenue, readFormat, readFees, readRegistration].flatMap((read) => read(announcement)),
    ...[readHost, readPartners, readAudience, readPeople].flatMap((read) => read(announcement)),
    ...readSeries(announcement, titles),
    ...[readDoors, readNotes, readProgramme, readContacts].flatMap((read) => read(announcement)),
    ...[readHashtag, readAsOf, readLanguages].flatMap((read) => read(announcement)),
  ];
  const links = readLinks(announcement).filter((link) => !isRegistration(link, found));
  return once([...found, ...links].filter(isTakenByForm)).sort(
    (one, other) => one.from - other.from || one.to - other.to,
  );
}

/** The address at which one registers is no link beside that. */
function isRegistration(link: Finding, found: readonly Finding[]): boolean {
  const address = found.find(({ field }) => field === "channelUrl")?.value;
  return link.field === "links" && link.value.url === address;
}

/** Of what stands twice in a text the first counts; an event has one title. */
function once(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ field, value }) => {
    const key = single.has(field) ? field : `${field} ${JSON.stringify(value)}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

const single: ReadonlySet<Finding["field"]> = new Set([
  ...([
    "title",
    "subtitle",
    "motto",
    "kind",
    "audience",
    "host",
    "goal",
    "venue",
    "format",
    "series",
  ] as const),
  ...(["onlineUrl", "channel", "channelUrl", "registrationClosesAt", "asOf", "hashtag"] as const),
]);

const { shape } = eventInput;
const words = shape.translations.shape.de.shape;
const category = shape.categories.element.shape;
const name = lineOrNull(TITLE_MAX);

/** Too long for its field, or with signs that it does not take: then it is none. */
function isTakenByForm(finding: Finding): boolean {
  switch (finding.field) {
    case "time":
    case "audiences":
    case "languages":
    case "interpretingLanguages":
      return true;
    case "venue":
      return Object.values(finding.value).every((part) => name.safeParse(part).success);
    case "series":
      return name.safeParse(finding.value.nameDe).success;
    case "title":
    case "subtitle":
    case "motto":
    case "kind":
    case "audience":
    case "host":
    case "goal":
    case "body":
      return words[finding.field].safeParse(finding.value).success;
    case "guidingQuestions":
    case "goals":
      return words[finding.field].safeParse([finding.value]).success;
    case "fees":
      return shape.fees.safeParse([{ forEn: "", noteEn: "", ...finding.value }]).success;
    case "notes":
      return shape.notes.safeParse([{ textEn: "", ...finding.value }]).success;
    case "sessions":
      return shape.sessions.safeParse([{ ...newSession, ...finding.value }]).success;
    case "persons":
      return shape.persons.safeParse([{ ...newPerson, ...finding.value }]).success;
    case "partners":
      return shape.partners.safeParse([{ url: "", ...finding.value }]).success;
    case "links":
      return shape.links.safeParse([{ labelEn: "", ...finding.value }]).success;
    case "contacts":
      return shape.contacts.safeParse([finding.value]).success;
    case "channel":
      return category.channel.safeParse(finding.value).success;
    case "channelUrl":
      return category.url.safeParse(finding.value).success;
    default:
      return shape[finding.field].safeParse(finding.value).success;
  }
}

/** What the text cannot say of a person. */
const newPerson = { officeEn: "", biographyDe: "", biographyEn: "", url: "" };
