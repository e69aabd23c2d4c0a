import { Alert } from "@podium/ui/alert";
import { LinkButton } from "@podium/ui/button";
import { formatDateTime } from "@podium/ui/date.ts";
import { Heading } from "@podium/ui/heading";
import { getTranslations } from "next-intl/server";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";
import { EventHead } from "./event-head.tsx";
import type { Availability } from "./registration-form.tsx";
import { shownHoldEnd } from "./shown-hold-end.ts";

/** What happens next. The same for everybody who has sent the form, whether or not the address was known. */
export async function Receipt({ availability }: { availability: Availability }) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.received");
  const { event, holdUntil } = availability;
  const link = (pathname: "/events/[slug]" | "/events/[slug]/register") =>
    getPathname({ href: { pathname, params: { slug: event.slug } }, locale });
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <EventHead event={event}>{t("heading")}</EventHead>
        <Alert tone="success" title={t("title")} headingLevel={2}>
          <p className="kern-body">{t("mail")}</p>
          <p className="kern-body">
            {t("until", {
              date: formatDateTime(shownHoldEnd(holdUntil), { locale, timeZone: event.timezone }),
            })}
          </p>
        </Alert>
        <section className="podium-stack podium-stack--small" aria-labelledby="no-mail">
          <Heading level={2} look="medium" id="no-mail">
            {t("missingTitle")}
          </Heading>
          <ul className="kern-body">
            <li>{t("missingWait")}</li>
            <li>{t("missingTypo")}</li>
            <li>{t("known")}</li>
          </ul>
        </section>
        <div>
          <LinkButton href={link("/events/[slug]/register")} variant="secondary">
            {t("again")}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}
