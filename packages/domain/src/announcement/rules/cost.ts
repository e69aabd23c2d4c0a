import { readAmount } from "../../event/money.ts";
import type { Finding } from "../finding.ts";
import { type Announcement, matches, type Piece, sentencesOf, valuesOf, within } from "../lines.ts";

const LABEL =
  /^(?:eintritt|eintrittspreise?|kosten|kostenbeitrag|unkostenbeitrag|gebühr(?:en)?|preise?|entgelt|(?:teilnahme|teilnehmer|tagungs|kurs|seminar|konferenz)(?:gebühr(?:en)?|beitrag|beiträge|kosten|preise?|entgelt)|beitrag)$/u;

const FREE = "(?:kostenfrei|kostenlos|gebührenfrei|unentgeltlich|frei|gratis)";
/** What is free is the event and not its car park; "nicht kostenlos" is none. */
const IS_FREE = new RegExp(
  `(?<!\\p{L})(?:(?:Die |Der |Eine? )?(?:Teilnahme|Eintritt|Zutritt|Besuch|(?:Veranstaltung|Tagung|Konferenz|Fachtagung|Führung|Ausstellung|Workshop)(?: de[sr] [\\p{L}.-]{1,30})?)(?: an der (?:Veranstaltung|Tagung|Konferenz))?(?: ist| sind)?(?: für (?<all>alle(?: [\\p{L}]{1,30}){0,2}|(?<whom>\\p{Lu}[\\p{L} -]{2,60}?)))? ${FREE}(?!\\p{L})|(?:freier|kostenloser|kostenfreier) Eintritt(?!\\p{L})|kosten(?:lose|freie) Teilnahme(?!\\p{L}))(?<after> für (?<after_whom>\\p{Lu}[\\p{L} ,-]{2,80}?)(?=[.;!\\r\\n]|$))?`,
  "gu",
);

const AMOUNT =
  /(?<!\d[–-]\s?|\d)(?:€\s?|EUR\s?)?(?<amount>\d{1,3}(?:[. ]\d{3})*(?:,(?:\d{2}|[-–—]{1,2}))?|\d{1,6}(?:,\d{2})?)\s?(?:€|Euro|EUR)(?!\p{L})/gu;
/** Without it the amount would say less than is to be paid. */
const TAX =
  /(?:zzgl\.|zuzüglich|inkl\.|inklusive|einschließlich) [^,;()]{0,30}(?:MwSt\.?|Mehrwertsteuer|USt\.?|Umsatzsteuer)/u;
const WITHOUT =
  /(?:ab|bis|ca\.?|circa|etwa|rund|über|unter|mindestens|höchstens|maximal|zwischen|[–-])\s*$/iu;
const FOR_MAX = 120;

/** "Eintritt frei", and amounts below a label, each with for whom it is. */
export function readFees(announcement: Announcement): Finding[] {
  const labelled = valuesOf(announcement, LABEL).flatMap(({ values }) => values.flatMap(amountsIn));
  if (labelled.length > 0) return labelled;
  const sentences = announcement.lines
    .flatMap(sentencesOf)
    .filter(({ text }) =>
      /(?<!\p{L})(?:Teilnahmegebühr|Teilnahmebeitrag|Tagungsgebühr|Tagungsbeitrag|Eintritt|Kostenbeitrag|Kosten)(?!\p{L})[^.]{0,40}(?:beträgt|betragen|kostet|liegt bei|von)/u.test(
        text,
      ),
    );
  const amounts = sentences.flatMap(amountsIn);
  return amounts.length > 0 ? amounts : freeIn(announcement);
}

function freeIn(announcement: Announcement): Finding[] {
  const labelled = valuesOf(announcement, LABEL).flatMap(({ values: [value] }) => {
    const word =
      value && /^(?:keine|kostenlos|kostenfrei|frei|gebührenfrei|unentgeltlich)(?=[.!]?$)/iu.exec(value.text);
    return value && word ? [free("", value.from, value.from + word[0].length)] : [];
  });
  if (labelled[0]) return labelled.slice(0, 1);
  const [found] = matches(announcement, IS_FREE).filter(
    ({ line, at }) =>
      !/(?:nicht|kein\p{L}*|nur|wenn|sofern|falls)\s[^.]{0,30}$/iu.test(
        line.text.slice(Math.max(0, at - 40), at),
      ),
  );
  return found
    ? [free(found.groups.whom ?? found.groups.after_whom ?? "", found.whole.from, found.whole.to)]
    : [];
}

function free(forDe: string, from: number, to: number): Finding {
  return { field: "fees", value: { forDe: forDe.trim(), amount: "0", noteDe: "" }, from, to };
}

/** "Mitglieder 80 €, Nichtmitglieder 120 €", "8 Euro, ermäßigt 5 Euro", "60 Euro für Studierende". */
function amountsIn(value: Piece): Finding[] {
  let start = 0;
  return value.text
    .split(/(?<=[;]|,(?=\s)|\s\/(?=\s)|\((?=\p{L})|\s(?:und|sowie)(?=\s))/u)
    .flatMap((part) => {
      const from = start;
      start += part.length;
      const span = within(value, from, from + part.length);
      const { whom: freeFor } =
        /^(?:für )?(?<whom>\p{L}[\p{L} *:-]{2,80}) (?:kostenfrei|kostenlos|frei)[.,;]?$/u.exec(span.text)
          ?.groups ?? {};
      if (freeFor) return [free(tidy(freeFor), span.from, span.to)];
      const [found, ...others] = part.matchAll(AMOUNT);
      const { amount = "" } = found?.groups ?? {};
      if (
        !found ||
        others.length > 0 ||
        WITHOUT.test(part.slice(0, found.index)) ||
        readAmount(amount) === undefined
      )
        return [];
      const before = tidy(part.slice(0, found.index));
      const after = tidy(part.slice(found.index + found[0].length));
      const noteDe = TAX.exec(part)?.[0] ?? "";
      const forDe = [whom(before), whom(after)].filter(Boolean);
      if (forDe.length > 1 || (forDe[0]?.length ?? 0) > FOR_MAX) return [];
      return [
        { field: "fees", value: { forDe: forDe[0] ?? "", amount, noteDe }, from: span.from, to: span.to },
      ];
    });
}

const tidy = (text: string) =>
  text.replace(/^[\s,;:/()–-]+|[\s,;:/().–-]+$/gu, "").replace(/\s(?:und|sowie)$/u, "");

/** For whom, where the words beside the amount say no more than that. */
function whom(words: string): string {
  const named = /^(?:für |pro )?(?<whom>\p{L}[\p{L} .*:/-]*)$/u.exec(words)?.groups?.whom ?? "";
  if (/^pro /u.test(words)) return words;
  return /(?<!\p{L})(?:beträgt|betragen|kostet|kosten|MwSt|Mehrwertsteuer|USt|Teilnahmegebühr|Eintritt|liegt|von|zzgl|inkl)(?!\p{L})/u.test(
    named,
  )
    ? ""
    : named;
}
