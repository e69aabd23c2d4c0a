import type { publicCaller } from "@podium/api/public-router";
import { Alert } from "@podium/ui/alert";
import { Button, LinkButton } from "@podium/ui/button";
import { formatDateTime } from "@podium/ui/date.ts";
import { getTranslations } from "next-intl/server";
import type { FormReply } from "../../form-replies.ts";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";
import { refusalSentence } from "../../refusal.ts";
import { EventHead } from "./event-head.tsx";

type Confirmation = Awaited<
  ReturnType<ReturnType<typeof publicCaller>["registration"]["byConfirmationLink"]>
>;
type Props = { confirmation: Confirmation; token: string; reply: FormReply | null };

/** Opening the link changes nothing (mail scanners open links); the button does. Shows the state after it, too. */
export async function ConfirmationPage(props: Props) {
  const { confirmation } = props;
  const t = await getTranslations("registration.confirm");
  const heading = t(headingOf(confirmation));
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <EventHead event={confirmation.event}>{heading}</EventHead>
        {confirmation.confirmable ? <Ask {...props} /> : <Outcome {...props} />}
      </div>
    </div>
  );
}

function headingOf({ confirmable, state, event }: Confirmation) {
  if (event.cancelled) return "eventCancelledHeading";
  if (confirmable) return "heading";
  if (state === "CONFIRMED") return "doneHeading";
  return state === "CANCELLED" ? "cancelledHeading" : "overHeading";
}

async function Ask({ confirmation, token, reply }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.confirm");
  const { event, firstName, holdUntil } = confirmation;
  const zone = { locale, timeZone: event.timezone };
  return (
    <>
      {reply?.refusal && (
        <Alert tone="danger" title={t("refusedTitle")} headingLevel={2} live="alert">
          <p className="kern-body">{await refusalSentence(reply.refusal, zone)}</p>
        </Alert>
      )}
      <div className="kern-body">
        <p>{t("greeting", { firstName })}</p>
        <p>{t("lead")}</p>
        {holdUntil && <p>{t("hold", { date: formatDateTime(holdUntil, zone) })}</p>}
      </div>
      <form
        method="post"
        action={getPathname({
          href: { pathname: "/registration/confirm/[token]", params: { token } },
          locale,
        })}
      >
        <input type="hidden" name="form" value="confirmation" />
        <Button>{t("submit")}</Button>
      </form>
    </>
  );
}

async function Outcome({ confirmation }: Props) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.confirm");
  const { state, event, manageToken } = confirmation;
  if (event.cancelled) return <p className="kern-body">{t("eventCancelledText")}</p>;
  if (state === "CONFIRMED") {
    return (
      <>
        <Alert tone="success" title={t("doneTitle")} headingLevel={2} live="status">
          <p className="kern-body">{t("doneText")}</p>
        </Alert>
        {manageToken && (
          <div>
            <LinkButton
              href={getPathname({
                href: { pathname: "/registration/[token]", params: { token: manageToken } },
                locale,
              })}
            >
              {t("toRegistration")}
            </LinkButton>
          </div>
        )}
      </>
    );
  }
  return (
    <>
      {state !== "CANCELLED" && (
        <p className="kern-body">
          {
            await refusalSentence(
              { code: "registration.holdExpired", details: {} },
              { locale, timeZone: event.timezone },
            )
          }
        </p>
      )}
      <div>
        <LinkButton
          href={getPathname({
            href: { pathname: "/events/[slug]/register", params: { slug: event.slug } },
            locale,
          })}
        >
          {t("again")}
        </LinkButton>
      </div>
    </>
  );
}
