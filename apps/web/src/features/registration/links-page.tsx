import { Alert } from "@podium/ui/alert";
import { Button, LinkButton } from "@podium/ui/button";
import { ERROR_SUMMARY_ID, ErrorSummary } from "@podium/ui/error-summary";
import { TextField } from "@podium/ui/field";
import { Heading } from "@podium/ui/heading";
import { getTranslations } from "next-intl/server";
import { formErrors } from "../../form-errors.ts";
import type { FormReply } from "../../form-replies.ts";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";
import { refusalSentence } from "../../refusal.ts";

/** "Send me my link again". */
export async function LinksPage({ reply }: { reply: FormReply | null }) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.links");
  const errors = await formErrors(reply, { email: t("email") });
  const action = getPathname({ href: "/registration", locale });
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <Heading level={1}>{t("heading")}</Heading>
        <p className="kern-body">{t("lead")}</p>
        {reply?.refusal && (
          <Alert tone="danger" title={t("refusedTitle")} headingLevel={2} live="alert" id={ERROR_SUMMARY_ID}>
            <p className="kern-body">
              {await refusalSentence(reply.refusal, { locale, timeZone: "Europe/Berlin" })}
            </p>
          </Alert>
        )}
        <ErrorSummary title={t("errorTitle")} errors={errors.summary} />
        <form method="post" action={`${action}#${ERROR_SUMMARY_ID}`} className="podium-stack" noValidate>
          <input type="hidden" name="form" value="links" />
          <TextField
            name="email"
            label={t("email")}
            error={errors.of("email")}
            defaultValue={reply?.values.email}
            hint={t("emailHint")}
            type="email"
            inputMode="email"
            autoComplete="email"
            spellCheck={false}
          />
          <p className="kern-body">{t("privacy")}</p>
          <div>
            <Button>{t("submit")}</Button>
          </div>
        </form>
      </div>
    </div>
  );
}

/** The same, whether or not the address is known. */
export async function LinksSent() {
  const locale = await pageLocale();
  const t = await getTranslations("registration.links");
  return (
    <div className="podium-page">
      <div className="podium-measure podium-stack podium-stack--large">
        <Heading level={1}>{t("sentHeading")}</Heading>
        <Alert tone="success" title={t("sentTitle")} headingLevel={2}>
          <p className="kern-body">{t("sentText")}</p>
        </Alert>
        <div className="kern-body">
          <p>{t("sentNone")}</p>
          <p>{t("sentMissing")}</p>
        </div>
        <div>
          <LinkButton href={getPathname({ href: "/registration", locale })} variant="secondary">
            {t("sentAgain")}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}
