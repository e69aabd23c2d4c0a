import { Alert } from "@podium/ui/block/alert";
import { formatDeadline } from "@podium/ui/text/date.ts";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { SelfServiceRegistration } from "./registration.ts";

type Props = { registration: SelfServiceRegistration; children?: ReactNode };

/** The place is offered to somebody: to whom, and until when it can be confirmed. */
export async function HandOverPending({ registration, children }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService.takeBack");
  const { handOver, event } = registration;
  if (!handOver) return null;
  const date = formatDeadline(handOver.until, { locale, timeZone: event.timezone });
  return (
    <Alert tone="info" title={t("title", { name: handOver.name })} headingLevel={2}>
      <p className="kern-body">{t(owesAnswer(registration) ? "untilAnswer" : "until", { date })}</p>
      {children}
    </Alert>
  );
}

/** The own place is not certain either, until its owner has said once more that he or she comes. */
export function owesAnswer({ state, silenceKeeps }: SelfServiceRegistration): boolean {
  return state === "RECONFIRM_DUE" && !silenceKeeps;
}
