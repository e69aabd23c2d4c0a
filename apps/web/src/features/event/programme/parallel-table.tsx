import type { ProgrammeView, SessionView } from "@podium/api/programme/views";
import type { Locale } from "@podium/domain/locale";
import { formatWallTimes } from "@podium/ui/text/date.ts";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import { type Parallel, parallelRows } from "./parallel.ts";
import { SessionWords } from "./session-words.tsx";

/** Times against rooms, or against tracks where there are no rooms. What is for everybody goes over all columns. */
export function ParallelTable({
  parallel: { by, columns },
  sessions,
  programme,
  caption,
  locale,
}: {
  parallel: Parallel;
  sessions: readonly SessionView[];
  programme: ProgrammeView;
  caption: string;
  locale: Locale;
}) {
  const t = useTranslations("event.programme");
  return (
    <table className="timetable timetable--parallel">
      <caption className="podium-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="timetable__time">
            {t("time")}
          </th>
          {columns.map(({ id, name }) => (
            <th key={id} scope="col" className="timetable__column">
              <Wording of={name} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parallelRows(sessions, by).map(({ from, to, sessions: given, isForAll }) => {
          const words = (session: SessionView) => (
            <div key={session.id} className="timetable__session">
              {session.to !== to && (
                <span className="timetable__note">{formatWallTimes(session.from, session.to, locale)}</span>
              )}
              <SessionWords session={session} programme={programme} without={isForAll ? undefined : by} />
            </div>
          );
          return (
            <tr key={given[0]?.id}>
              <th scope="row" className="timetable__time">
                {formatWallTimes(from, to, locale)}
              </th>
              {isForAll ? (
                <td colSpan={columns.length} className="timetable__item">
                  {given.map(words)}
                </td>
              ) : (
                columns.map(({ id }) => (
                  <td key={id} className="timetable__item">
                    {given.filter((session) => session[by] === id).map(words)}
                  </td>
                ))
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
