import type { publicCaller } from "@podium/api/public-router";
import { Alert } from "@podium/ui/block/alert";
import { Card } from "@podium/ui/block/card";
import { Button, LinkButton } from "@podium/ui/form/button";
import { formatDeadline } from "@podium/ui/text/date.ts";
import { TextLink } from "@podium/ui/text/link";
import { Wording } from "@podium/ui/text/wording";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { FormReply } from "../../../form/form-reply.ts";
import { PostForm } from "../../../form/post-form.tsx";
import { RefusalAlert } from "../../../form/refusal-alert.tsx";
import { refusalSentence } from "../../../form/refusal-sentence.ts";
import type { Messages } from "../../../i18n/message-keys.ts";
import { getPathname } from "../../../i18n/navigation.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import { EventHead } from "../event-head.tsx";
import { OwnDates } from "../own-dates.tsx";
import { registerAddress } from "../register-address.ts";
import { selfServiceAddress } from "../self-service/address.ts";
import { Notice } from "./notice.tsx";

type Confirmation = Awaited<
  ReturnType<ReturnType<typeof publicCaller>["registration"]["byConfirmationLink"]>
>;
type Replies = Record<"confirmation" | "decline", FormReply | null>;
type Props = { confirmation: Confirmation; token: string; replies: Replies };

/** Opening the link changes nothing (mail scanners open links); the button does. Shows the state after it, too. */
export async function ConfirmationPage(props: Props) {
  const { confirmation, replies } = props;
  const t = await getTranslations("registration.confirm");
  const heading = t(headingOf(confirmation));
  const { timezone } = confirmation.event;
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <EventHead event={confirmation.event}>{heading}</EventHead>
        <RefusalAlert reply={replies.confirmation} title={t("refusedTitle")} timeZone={timezone} />
        <RefusalAlert reply={replies.decline} title={t("notDeclinedTitle")} timeZone={timezone} />
        {confirmation.confirmable ? <Ask {...props} /> : <Result {...props} />}
      </div>
    </div>
  );
}

function headingOf({ confirmable, state, event, cancelled }: Confirmation): Key {
  if (event.cancelled) return "eventCancelledHeading";
  if (cancelled) return "categoryCancelledHeading";
  if (confirmable) return "heading";
  const { heading } = outcomes[state] ?? {};
  if (state === "REJECTED") return "rejectedHeading";
  return heading ?? (state === "CANCELLED" ? "cancelledHeading" : "overHeading");
}

type Key = keyof Messages["registration"]["confirm"];
type Words = { heading: Key; title: Key; text: Key };

const further: Words = { heading: "otherHeading", title: "otherTitle", text: "otherText" };

/** Where the confirmation led to; the states that are missing have ended. */
const outcomes: Partial<Record<Confirmation["state"], Words>> = {
  CONFIRMED: { heading: "doneHeading", title: "doneTitle", text: "doneText" },
  PENDING: { heading: "pendingHeading", title: "pendingTitle", text: "pendingText" },
  WAITLISTED: { heading: "waitingHeading", title: "waitingTitle", text: "waitingText" },
  OFFERED: further,
  RECONFIRM_DUE: further,
};

async function Ask({ confirmation, token }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.confirm");
  const { event, name, holdUntil, holdsPlace, namedBy, notice, declinable } = confirmation;
  const zone = { locale, timeZone: event.timezone };
  const action = getPathname({
    href: { pathname: "/registration/confirm/[token]", params: { token } },
    locale,
  });
  return (
    <>
      <div className="kern-body">
        <p>{t("greeting", { name })}</p>
        <p>{t(leadOf(confirmation))}</p>
        {holdUntil && (
          <p>{t(holdsPlace ? "hold" : "waitingHold", { date: formatDeadline(holdUntil, zone) })}</p>
        )}
      </div>
      <OwnDates
        dates={confirmation.dates}
        timezone={event.timezone}
        title={t("datesTitle")}
        text={t("datesLead")}
      />
      {confirmation.companions > 0 && (
        <p className="kern-body">{t("companions", { count: confirmation.companions })}</p>
      )}
      {namedBy && <NamedBy {...namedBy} />}
      {notice && <Notice controller={notice} named={namedBy !== null} />}
      <div className="podium-cluster">
        <PostForm name="confirmation" action={action}>
          <Button>{t("submit")}</Button>
        </PostForm>
        {declinable && (
          <PostForm name="decline" action={action}>
            <Button variant="secondary" aria-describedby="confirmation-decline">
              {t("decline")}
            </Button>
          </PostForm>
        )}
      </div>
      {declinable && (
        <p className="kern-body" id="confirmation-decline">
          {t(holdsPlace ? "declineHint" : "declineHintWithoutPlace")}
        </p>
      )}
    </>
  );
}

