import { getTranslations } from "next-intl/server";
import type { FormReply } from "../../form-replies.ts";
import { EventHead } from "./event-head.tsx";
import { NextSteps } from "./next-steps.tsx";
import { NotPossible } from "./not-possible.tsx";
import { type Availability, RegistrationForm } from "./registration-form.tsx";

/** Availability first, then the form or the reason why there is none. */
export async function RegistrationPage({
  availability,
  reply,
}: {
  availability: Availability;
  reply: FormReply | null;
}) {
  const t = await getTranslations("registration.form");
  const head = <EventHead event={availability.event}>{t("heading")}</EventHead>;
  if (!availability.judgement.ok) {
    return (
      <div className="podium-page">
        <div className="podium-measure podium-stack podium-stack--large">
          {head}
          <NotPossible availability={availability} afterSending={reply !== null} />
        </div>
      </div>
    );
  }
  return (
    <div className="podium-page podium-stack podium-stack--large">
      {head}
      <div className="registration-columns">
        <div className="registration-columns__aside">
          <NextSteps availability={availability} />
        </div>
        <div className="registration-columns__form podium-stack">
          <RegistrationForm availability={availability} reply={reply} />
        </div>
      </div>
    </div>
  );
}
