import { clockAt } from "../clocks.ts";
import { datesIn, dayAfter } from "../dates.ts";
import type { Finding } from "../finding.ts";
import { type Announcement, matches, type Piece, within } from "../lines.ts";
import { addressesIn } from "./links.ts";

const NONE =
  /(?:(?:Eine |Keine |keine )?(?:vorherige )?Anmeldung (?:ist )?nicht (?:erforderlich|nötig|notwendig)|[Kk]eine (?:vorherige )?Anmeldung (?:ist )?(?:erforderlich|nötig|notwendig)|[Oo]hne (?:vorherige )?Anmeldung(?!\p{L}))/gu;
const ASKED =
  /(?:[Uu]m (?:eine )?(?:vorherige |verbindliche |rechtzeitige )?Anmeldung wird gebeten|[Ww]ir bitten um (?:Ihre )?Anmeldung|Eine Anmeldung ist erforderlich|Anmeldung erforderlich)/gu;
const WAY =
  /(?<!\p{L})(?:Anmeldung(?:en)?|anmelden|Anmelden|melden Sie sich|registrieren|Registrierung|Anmeldelink|Anmeldeformular|Tickets?)(?!\p{L})/gu;
const BETWEEN_MAX = 120;
const DEADLINE =
  /(?<!\p{L})(?:Anmelde(?:schluss|frist|ende)|Meldeschluss|Registrierungsschluss|(?:Anmeldung(?:en)?|[Aa]nmelden|melden Sie sich|registrieren)(?!\p{L})[^.\r\n]{0,80}?(?<!\p{L})(?:bis|spätestens))(?!\p{L})[\s:]{0,2}(?:ist |endet |am |zum |spätestens |einschließlich |der |den |dem ){0,4}/gu;

/** Whether and where one registers: an address of its own, here, or not at all. */
export function readRegistration(announcement: Announcement): Finding[] {
  const deadline = deadlineIn(announcement);
  const [none] = matches(announcement, NONE);
  if (none) return [mode("NONE", none.whole)];
  const external = externalIn(announcement);
  if (external.length > 0) return [...external, ...deadline];
  const [asked] = matches(announcement, ASKED);
  return asked ? [mode("HERE", asked.whole), ...deadline] : deadline;
}

function mode(value: "HERE" | "EXTERNAL" | "NONE", { from, to }: Piece): Finding {
  return { field: "channel", value, from, to };
}

/** The one address behind a word for registering, in the same sentence. */
function externalIn(announcement: Announcement): Finding[] {
  const found = announcement.lines.flatMap((line) =>
    addressesIn(line.text).flatMap(({ url, start, end }) => {
      const first = Math.max(0, start - BETWEEN_MAX);
      const word = [...line.text.slice(first, start).matchAll(WAY)].at(-1);
      const between = word && line.text.slice(first + word.index, start);
      if (!word || !between || /[.!?]\s+\p{Lu}/u.test(between.replace(/\b\d{1,2}\. /gu, ""))) return [];
      return [{ url, ...within(line, first + word.index, end) }];
    }),
  );
  const [only, ...others] = found.filter(
    ({ url }, index) => found.findIndex((each) => each.url === url) === index,
  );
  if (!only || others.length > 0) return [];
  const { url, from, to } = only;
  return [mode("EXTERNAL", only), { field: "channelUrl", value: url, from, to }];
}

/** "bis 3. März 2026" is the whole of that day, whose midnight belongs to it. */
function deadlineIn(announcement: Announcement): Finding[] {
  const dates = datesIn(announcement.text);
  const found = matches(announcement, DEADLINE).flatMap(({ whole, line, at }) => {
    const date = dates.find(({ from }) => from >= whole.to && from - whole.to <= 2);
    const [day, ...others] = date?.days ?? [];
    if (!date || !day || day.last || others.length > 0) return [];
    const clock = clockAt(
      announcement.text,
      date.to + (/^,? /u.exec(announcement.text.slice(date.to))?.[0].length ?? 0),
    );
    if (clock?.end) return [];
    const value = clock?.start ? `${day.first}T${clock.start}` : `${dayAfter(day.first)}T00:00`;
    return [
      { field: "registrationClosesAt" as const, value, from: line.from + at, to: clock?.to ?? date.to },
    ];
  });
  const values = new Set(found.map(({ value }) => value));
  return values.size === 1 ? found.slice(0, 1) : [];
}
