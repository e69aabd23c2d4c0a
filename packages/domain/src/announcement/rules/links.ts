import { webAddress } from "../../fields.ts";
import { webAddressAt } from "../../markup/address.ts";
import type { Finding } from "../finding.ts";
import { type Announcement, type Piece, sentencesOf, within } from "../lines.ts";

type Address = { url: string; start: number; end: number };

/** Addresses as people type them, with the scheme that "www." leaves out. */
export function addressesIn(text: string): Address[] {
  const found: Address[] = [];
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}/.@-])(?:https?:\/\/|www\.)/giu)) {
    const at = index < (found.at(-1)?.end ?? 0) ? null : webAddressAt(text, index);
    if (!at?.href) continue;
    const typed = text.slice(index, at.end);
    const url = /^https?:/iu.test(typed) ? typed : `https://${typed}`;
    if (webAddress.safeParse(url).success) found.push({ url, start: index, end: at.end });
  }
  return found;
}

const REGISTRATION =
  /(?<!\p{L})(?:an(?:zu)?meld(?:en|ung(?:en)?)|registrier(?:en|ung(?:en)?)|Tickets?)(?!\p{L})/iu;
/** What only those who take part may know. */
const JOINING =
  /(?<!\p{L})(?:Einwahl\p{L}*|Zugangs?(?:link|daten)|Teilnahmelink|Meeting\p{L}*|Zoom\p{L}*|Webex\p{L}*|Teams|Videokonferenz|Konferenzraum|Livestream ?Zugang)(?!\p{L})/iu;
const JOINING_HOST =
  /^https?:\/\/(?:[\w.-]+\.)?(?:zoom\.us|zoom-x\.de|webex\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|meet\.jit\.si|gotomeeting\.com|gotowebinar\.com|bigbluebutton\.\w+|senfcall\.de)(?:[/:?#]|$)/iu;
const READ_ON =
  /(?<label>(?:Weitere|Nähere|Mehr|Aktuelle|Alle)? ?(?:Informationen|Infos?|Details|Hinweise|Angaben)(?: (?:zur|zum|zu) [\p{L} .-]{2,50})?|Website|Webseite|Homepage|Programm|Livestream)(?:[^.:]{0,60}?)(?:unter|auf|über|:|finden Sie|gibt es|im Internet|hier)[:\s]{0,3}(?:unter |auf )?$/u;

/** Addresses with what they are called. How to join is kept apart: it is never shown to everybody. */
export function readLinks({ lines }: Announcement): Finding[] {
  return lines.flatMap((line) => [
    ...addressesIn(line.text).flatMap(({ url, start, end }) => linkOf(line, url, start, end)),
    ...handleIn(line),
  ]);
}

function linkOf(line: Piece, url: string, start: number, end: number): Finding[] {
  const before = line.text.slice(Math.max(0, start - 160), start);
  const sentence = sentencesOf({ text: before, from: 0, to: before.length }).at(-1)?.text ?? "";
  if (JOINING_HOST.test(url) || JOINING.test(sentence)) {
    const { from, to } = within(line, start, end);
    return [{ field: "onlineUrl", value: url, from, to }];
  }
  if (REGISTRATION.test(sentence)) return [];
  const label =
    /^(?<label>\p{L}[^:]{1,100}):\s*$/u.exec(line.text.slice(0, start))?.groups?.label ??
    READ_ON.exec(sentence)?.groups?.label ??
    line.text.slice(start, end).replace(/^https?:\/\//iu, "");
  const { from, to } = within(line, line.text.slice(0, end).lastIndexOf(label), end);
  return [{ field: "links", value: { labelDe: label.trim(), url }, from, to }];
}

const NETWORKS: Readonly<Record<string, string>> = {
  twitter: "https://twitter.com/",
  x: "https://x.com/",
  instagram: "https://www.instagram.com/",
};
/** "… auf Twitter: @name": a name at a network is an address there. */
const HANDLE = /^(?<label>[^:\r\n]{0,100}?(?<network>Twitter|X|Instagram)):\s*(?<name>@[\w.]{2,30})\.?$/iu;

function handleIn(line: Piece): Finding[] {
  const { label, network = "", name } = HANDLE.exec(line.text)?.groups ?? {};
  if (!label || !name) return [];
  const url = `${NETWORKS[network.toLowerCase()] ?? ""}${name.slice(1)}`;
  return [{ field: "links", value: { labelDe: `${label}: ${name}`, url }, from: line.from, to: line.to }];
}
