import type { EventFilter } from "@podium/domain/event/filter";
import type { Locale } from "@podium/domain/locale";
import { useTranslations } from "next-intl";
import { getPathname } from "../../../i18n/navigation.ts";
import { listAddress, timeFields, without } from "../filter/list-address.ts";

/** The same events as a list or as a calendar. */
export function ViewLinks({
  shown,
  filter,
  locale,
}: {
  shown: "list" | "calendar";
  filter: EventFilter;
  locale: Locale;
}) {
  const t = useTranslations("event.views");
  const narrowed = without(filter, timeFields);
  const views = [
    { name: "list", href: listAddress(getPathname({ href: "/", locale }), narrowed) },
    { name: "calendar", href: listAddress(getPathname({ href: "/calendar", locale }), narrowed) },
  ] as const;
  return (
    <nav className="view-links podium-screen-only" aria-label={t("label")}>
      {views.map(({ name, href }) => (
        <a
          key={name}
          className="view-links__link"
          href={href}
          aria-current={name === shown ? "page" : undefined}
        >
          {t(name)}
        </a>
      ))}
    </nav>
  );
}
