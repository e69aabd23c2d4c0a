import { clockAt } from "../clocks.ts";
import type { Finding } from "../finding.ts";
import { type Announcement, type Line, within } from "../lines.ts";

/** One line alone may be the event's time. */
const LINES_MIN = 2;
const SAYS = /^[\s:|–—-]*(?=[\p{Lu}\d„"])/u;

/** "10:00 Uhr Begrüßung", "10.00 – 10.30 Uhr: Vortrag": two or more lines that begin with a time. */
export function readProgramme(announcement: Announcement): Finding[] {
  const items = announcement.lines.flatMap((line) => itemOf(announcement.text, line));
  return items.length >= LINES_MIN ? items : [];
}

function itemOf(text: string, line: Line): Finding[] {
  // "10:00 Begrüßung" has no word for the hour: the sign between the figures says it.
  const clock = /^\d/u.test(line.text) ? clockAt(text, line.from) : null;
  if (
    !clock ||
    clock.startsAbout ||
    clock.endsAbout ||
    clock.endsOpen ||
    clock.start === null ||
    clock.to >= line.to
  )
    return [];
  const rest = within(line, clock.to - line.from, line.text.length);
  const title = within(rest, SAYS.exec(rest.text)?.[0].length ?? rest.text.length, rest.text.length);
  const to = clock.end === "24:00" ? "" : (clock.end ?? "");
  if (!/^[\p{Lu}\d„"]/u.test(title.text) || (to !== "" && to <= clock.start)) return [];
  return [
    {
      field: "sessions",
      value: { from: clock.start, to, titleDe: title.text },
      from: line.from,
      to: title.to,
    },
  ];
}
