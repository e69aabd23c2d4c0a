import { mailsStay } from "@podium/api/environment";
import { Alert } from "@podium/ui/block/alert";
import { LinkButton } from "@podium/ui/form/button";
import { ErrorSummary } from "@podium/ui/form/error-summary";
import { Heading } from "@podium/ui/text/heading";
import { TextLink } from "@podium/ui/text/link";
import { getTranslations } from "next-intl/server";
import { formFields } from "../../../form/form-fields.ts";
import type { FormReply } from "../../../form/form-reply.ts";
import { RefusalAlert } from "../../../form/refusal-alert.tsx";
import { SentAddresses } from "../../../form/sent-addresses.tsx";
import { getPathname } from "../../../i18n/navigation.ts";
import { pageLocale } from "../../../i18n/page-locale.ts";
import type { Availability } from "../availability.ts";
import { formatDuration } from "../duration.ts";
import { EventHead } from "../event-head.tsx";
import { receivedAddress, registerAddress } from "../register-address.ts";
import { CodeForm } from "./code-form.tsx";
import { CorrectAddress } from "./correct-address.tsx";

/** What the registration leads to: a place, one by confirming, the waiting list, several of these, or a decision by staff. */
const sentences = {
  place: { title: "title", lines: ["mail", "until"] },
  confirming: { title: "title", lines: ["onConfirmationMail", "waitingUntil"] },
  waiting: { title: "waitingTitle", lines: ["waitingMail", "waitingUntil", "waitingNext"] },
  mixed: { title: "title", lines: ["mixedMail", "waitingUntil"] },
  application: {
    title: "applicationTitle",
    lines: ["applicationMail", "waitingUntil", "applicationNext"],
  },
} as const;

export type ReceiptResult = keyof typeof sentences;

/** @param given part of the address, so it may be anything */
export function receiptResult(given: string | string[] | undefined): ReceiptResult {
  return typeof given === "string" && Object.hasOwn(sentences, given) ? (given as ReceiptResult) : "place";
}

/**
 * What happens next. The same for everybody: nobody learns here whether an address is known. The page is kept, so it says
 * how long a place is reserved; the moment at which that ends is each registration's own, and the mail names it. Only the one who has just sent
 * the form sees the addresses.
 */
export async function Receipt({
  availability,
  result,
  replies,
}: {
  availability: Availability;
  result: ReceiptResult;
  replies: { registration: FormReply<"registration"> | null; code: FormReply<"code"> | null };
}) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.received");
  const { event, holdMinutes, approval, categories } = availability;
  const duration = formatDuration(holdMinutes, locale);
  const { title, lines } = sentences[result];
  const companions = categories.some((category) => category.companions !== "NONE");
  const { values = {} } = replies.registration ?? replies.code ?? {};
  const typed: Record<string, string | undefined> = values;
  const receipt = replies.registration?.receipt ?? replies.code?.values.receipt;
  const { errors, field } = await formFields(replies.code, { code: t("code") });
  // Of the refusals only a pause leaves the code as it was.
  const refused = replies.code?.refusal?.code ?? "rate.limited";
  const several = result !== "mixed" && categories.some(({ maxPersons }) => maxPersons > 1);
  if (mailsStay()) {
    const words = await getTranslations("pages.noMail");
    return (
      <div className="podium-page podium-measure podium-stack podium-stack--large">
        <EventHead event={event}>{t("heading")}</EventHead>
        <p className="kern-body">{words("received")}</p>
      </div>
    );
  }
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <EventHead event={event}>{t("heading")}</EventHead>
        <RefusalAlert reply={replies.code} title={t("codeRefusedTitle")} timeZone={event.timezone} />
        <ErrorSummary title={errors.title} errors={errors.summary} />
        <Alert tone="success" title={t(title)} headingLevel={2}>
          {lines.map((line) => (
            <p className="kern-body" key={line}>
              {t(line, { duration })}
            </p>
          ))}
          {result === "place" && approval && <p className="kern-body">{t("approval")}</p>}
          {several && <p className="kern-body">{t(companions ? "groupCompanions" : "group")}</p>}
        </Alert>
        {receipt && refused === "rate.limited" && (
          <CodeForm
            field={field}
            action={receivedAddress(event.slug, locale)}
            receipt={receipt}
            result={result}
            values={typed}
          />
        )}
        <SentAddresses reply={replies.registration ?? replies.code}>
          <CorrectAddress values={typed} action={registerAddress(event.slug, locale)} />
        </SentAddresses>
        <section className="podium-stack podium-stack--small" aria-labelledby="no-mail">
          <Heading level={2} look="medium" id="no-mail">
            {t("missingTitle")}
          </Heading>
          <ul className="kern-body">
            <li>{t("missingWait")}</li>
            <li>{t("missingTypo")}</li>
            <li>
              {t("known")}{" "}
              <TextLink href={getPathname({ href: "/registration", locale })}>{t("sendLink")}</TextLink>
            </li>
          </ul>
        </section>
        <div>
          <LinkButton href={registerAddress(event.slug, locale)} variant="secondary">
            {t("again")}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}
