import type { ContactPurpose } from "../../event/vocabulary.ts";
import { mailAddressAround } from "../../markup/address.ts";
import { deliverableEmail, emailAddress } from "../../person/email.ts";
import type { Finding } from "../finding.ts";
import { type Announcement, type Piece, piece } from "../lines.ts";

/** By label: "Pressekontakt: …"; the first that fits counts. */
const LABELS: readonly [ContactPurpose | "", RegExp][] = [
  ["PRESS", /presse|medien/u],
  [
    "REGISTRATION",
    /^(?:anmeldung(?:en)?|kontakt (?:für|zur) (?:die )?anmeldung|fragen zur anmeldung|teilnehmendenmanagement)$/u,
  ],
  ["ACCESSIBILITY", /barrierefrei|assistenz|inklusion/u],
  ["TECHNICAL", /^(?:technik|technische(?:r|n)? (?:fragen|support|hilfe|rückfragen))$/u],
  ["CONTENT", /^(?:inhaltliche (?:fragen|rückfragen)|fachliche (?:fragen|rückfragen|ansprechperson))$/u],
  [
    "",
    /^(?:kontakt(?:e|daten|person)?|ansprechpartner(?:in)?|ansprechperson(?:en)?|(?:bei )?(?:rück)?fragen|auskunft|auskünfte|informationen?|weitere informationen|infos?|organisation)$/u,
  ],
];
const PHONE =
  /(?<!\p{L})(?:Tel(?:efon(?:nummer|isch)?)?|Fon|Mobil|Handy|Ruf)(?!\p{L})\.?(?: unter)?(?: der Nummer)?\s?:?\s{0,2}(?<phone>(?:\+\d{1,3}|\(?0)[\d ()/–-]{4,26}\d)(?!\d)/u;
/** "Bei Fragen wenden Sie sich bitte an …" */
const TURN_TO =
  /(?:wenden Sie sich|richten Sie (?:Ihre|sich)[^.]{0,30}?)(?: bitte| gerne)* an (?<name>[^@:\r\n]{3,160}?)(?:,? unter|,? per E-?Mail| \(|:|, (?:Tel|E-?Mail|Fon|Mobil)| (?=\S{1,64}@))/u;
const COMMISSIONED = /^(?:v[oe]m|von der|von|durch) [\p{L} .-]{1,60}? beauftragte[nrsm]? /u;

/** Whom to ask: below a label, or in the sentence that says so. An address alone is named by its label. */
export function readContacts(announcement: Announcement): Finding[] {
  const { text, labelled, lines } = announcement;
  const byLabel = labelled.flatMap(({ label, from, value, below }) => {
    const purpose = LABELS.find(([, rule]) => rule.test(label))?.[0];
    if (purpose === undefined) return [];
    const rows = value.text === "" ? below : [value, ...below];
    const block = piece(text, from, rows.at(-1)?.to ?? from);
    return contactOf(
      block,
      rows,
      purpose,
      /^[^:?]{1,62}/u.exec(text.slice(from, from + 62))?.[0].trim() ?? "",
    );
  });
  const inSentences = lines.flatMap((line) => {
    const found = TURN_TO.exec(line.text);
    if (!found?.groups?.name || byLabel.some(({ from, to }) => line.from >= from && line.from < to))
      return [];
    const rest = piece(text, line.from + found.index, line.to);
    const purpose = /Presse|Medien/u.test(line.text.slice(0, found.index)) ? "PRESS" : "";
    return withReach(rest, purpose, nameIn(found.groups.name));
  });
  return [...byLabel, ...inSentences];
}

function contactOf(
  block: Piece,
  rows: readonly Piece[],
  purpose: ContactPurpose | "",
  label: string,
): Finding[] {
  const named = rows
    .flatMap(({ text }) => text.split(/,\s|;|·|\|/u))
    .map((part) => part.trim())
    .find((part) => isName(part));
  return withReach(block, purpose, named ?? label);
}

/** A contact that can be reached; the names of two are not told apart. */
function withReach(block: Piece, purpose: ContactPurpose | "", name: string): Finding[] {
  const mails = mailsIn(block.text);
  const phone = PHONE.exec(block.text);
  if (mails.length > 1 || name === "" || (mails.length === 0 && !phone)) return [];
  const ends = [mails[0]?.end ?? 0, phone ? phone.index + phone[0].length : 0];
  return [
    {
      field: "contacts",
      value: { purpose, name, email: mails[0]?.mail ?? "", phone: phone?.groups?.phone?.trim() ?? "" },
      from: block.from,
      to: block.from + Math.max(...ends),
    },
  ];
}

/** Mail addresses of a piece, each once. */
export function mailsIn(text: string): { mail: string; start: number; end: number }[] {
  const found: { mail: string; start: number; end: number }[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const around = mailAddressAround(text, at, found.at(-1)?.end ?? 0);
    const mail = around && text.slice(around.start, around.end);
    if (!around || !mail || !emailAddress.safeParse(mail).success) continue;
    if (!found.some((other) => deliverableEmail(other.mail) === deliverableEmail(mail)))
      found.push({ mail, start: around.start, end: around.end });
  }
  return found;
}

const isName = (part: string) =>
  /^\p{Lu}[\p{L}\p{M}.’' &()/-]{2,120}$/u.test(part) &&
  !/^(?:Tel|Telefon|Fon|Fax|Telefax|Mobil|E-?Mail|Mail|Internet|Web|Web(?:site|seite)|Frau|Herr|Bitte|Sie|Per|Unter|Anmeldung)(?!\p{L})[.:]?\s*$/u.test(
    part,
  ) &&
  !/(?<!\p{L})(?:unter|bitte|wird|ist|sind|können|per|bis|oder|Tel|Telefon|Fax)(?!\p{L})/u.test(part);

/** Without article, and without on whose behalf: "das vom BMI beauftragte Organisationsteam der …". */
function nameIn(words: string): string {
  const name = words
    .replace(/^(?:das|die|den|dem|der) /u, "")
    .replace(COMMISSIONED, "")
    .trim();
  return isName(name) || /^\p{Lu}[\p{L}\p{M}.’' &()/-]{2,120}$/u.test(name) ? name : "";
}
