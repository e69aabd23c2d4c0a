import { Alert } from "@podium/ui/alert";
import { Button } from "@podium/ui/button";
import { Card } from "@podium/ui/card";
import { ERROR_SUMMARY_ID, ErrorSummary } from "@podium/ui/error-summary";
import { TextArea, TextField } from "@podium/ui/field";
import { Heading } from "@podium/ui/heading";
import { getTranslations } from "next-intl/server";
import { formErrors } from "../../form-errors.ts";
import type { FormReply } from "../../form-replies.ts";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";
import { refusalSentence } from "../../refusal.ts";

/** @param page where the visitor came from; stands in the form, can be changed */
export async function BarrierPage({ page, reply }: { page: string; reply: FormReply | null }) {
  const locale = await pageLocale();
  const t = await getTranslations("barrier");
  const labels = { page: t("page"), message: t("message"), email: t("email") };
  const errors = await formErrors(reply, labels);
  const field = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    error: errors.of(name),
    hint: t(`${name}Hint`),
    defaultValue: reply ? reply.values[name] : name === "page" ? page : undefined,
  });
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
        <form
          method="post"
          action={`${getPathname({ href: "/report-barrier", locale })}#${ERROR_SUMMARY_ID}`}
          className="podium-stack"
          noValidate
        >
          <input type="hidden" name="form" value="barrier" />
          <Card>
            <TextArea {...field("message")} />
            <TextField {...field("page")} optionalLabel={t("optional")} />
            <TextField
              {...field("email")}
              optionalLabel={t("optional")}
              type="email"
              inputMode="email"
              autoComplete="email"
              spellCheck={false}
            />
          </Card>
          <div>
            <Button>{t("submit")}</Button>
          </div>
        </form>
      </div>
    </div>
  );
}
