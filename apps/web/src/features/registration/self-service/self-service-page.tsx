import { Alert } from "@podium/ui/block/alert";
import { TextLink } from "@podium/ui/text/link";
import { Wording } from "@podium/ui/text/wording";
import { getTranslations } from "next-intl/server";
import type { Done } from "../../../form/done-steps.ts";
import type { FormReply } from "../../../form/form-reply.ts";
import { RefusalAlert } from "../../../form/refusal-alert.tsx";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { EventHead } from "../event-head.tsx";
import { OwnDates } from "../own-dates.tsx";
import { Actions } from "./actions.tsx";
import { selfServiceAddress } from "./address.ts";
import { Companions } from "./companions.tsx";
import { DayFacts, EventDetails, Links } from "./event-details.tsx";
import { Group } from "./group.tsx";
import { HandOverPending } from "./hand-over.tsx";
import { MainAction } from "./main-action.tsx";
import { LinkAgain, PersonData } from "./person-data.tsx";
import type { SelfServiceRegistration } from "./registration.ts";
import { State } from "./state.tsx";
import { steps } from "./steps/steps.ts";

type Props = {
  registration: SelfServiceRegistration;
  token: string;
  reply: FormReply | null;
  /** The step that led here. */
  done: Done | null;
};

/** The registration's own page: its state in large words, the day, the one thing to do next; then all else. */
export async function SelfServicePage({ registration, token, reply, done }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.page");
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <EventHead event={registration.event} dated={false}>
          {t("heading")}
        </EventHead>
        {done && !reply && (
          <Alert tone="success" title={t(`done.${done}`)} headingLevel={2} live="status">
            <p className="kern-body">{t(`done.${done}Text`)}</p>
          </Alert>
        )}
        <RefusalAlert reply={reply} title={t("refusedTitle")} timeZone={registration.event.timezone} />
        {registration.event.offline && (
          <Alert tone="info" title={t("offlineTitle")} headingLevel={2}>
            {registration.event.offline.reason && (
              <p className="kern-body">
                <Wording of={registration.event.offline.reason} />
              </p>
            )}
            <p className="kern-body">{t("offlineText")}</p>
          </Alert>
        )}
        {registration.event.postponed && (
          <Alert tone="info" title={t("postponedTitle")} headingLevel={2}>
            {registration.event.postponed.reason && (
              <p className="kern-body">
                <Wording of={registration.event.postponed.reason} />
              </p>
            )}
            <p className="kern-body">{t("postponedText")}</p>
          </Alert>
        )}
        <State registration={registration} />
        <HandOverPending registration={registration}>
          <p className="kern-body">
            <TextLink href={selfServiceAddress(steps.handOver.page, token, locale)}>
              {t("handOverOpen")}
            </TextLink>
          </p>
        </HandOverPending>
        <div className="podium-stack">
          <DayFacts registration={registration} />
          <MainAction registration={registration} token={token} />
        </div>
        <Links registration={registration} token={token} />
        <OwnDates
          dates={registration.dates}
          timezone={registration.event.timezone}
          title={t("datesTitle")}
          text={t("datesText")}
          here={registration.id}
          hrefOf={(own) => selfServiceAddress("/registration/[token]", own, locale)}
        />
        <Actions registration={registration} token={token} />
        <Companions registration={registration} token={token} />
        <Group registration={registration} token={token} />
        <EventDetails registration={registration} />
        <PersonData registration={registration} />
        <LinkAgain />
      </div>
    </div>
  );
}
