import type { ProgrammeView, SessionView } from "@podium/api/programme/views";
import type { Locale } from "@podium/domain/locale";
import { formatWallTimes } from "@podium/ui/text/date.ts";
import { useTranslations } from "next-intl";
import { columnsOf } from "./parallel.ts";
import { ParallelTable } from "./parallel-table.tsx";
import { SessionWords } from "./session-words.tsx";

type Day = ProgrammeView["days"][number];

/**
 * A timetable; without fixed times a list in the order of the day. What is on at once stands in columns where there is room
 * for them, and below one another where there is not.
 *
 * @param name of the day
 */
export function ProgrammeDay({
  programme,
  day: { date, sessions },
  name,
  locale,
}: {
  programme: ProgrammeView;
  day: Day;
  name: string;
  locale: Locale;
}) {
  const t = useTranslations("event.programme");
  const caption = date ? t("caption", { date: name }) : t("title");
  if (!sessions.some(({ from }) => from))
    return (
      <ol className="timeline">
        {sessions.map((session) => (
          <li key={session.id} className="timeline__item">
            <SessionWords session={session} programme={programme} />
          </li>
        ))}
      </ol>
    );
  const parallel = columnsOf(programme, sessions);
  if (!parallel)
    return <PlainTable sessions={sessions} programme={programme} caption={caption} locale={locale} />;
  return (
    <>
      <ParallelTable
        parallel={parallel}
        sessions={sessions}
        programme={programme}
        caption={caption}
        locale={locale}
      />
      <ol className="session-list" aria-label={caption}>
        {sessions.map((session) => (
          <li key={session.id} className="session-list__item">
            <p className="session-list__time">{formatWallTimes(session.from, session.to, locale)}</p>
            <SessionWords session={session} programme={programme} />
          </li>
        ))}
      </ol>
    </>
  );
}

function PlainTable({
  sessions,
  programme,
  caption,
  locale,
}: {
  sessions: readonly SessionView[];
  programme: ProgrammeView;
  caption: string;
  locale: Locale;
}) {
  const t = useTranslations("event.programme");
  return (
    <table className="timetable">
      <caption className="podium-visually-hidden">{caption}</caption>
      <thead className="podium-visually-hidden">
        <tr>
          <th scope="col">{t("time")}</th>
          <th scope="col">{t("item")}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row" className="timetable__time">
              {formatWallTimes(session.from, session.to, locale)}
            </th>
            <td className="timetable__item">
              <SessionWords session={session} programme={programme} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
