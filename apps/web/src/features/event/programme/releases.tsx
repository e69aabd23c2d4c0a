import type { ChangeView, ReleaseView } from "@podium/api/programme/releases";
import type { Locale } from "@podium/domain/locale";
import { formatDay, formatPlainDay, formatWallTimes } from "@podium/ui/text/date.ts";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";

type Moment = Extract<ChangeView, { kind: "moved" }>["was"];

/** Which release of the programme this is, and what each of them changed. */
export function Releases({
  releases,
  locale,
  timeZone,
}: {
  releases: readonly ReleaseView[];
  locale: Locale;
  timeZone: string;
}) {
  const t = useTranslations("event.programme.releases");
  const [newest] = releases;
  if (!newest) return null;
  const name = ({ number, at }: ReleaseView) =>
    t("name", { number, date: formatDay(at, { locale, timeZone }) });
  return (
    <details className="releases">
      <summary>{t("title", { name: name(newest) })}</summary>
      <ol className="releases__list" reversed>
        {releases.map((release) => (
          <li key={release.number} value={release.number}>
            {name(release)}
            <ul>
              {release.changes.map((change, index) => (
                <li key={index}>
                  <Change change={change} locale={locale} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Change({ change, locale }: { change: ChangeView; locale: Locale }) {
  const t = useTranslations("event.programme.releases");
  const title = () => <Wording of={change.title} />;
  const at = (moment: Moment, isWithDay: boolean) => {
    const hours = formatWallTimes(moment.from, moment.to, locale);
    const day = isWithDay && (moment.date ? formatPlainDay(moment.date, locale) : hours && t("dayOpen"));
    const clock = hours && t("clock", { hours });
    return [day, clock].filter(Boolean).join(", ") || t("timeOpen");
  };
  switch (change.kind) {
    case "moved": {
      const isOtherDay = change.when.date !== change.was.date;
      const [when, was] = [at(change.when, isOtherDay), at(change.was, isOtherDay)];
      return t.rich("moved", { title, when, was });
    }
    case "room": {
      const { room, was } = change;
      const words = {
        title,
        room: () => room && <Wording of={room} />,
        was: () => was && <Wording of={was} />,
      };
      return t.rich(room ? (was ? "room" : "roomSaid") : "roomOpen", words);
    }
    case "renamed":
    case "roomRenamed":
      return t.rich(change.kind, { title, was: () => <Wording of={change.was} /> });
    default:
      return t.rich(change.kind, { title, when: at(change.when, true) });
  }
}
