import { MESSAGE_MAX } from "@podium/domain/barrier/schema";
import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { EmailField } from "@podium/ui/form/email-field";
import { TextArea, TextField } from "@podium/ui/form/field";
import { getTranslations } from "next-intl/server";
import { formFields } from "../../form/form-fields.ts";
import { FormPage } from "../../form/form-page.tsx";
import type { FormReply } from "../../form/form-reply.ts";
import type { LabelsOf } from "../../form/forms.ts";
import { getPathname } from "../../i18n/navigation.ts";
import { pageLocale } from "../../i18n/page-locale.ts";

/** @param page where the visitor came from; stands in the form, can be changed */
export async function BarrierPage({ page, reply }: { page: string; reply: FormReply<"barrier"> | null }) {
  const locale = await pageLocale();
  const t = await getTranslations("barrier");
  const labels: LabelsOf<"barrier"> = { page: t("page"), message: t("message"), email: t("email") };
  const { errors, field } = await formFields(reply, labels, { page });
  const words = {
    heading: t("heading"),
    lead: t("lead"),
    refusedTitle: t("refusedTitle"),
  };
  return (
    <FormPage
      name="barrier"
      action={getPathname({ href: "/report-barrier", locale })}
      reply={reply}
      errors={errors}
      words={words}
    >
      <Card>
        <TextArea {...field("message")} hint={t("messageHint", { max: MESSAGE_MAX })} />
        <TextField {...field("page")} hint={t("pageHint")} optionalLabel={t("optional")} />
        <EmailField
          {...field("email")}
          hint={t("emailHint")}
          optionalLabel={t("optional")}
          autoComplete="email"
        />
      </Card>
      <div>
        <Button>{t("submit")}</Button>
      </div>
    </FormPage>
  );
}