/** Who entered this person. An address that nobody confirmed is not shown, and the name is what somebody typed. */
async function NamedBy({ name, email }: NonNullable<Confirmation["namedBy"]>) {
  const t = await getTranslations("registration.confirm");
  const bold = (chunks: ReactNode) => (
    <strong>
      <bdi>{chunks}</bdi>
    </strong>
  );
  return (
    <Card title={t("namedByTitle")} id="named-by">
      <div className="kern-body">
        <p>
          {email === null ? t.rich("namedBy", { name, bold }) : t.rich("namedByKnown", { name, email, bold })}
        </p>
        {email === null && <p>{t("namedByUnchecked")}</p>}
      </div>
    </Card>
  );
}

function leadOf({ holdsPlace, applying, onConfirmation }: Confirmation): Key {
  if (holdsPlace) return "lead";
  if (applying) return "applyingLead";
  return onConfirmation ? "onConfirmationLead" : "waitingLead";
}

async function Result({ confirmation }: Pick<Props, "confirmation">) {
  const t = await getTranslations("registration.confirm");
  const { state, event, manageToken } = confirmation;
  const outcome = outcomes[state];
  if (event.cancelled) return <Over sentence={t("eventCancelledText")} />;
  if (!outcome) return <Ended confirmation={confirmation} />;
  const locale = await pageLocale();
  return (
    <>
      <Alert tone="success" title={t(outcome.title)} headingLevel={2} live="status">
        <p className="kern-body">{t(outcome.text)}</p>
      </Alert>
      {manageToken && (
        <div>
          <LinkButton href={selfServiceAddress("/registration/[token]", manageToken, locale)}>
            {t("toRegistration")}
          </LinkButton>
        </div>
      )}
    </>
  );
}

/** Nothing can be done here any more: the way on. */
async function Over({ sentence }: { sentence: string }) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.link");
  return (
    <>
      <p className="kern-body">{sentence}</p>
      <div>
        <LinkButton href={getPathname({ href: "/", locale })}>{t("events")}</LinkButton>
      </div>
    </>
  );
}

/** Its time is over, or it was ended: what to do instead. */
async function Ended({ confirmation }: { confirmation: Confirmation }) {
  const { state, event, cancelled } = confirmation;
  const locale = await pageLocale();
  const t = await getTranslations("registration.confirm");
  const zone = { locale, timeZone: event.timezone };
  const over = { code: "registration.holdExpired", details: {} } as const;
  const why = cancelled?.reason;
  if (state === "REJECTED") return <Over sentence={t("rejectedText")} />;
  return (
    <>
      {cancelled ? (
        <div className="kern-body">
          <p>{t("categoryCancelledText")}</p>
          {why && <p>{t.rich("categoryCancelledReason", { reason: () => <Wording of={why} /> })}</p>}
        </div>
      ) : state === "CANCELLED" ? (
        <div className="kern-body">
          <p>{t("cancelledText")}</p>
          <p>
            {t("cancelledData")}{" "}
            <TextLink href={getPathname({ href: "/privacy", locale })}>{t("toPrivacy")}</TextLink>
          </p>
        </div>
      ) : (
        <p className="kern-body">{await refusalSentence(over, zone)}</p>
      )}
      {!event.offline && (
        <div>
          <LinkButton href={registerAddress(event.slug, locale)}>{t("again")}</LinkButton>
        </div>
      )}
    </>
  );
}
