import { TextLink } from "@podium/ui/text/link";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "../../../../i18n/page-locale.ts";
import { selfServiceAddress } from "../address.ts";
import { Ask } from "./ask.tsx";
import { endingOf } from "./ending.ts";
import { StepFrame, type StepProps } from "./step-frame.tsx";
import { steps } from "./steps.ts";

/** Says what giving the place back, leaving the queue or declining an offer means, before the button that does it. */
export async function CancelPage(props: StepProps) {
  const { registration, token } = props;
  const { can, companions, group } = registration;
  const locale = await pageLocale();
  const t = await getTranslations("selfService");
  const ending = endingOf(registration);
  const consequences = [
    t(`${ending}.consequence`),
    ...(ending === "cancel" ? [t("cancel.waitingFirst"), t("cancel.again")] : []),
    ...(companions.length > 0 ? [t("cancel.companions")] : []),
    ...(group ? [t("cancel.group")] : []),
  ];
  return (
    <StepFrame {...props} heading={t(`${ending}.heading`)} possible={can.cancel || can.decline}>
      <div className="kern-body">
        <p>{t(`${ending}.lead`)}</p>
        <Consequences sentences={consequences} />
        {can.handOver && (
          <p>
            <TextLink href={selfServiceAddress(steps.handOver.page, token, locale)}>
              {t("cancel.handOver")}
            </TextLink>
          </p>
        )}
      </div>
      <Ask
        form={ending === "decline" ? "decline" : "cancellation"}
        action={selfServiceAddress(steps.cancel.page, token, locale)}
        token={token}
        words={ending}
      />
    </StepFrame>
  );
}

/** A list of one would be none. */
function Consequences({ sentences }: { sentences: string[] }) {
  if (sentences.length === 1) return <p>{sentences[0]}</p>;
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
