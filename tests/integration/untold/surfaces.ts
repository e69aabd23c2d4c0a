import type { Locale } from "@podium/domain/locale";
import { writeAddress } from "@podium/domain/site/routes";
import { ownToken } from "@podium/tests-support/own-links";

/** Where something is said of an event: pages, files and the mail to whoever has a place. */
export type Surface = "page" | "list" | "easy" | "form" | "calendar" | "data" | "own" | "ticket" | "mail";

type Said = Partial<Record<Surface, string>>;

/** What the site says of an event in a language, as people and programs read it. */
export async function saidOnSite(
  site: string,
  { slug, title }: { slug: string; title: string },
  locale: Locale,
): Promise<Said> {
  const read = async (path: string) => (await fetch(`${site}${path}`)).text();
  const of = (page: `/events/[slug]${"" | "/easy-language" | "/register" | "/calendar.ics"}`) =>
    read(writeAddress(page, locale, { slug }));
  const entriesAt = (path: "/" | "/review") =>
    read(`${writeAddress(path, locale)}?${new URLSearchParams({ text: title })}`);
  const [page, easy, form, calendar, ...lists] = await Promise.all([
    of("/events/[slug]"),
    of("/events/[slug]/easy-language"),
    of("/events/[slug]/register"),
    of("/events/[slug]/calendar.ics"),
    entriesAt("/"),
    entriesAt("/review"),
  ]);
  const entries = lists.join().match(/<article class="event-entry".*?<\/article>/gsu) ?? [];
  if (entries.length === 0) throw new Error(`${title} is not in the list`);
  return {
    page: textOf(mainOf(page)) + (/<meta name="description" content="([^"]*)"/u.exec(page)?.[1] ?? ""),
    data: /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(page)?.[1] ?? "",
    list: textOf(entries.join(" ")),
    easy: textOf(mainOf(easy)),
    form: textOf(mainOf(form)),
    // Long lines are folded (RFC 5545, 3.1). When the file was written is no statement about the event.
    calendar: calendar.includes("BEGIN:VEVENT")
      ? calendar.replace(/\r\n /gu, "").replace(/DTSTAMP:.*/gu, "")
      : "",
  };
}

/** What the pages of somebody with a place say. */
export async function saidToPerson(site: string, registrationId: string, locale: Locale): Promise<Said> {
  const read = async (page: "/registration/[token]" | "/registration/[token]/ticket") => {
    const path = writeAddress(page, locale, { token: ownToken(registrationId) });
    return textOf(mainOf(await (await fetch(`${site}${path}`)).text()));
  };
  const [own, ticket] = await Promise.all([
    read("/registration/[token]"),
    read("/registration/[token]/ticket"),
  ]);
  return { own, ticket };
}

/** Comments, their form and the notice on privacy belong to the site, whatever the event is. */
function mainOf(html: string): string {
  const main = /<main.*<\/main>/su.exec(html)?.[0];
  if (!main) throw new Error(`a page without a main part: ${html.slice(0, 300)}`);
  return (
    main
      .replace(/<section[^>]* id="comments".*/su, "")
      // The day of a change is that of the change.
      .replace(/<section[^>]* aria-labelledby="changes".*?<\/section>/su, "")
      .replace(/<nav.*?<\/nav>/gsu, "")
      .replace(/<details.*?<\/details>/gsu, "")
  );
}

/** As it is read, and what times are marked as for machines. When somebody registered is no statement about the event. */
function textOf(html: string): string {
  return html
    .replace(/<script.*?<\/script>/gsu, "")
    .replace(/<!--.*?-->/gsu, "")
    .replace(/<time (datetime="[^"]*")>/giu, " $1 ")
    .replace(/<wbr\/?>/gu, "")
    .replace(/<[^>]+>/gu, " ")
    .replaceAll("&amp;", "&")
    .replace(/\s+/gu, " ")
    .replace(/(?:Angemeldet am|Registered on) .*?\d (?:Uhr|[ap]m)/u, "");
}
