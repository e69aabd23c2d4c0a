import { Alert } from "@podium/ui/alert";
import { LinkButton } from "@podium/ui/button";
import { LeavingLink } from "@podium/ui/link";
import { getTranslations } from "next-intl/server";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";
import { refusalSentence } from "../../refusal.ts";
import type { Availability } from "./registration-form.tsx";

/** In place of the form: why registering is not possible, and where to go on. */
export async function NotPossible({
  availability,
  afterSending,
}: {
  availability: Availability;
  afterSending: boolean;
}) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.form");
  const { judgement, event, externalUrl } = availability;
  if (judgement.ok) return null;
  const reason = { code: judgement.code, details: judgement.details ?? {} };
  return (
    <>
      <Alert
        tone={afterSending ? "danger" : "info"}
        title={t(afterSending ? "refusedTitle" : "notPossibleTitle")}
        headingLevel={2}
        live={afterSending ? "alert" : undefined}
        id="error-summary"
      >
        <p className="kern-body">{await refusalSentence(reason, { locale, timeZone: event.timezone })}</p>
        {externalUrl && (
          <p className="kern-body">
            <LeavingLink href={externalUrl} note={t("externalNote")}>
              {t("externalLink", { host: new URL(externalUrl).host })}
            </LeavingLink>
          </p>
        )}
      </Alert>
      <div className="podium-cluster">
        <LinkButton
          href={getPathname({ href: { pathname: "/events/[slug]", params: { slug: event.slug } }, locale })}
        >
          {t("toEvent")}
        </LinkButton>
        <LinkButton href={getPathname({ href: "/", locale })} variant="secondary">
          {t("otherEvents")}
        </LinkButton>
      </div>
    </>
  );
}
