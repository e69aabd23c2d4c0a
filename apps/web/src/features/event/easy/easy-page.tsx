import type { EventPage } from "@podium/api/event/public/views";
import { easyLanguage, type Locale } from "@podium/domain/locale";
import { Alert } from "@podium/ui/block/alert";
import { Heading } from "@podium/ui/text/heading";
import { Icon } from "@podium/ui/text/icon";
import { TextLink } from "@podium/ui/text/link";
import { Wording } from "@podium/ui/text/wording";
import { useTranslations } from "next-intl";
import { EasyPart } from "../../../easy/easy-part.tsx";
import { Cost } from "../page/head/facts/cost.tsx";
import { OtherForms } from "../page/head/other-forms.tsx";
import { Successor } from "../page/history.tsx";
import { Contacts } from "../registration-card/contacts.tsx";
import { Dates, Place } from "./easy-facts.tsx";
import { TakingPart } from "./easy-taking-part.tsx";
import { EasyText } from "./easy-text.tsx";

/**
 * An event for people who read easy language: its text of its own, and all that one needs to come in short sentences.
 *
 * @param standard address of its page in everyday language
 */
export function EasyPage({
  event,
  locale,
  now,
  standard,
}: {
  event: EventPage;
  locale: Locale;
  now: Date;
  standard: string;
}) {
  const t = useTranslations("event.easy");
  const { easy, signFilm } = event;
  const hasText = [easy?.summary, easy?.body, event.summary, event.body].some(Boolean);
  const hasCost = event.fees.length > 0 || event.fee !== null;
  return (
    <article>
      <header className="page-head">
        <div className="podium-page page-head__inner podium-stack podium-stack--large">
          <p className="page-back podium-screen-only">
            <a href={standard}>
              <Icon name="arrow-back" size="small" />
              {t("toStandard")}
            </a>
          </p>
          <Heading level={1} lang={easy?.title ? easyLanguage : event.language}>
            {easy?.title || event.title}
          </Heading>
          <p className="page-lead">{t("kind")}</p>
          {signFilm && <OtherForms event={{ ...event, easy: null }} locale={locale} />}
          {event.postponement && (
            <Alert tone="warning" title={t("postponed")}>
              {event.postponement.reason && (
                <p className="kern-body">
                  <Wording of={event.postponement.reason} />
                </p>
              )}
            </Alert>
          )}
          {event.status === "CANCELLED" && (
            <Alert tone="danger" title={t("state.cancelled")}>
              {event.statusReason && (
                <p className="kern-body">
                  <Wording of={event.statusReason} />
                </p>
              )}
              {event.successor && (
                <p className="kern-body">
                  {t("successor")} <Successor successor={event.successor} locale={locale} />
                </p>
              )}
            </Alert>
          )}
        </div>
      </header>
      <div className="podium-page page-body">
        <div className="podium-prose easy">
          {hasText && (
            <EasyPart title={t("about")}>
              <EasyText event={event} standard={standard} />
            </EasyPart>
          )}
          <EasyPart title={t("when")}>
            <Dates event={event} locale={locale} now={now} standard={standard} />
          </EasyPart>
          <EasyPart title={t("where")}>
            <Place event={event} />
          </EasyPart>
          {hasCost && (
            <EasyPart title={t("cost")}>
              <div>
                <Cost event={event} locale={locale} />
              </div>
            </EasyPart>
          )}
          {event.registration.state !== "notOffered" && (
            <EasyPart title={t("join")}>
              <TakingPart event={event} locale={locale} standard={standard} />
            </EasyPart>
          )}
          {event.contacts.length > 0 && (
            <EasyPart title={t("questions")}>
              <Contacts contacts={event.contacts} isTitled={false} />
            </EasyPart>
          )}
          <p>
            <TextLink href={standard}>{t("toStandard")}</TextLink>
          </p>
        </div>
      </div>
    </article>
  );
}
