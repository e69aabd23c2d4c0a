import { Alert } from "@podium/ui/block/alert";
import { TextLink } from "@podium/ui/text/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FormReply } from "../../../../form/form-reply.ts";
import { RefusalAlert } from "../../../../form/refusal-alert.tsx";
import { Typed } from "../../../../form/typed.tsx";
import { pageLocale } from "../../../../i18n/page-locale.ts";
import { EventHead } from "../../event-head.tsx";
import { selfServiceAddress } from "../address.ts";
import type { SelfServiceRegistration } from "../registration.ts";

export type StepProps = { registration: SelfServiceRegistration; token: string; reply: FormReply | null };

/** Around one step: its name, why it was refused or cannot be done now, and the way back. */
export async function StepFrame({
  registration,
  token,
  reply,
  heading,
  possible,
  children,
}: StepProps & { heading: string; possible: boolean; children: ReactNode }) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService");
  const { event } = registration;
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <EventHead event={event}>{heading}</EventHead>
        <RefusalAlert reply={reply} title={t("refusedTitle")} timeZone={event.timezone} />
        {!possible && !reply?.refusal && (
          <Alert tone="info" title={t("notNowTitle")} headingLevel={2}>
            <p className="kern-body">{t("notNowText")}</p>
          </Alert>
        )}
        {possible ? children : <Typed reply={reply} />}
        <p className="kern-body">
          <TextLink href={selfServiceAddress("/registration/[token]", token, locale)}>{t("back")}</TextLink>
        </p>
      </div>
    </div>
  );
}
