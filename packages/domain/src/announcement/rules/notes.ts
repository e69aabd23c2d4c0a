import { ADVICE_MAX } from "../../event/limits.ts";
import type { NoteKind } from "../../event/vocabulary.ts";
import type { Finding } from "../finding.ts";
import { type Announcement, type Piece, sentencesOf, valuesOf } from "../lines.ts";

const LABELS: readonly [NoteKind, RegExp][] = [
  [
    "ELIGIBILITY",
    /^(?:teilnahmevoraussetzungen?|voraussetzungen?|teilnahmeberechtigt(?: sind)?|teilnahmebedingungen)$/u,
  ],
  ["BRING", /^(?:bitte mitbringen|mitzubringen|mitbringen)$/u],
  ["CLOTHING", /^(?:kleidung|dresscode|kleiderordnung)$/u],
  ["DOORS", /^(?:einlass)$/u],
  ["PARKING", /^(?:parken|parkplätze|parkmöglichkeiten)$/u],
  ["ARRIVAL", /^(?:anreise|anfahrt|an- und abreise|anfahrt mit (?:öpnv|bus und bahn)|öpnv)$/u],
  ["CHILDCARE", /^kinderbetreuung$/u],
  ["FOOD", /^(?:verpflegung|catering|essen und trinken|speisen und getränke)$/u],
  ["LODGING", /^(?:übernachtung(?:en)?|unterkunft|hotel|zimmerkontingent)$/u],
  ["TRAVEL_COSTS", /^(?:reisekosten|fahrtkosten)$/u],
  ["PHOTO_NOTICE", /^(?:foto(?:hinweis|s|aufnahmen)?|foto- und film(?:aufnahmen|hinweis))$/u],
  ["OTHER", /^(?:barrierefreiheit|barrierefrei|assistenz|gebärdensprache)$/u],
];

/** Words that only a sentence on this has; the first kind that fits counts. */
const SENTENCES: readonly [NoteKind, RegExp][] = [
  ["IDENTITY_CHECK", /(?<!\p{L})(?:Personalausweis|Lichtbildausweis|Ausweisdokument|Reisepass)(?!\p{L})/u],
  [
    "PHOTO_NOTICE",
    /(?:(?:Foto|Film|Bild|Ton)-? ?(?:und|,|\/) (?:Foto|Film|Bild|Ton)\p{L}*|(?<!\p{L})(?:Foto|Film|Bild)aufnahmen(?!\p{L})|(?:wird|werden) (?:fotografiert|gefilmt))/u,
  ],
  ["CHILDCARE", /(?<!\p{L})Kinderbetreuung(?!\p{L})/u],
  ["FOOD", /(?:leibliche[sn]? Wohl|(?<!\p{L})(?:Imbiss|Mittagsimbiss|Catering|Verpflegung)(?!\p{L}))/u],
  [
    "LODGING",
    /(?<!\p{L})(?:Zimmerkontingent|Hotelkontingent|Übernachtungsmöglichkeit\p{L}*|Übernachtung(?:en)?)(?!\p{L})/u,
  ],
  ["TRAVEL_COSTS", /(?<!\p{L})(?:Reisekosten|Fahrtkosten)(?!\p{L})/u],
  ["PARKING", /(?<!\p{L})(?:Parkplätze|Parkmöglichkeiten|Parkhaus|Tiefgarage|Stellplätze)(?!\p{L})/u],
  [
    "BRING",
    /(?<!\p{L})(?:[Bb]ringen Sie (?:bitte )?|[Bb]itte bringen Sie )[^.]{0,150}(?<!\p{L})mit(?!\p{L})/u,
  ],
  [
    "OTHER",
    /(?:(?<!\p{L})[Bb]arrierefrei\p{L}*|[Rr]ollstuhl(?:gerecht|platz|plätze|fahrer\p{L}*|geeignet|zugänglich)|Induktions(?:schleife|anlage)|Gebärdensprach\p{L}*|Schriftdolmetsch\p{L}*|(?<!\p{L})(?:in )?Leichte[r]? Sprache(?!\p{L}))/u,
  ],
];
const SENTENCE_MAX = 350;

/** What is good to know: below its label, or the whole sentence that says it. */
export function readNotes(announcement: Announcement): Finding[] {
  const labelled = LABELS.flatMap(([kind, name]) =>
    valuesOf(announcement, name).flatMap(({ values: [value] }) =>
      value && value.text.length <= ADVICE_MAX ? [note(kind, value)] : [],
    ),
  );
  const sentences = announcement.lines.flatMap(sentencesOf).flatMap((sentence) => {
    const isWhole =
      sentence.text.length <= SENTENCE_MAX && /^[\p{Lu}„]\S*\s+\S+\s.*[.!]$/u.test(sentence.text);
    const kind = isWhole ? SENTENCES.find(([, rule]) => rule.test(sentence.text))?.[0] : undefined;
    const isKnown = labelled.some(({ from, to }) => sentence.from < to && sentence.to > from);
    return kind && !isKnown ? [note(kind, sentence)] : [];
  });
  return [...labelled, ...sentences];
}

function note(kind: NoteKind, { text, from, to }: Piece): Finding {
  return { field: "notes", value: { kind, textDe: text }, from, to };
}
