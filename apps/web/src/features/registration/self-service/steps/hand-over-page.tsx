import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../../../i18n/page-locale.ts";
import { selfServiceAddress } from "../address.ts";
import { HandOverPending, owesAnswer } from "../hand-over.tsx";
import { PersonForm } from "./another-person-page.tsx";
import { Ask } from "./ask.tsx";
import { StepFrame, type StepProps } from "./step-frame.tsx";
import { steps } from "./steps.ts";

/** Offers the place to another person; what that means is said before the first field. While it is offered, it can be taken back. */
export async function HandOverPage(props: StepProps) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService");
  const { registration, token } = props;
  const { can, handOver, companions } = registration;
  if (handOver)
    return (
      <StepFrame {...props} heading={t("handOver.heading")} possible>
        <HandOverPending registration={registration}>
          <p className="kern-body">{t("takeBack.lead")}</p>
        </HandOverPending>
        <Ask
          form="takeBack"
          action={selfServiceAddress(steps.handOver.page, token, locale)}
          token={token}
          words="takeBack"
        />
      </StepFrame>
    );
  return (
    <StepFrame {...props} heading={t("handOver.heading")} possible={can.handOver}>
      <div className="kern-body">
        <p>{t("handOver.lead")}</p>
        <ul>
          <li>{t("handOver.mail")}</li>
          <li>{t("handOver.own")}</li>
          <li>{t(owesAnswer(registration) ? "handOver.deadlineAnswer" : "handOver.deadline")}</li>
          {companions.length > 0 && <li>{t("handOver.companions")}</li>}
        </ul>
      </div>
      <PersonForm {...props} step="handOver" />
    </StepFrame>
  );
}
