import { Alert } from "@podium/ui/block/alert";
import { getTranslations } from "next-intl/server";
import type { Done } from "../../../form/done-steps.ts";
import type { FormReply } from "../../../form/form-reply.ts";
import { RefusalAlert } from "../../../form/refusal-alert.tsx";
import { EventHead } from "../event-head.tsx";
import { OwnActions } from "./actions.tsx";
import { OwnAnswers } from "./answers.tsx";
import { OwnEvent, OwnTicket } from "./event-details.tsx";
import { OwnGroup } from "./group.tsx";
import { OwnData, OwnLink } from "./person-data.tsx";
import type { OwnRegistration } from "./registration.ts";
import { OwnState } from "./state.tsx";

type Props = {
  registration: OwnRegistration;
  token: string;
  reply: FormReply | null;
  /** The step that led here. */
  done: Done | null;
};

/** The registration's own page: its state in large words, what can be done, then the data. */
export async function OwnPage({ registration, token, reply, done }: Props) {
  const t = await getTranslations("registration.own");
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <EventHead event={registration.event}>{t("heading")}</EventHead>
        {done && !reply && (
          <Alert tone="success" title={t(`done.${done}`)} headingLevel={2} live="status">
            <p className="kern-body">{t(`done.${done}Text`)}</p>
          </Alert>
        )}
        <RefusalAlert reply={reply} title={t("refusedTitle")} timeZone={registration.event.timezone} />
        <OwnState registration={registration} />
        <OwnAnswers registration={registration} token={token} />
        <OwnTicket registration={registration} token={token} />
        <OwnActions registration={registration} token={token} />
        <OwnGroup registration={registration} token={token} />
        <OwnEvent registration={registration} token={token} />
        <OwnData registration={registration} />
        <OwnLink />
      </div>
    </div>
  );
}
