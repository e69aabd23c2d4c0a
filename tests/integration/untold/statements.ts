import type { Surface } from "./surfaces.ts";

const everywhere = ["page", "list", "easy", "form", "calendar", "data", "own", "ticket", "mail"] as const;
const everywhereBut = (...surfaces: Surface[]) => everywhere.filter((each) => !surfaces.includes(each));
const inWords = ["page", "list", "easy", "form", "own", "ticket", "mail"] as const;

type Told = {
  /** How it is said, in either language, in words or as data. */
  pattern: RegExp;
  /** Where it is said once it is so. */
  on: readonly Surface[];
};

/** What pages, files and mails may say of an event, which must be said by nobody but the event. */
export const statements = {
  clock: {
    pattern:
      /\d:\d\d|\d Uhr|\d [ap]m\b|ganztägig|all.day|DTSTART:\d{8}T|datetime="[^"]*T|"startDate":"[^"]*T/iu,
    on: everywhere,
  },
  about: { pattern: /ca\. \d|\babout \d/u, on: [...inWords, "calendar"] },
  end: { pattern: /20:30|8:30|DTEND:|"endDate":"[^"]*T/u, on: everywhere },
  openEnd: { pattern: /Ende offen|open end/u, on: [...inWords, "calendar"] },
  lastDay: { pattern: /13\. März|13 March|DATE:20310314|"endDate":"2031-03-13"/u, on: everywhere },
  doors: { pattern: /Einlass ab|doors open|doorTime/iu, on: ["page", "data"] },
  secondDate: {
    pattern: /18\. März|18 March|DATE:20310318|2031-03-18|weiterer Termin|one more date/u,
    on: ["page", "list", "easy", "form", "calendar", "data", "own", "ticket", "mail"],
  },
  dateOpen: {
    pattern: /Termin steht noch nicht fest|Termin ist noch offen|date (is )?not yet known/iu,
    on: inWords,
  },
  elsewhere: { pattern: /Stadtpark/u, on: everywhereBut("form") },
  placeOpen: {
    pattern:
      /Ort steht noch nicht fest|Wo:? steht noch nicht fest|· steht noch nicht fest|place (?:is )?not yet known|Where:? not yet known|· not yet known/iu,
    on: ["page", "list", "easy", "own", "ticket", "mail"],
  },
  online: {
    pattern: /online|im Internet|VirtualLocation/iu,
    on: ["page", "list", "easy", "calendar", "data", "own", "mail"],
  },
  link: { pattern: /example\.org\/raum|Link per|link by/iu, on: ["page", "easy", "own", "mail"] },
  registering: {
    pattern:
      /Anmeldung offen|jetzt anmelden|registration open|can register now|So lange reservieren|how long we keep/iu,
    on: ["page", "list", "easy", "form"],
  },
  justCome: {
    pattern:
      /keine Anmeldung|ohne Anmeldung|müssen sich nicht anmelden|(?:not need|not have) to register|no registration|without registering/iu,
    on: ["page", "list", "easy", "form"],
  },
  byPhone: { pattern: /am Telefon|by (?:tele)?phone/iu, on: ["page", "list", "easy", "form"] },
  places: { pattern: /\d+ Plätze|\d+ places|von 20|of 20|unbegrenzt|unlimited/iu, on: ["page", "form"] },
  waitlist: { pattern: /Warteliste|Warte-Liste|waiting list/iu, on: ["page", "list", "easy", "form"] },
  approval: {
    pattern: /Team der Veranstaltung prüft|sieht sich das Team|team of the event looks/iu,
    on: ["page", "form"],
  },
  deadline: {
    pattern: /Anmeldeschluss|anmelden bis|register until|register by(?! telephone)|deadline/iu,
    on: ["page", "easy", "form"],
  },
  companions: { pattern: /Begleitperson|companion/iu, on: ["form"] },
  free: {
    pattern: /kostenfrei|kostenlos|gratis|free of charge|isAccessibleForFree":true/iu,
    on: ["page", "easy", "data"],
  },
  price: { pattern: /20,00\s€|€20\.00|"price":"20/u, on: ["page", "easy", "data"] },
  language: {
    pattern:
      /\bDeutsch\b(?<!auf Deutsch)|(?<!Verdolmetschung: |Interpreting: )(?:Polnisch|Polish)|inLanguage/u,
    on: ["page", "data"],
  },
  interpreting: { pattern: /Verdolmetschung:|Interpreting:/u, on: ["page"] },
  patron: { pattern: /Schirmherrschaft|patronage/iu, on: ["page"] },
  cooperation: { pattern: /Kooperation|cooperation/iu, on: ["page"] },
  contact: { pattern: /stelle@example\.org/u, on: ["page", "easy", "ticket", "mail"] },
  accessible: { pattern: /stufenlos|step-free|barrierefrei(?!heit)/iu, on: ["page", "data"] },
  captions: { pattern: /Schriftdolmetschen|speech-to-text/iu, on: ["page", "data"] },
  audience: { pattern: /Für wen|Wer teilnimmt|for whom|who takes part/iu, on: ["page"] },
  kind: { pattern: /Lesung/u, on: ["page"] },
  summary: { pattern: /Kurzweilig/u, on: ["page", "easy", "calendar", "data"] },
  host: { pattern: /Verein Licht/u, on: ["page", "list", "data", "ticket", "mail"] },
  series: { pattern: /Grüne Woche|Ausgabe|edition/u, on: ["page", "data"] },
  asOf: { pattern: /Stand:|As of|vorbehalten|subject to change/iu, on: ["page"] },
  hashtag: { pattern: /#\p{L}/u, on: ["page"] },
  programme: { pattern: /Programm\b|programme|Ankommen/iu, on: ["page", "calendar"] },
  persons: { pattern: /Mitwirkende|contributors|Kim Muster/iu, on: ["page"] },
  notes: { pattern: /Gut zu wissen|good to know|Bitte mitbringen|please bring|Stift/iu, on: ["page", "own"] },
  film: { pattern: /Gebärdensprache|sign language/iu, on: ["page", "easy"] },
  over: {
    pattern:
      /beendet|ist (?:schon )?vorbei|oder ist vorbei|Seit die Veranstaltung begonnen hat|is (?:already )?over|\bended\b|Since the event has begun/iu,
    on: ["page", "list", "easy", "form"],
  },
  postponed: {
    pattern: /verschoben|postponed/iu,
    on: ["page", "list", "easy", "form", "calendar", "data", "own"],
  },
  cancelled: {
    pattern: /abgesagt|fällt aus|cancelled|does not take place/iu,
    on: ["page", "list", "easy", "form", "calendar", "data"],
  },
} as const satisfies Record<string, Told>;
export type Statement = keyof typeof statements;
