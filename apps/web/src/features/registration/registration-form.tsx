import type { publicCaller } from "@podium/api/public-router";
import { Alert } from "@podium/ui/alert";
import { Button } from "@podium/ui/button";
import { Card } from "@podium/ui/card";
import { ERROR_SUMMARY_ID, ErrorSummary } from "@podium/ui/error-summary";
import { TextField } from "@podium/ui/field";
import { getTranslations } from "next-intl/server";
import { formErrors } from "../../form-errors.ts";
import type { FormReply } from "../../form-replies.ts";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";
import { refusalSentence } from "../../refusal.ts";
import { PrivacyNotice } from "./privacy-notice.tsx";

export type Availability = Awaited<
  ReturnType<ReturnType<typeof publicCaller>["registration"]["availability"]>
>;

/** One group of questions and the notice; what was typed stands in the fields again. */
export async function RegistrationForm({
  availability,
  reply,
}: {
  availability: Availability;
  reply: FormReply | null;
}) {
  const locale = await pageLocale();
  const t = await getTranslations("registration.form");
  const { event, controller } = availability;
  const labels = {
    firstName: t("firstName"),
    lastName: t("lastName"),
    email: t("email"),
    organisation: t("organisation"),
  };
  const errors = await formErrors(reply, labels);
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    error: errors.of(name),
    defaultValue: reply?.values[name],
  });
  const action = getPathname({
    href: { pathname: "/events/[slug]/register", params: { slug: event.slug } },
    locale,
  });
  return (
    <>
      {reply?.refusal && (
        <Alert tone="danger" title={t("refusedTitle")} headingLevel={2} live="alert" id={ERROR_SUMMARY_ID}>
          <p className="kern-body">
            {await refusalSentence(reply.refusal, { locale, timeZone: event.timezone })}
          </p>
        </Alert>
      )}
      <ErrorSummary title={t("errorTitle")} errors={errors.summary} />
      {/* The fragment moves the focus to what is wrong, without any script. */}
      <form method="post" action={`${action}#${ERROR_SUMMARY_ID}`} className="podium-stack" noValidate>
        <input type="hidden" name="form" value="registration" />
        <Card title={t("dataTitle")} id="registration-data">
          <TextField {...field("firstName")} autoComplete="given-name" />
          <TextField {...field("lastName")} autoComplete="family-name" />
          <TextField
            {...field("email")}
            type="email"
            inputMode="email"
            autoComplete="email"
            spellCheck={false}
            hint={t("emailHint")}
          />
          <TextField
            {...field("organisation")}
            optionalLabel={t("optional")}
            autoComplete="organization"
            hint={t("organisationHint")}
          />
        </Card>
        <PrivacyNotice controller={controller} />
        <div>
          <Button>{t("submit")}</Button>
        </div>
      </form>
    </>
  );
}
