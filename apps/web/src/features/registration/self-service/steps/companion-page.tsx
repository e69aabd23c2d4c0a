import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { ErrorSummary } from "@podium/ui/form/error-summary";
import { TextField } from "@podium/ui/form/field";
import { getTranslations } from "next-intl/server";
import { formFields } from "../../../../form/form-fields.ts";
import type { LabelsOf } from "../../../../form/forms.ts";
import { PostForm } from "../../../../form/post-form.tsx";
import { pageLocale } from "../../../../i18n/page-locale.ts";
import { companionAddress } from "../address.ts";
import { StepFrame, type StepProps } from "./step-frame.tsx";

/** What somebody is called who comes along without an address. */
export async function CompanionPage({ person, ...props }: StepProps & { person: string }) {
  const { registration, token, reply } = props;
  const locale = await pageLocale();
  const t = await getTranslations("selfService");
  const companion = registration.companions.find(({ id }) => id === person);
  const labels: LabelsOf<"companion"> = { firstName: t("firstName"), lastName: t("lastName") };
  const { errors, field } = await formFields(reply, labels, companion);
  return (
    <StepFrame {...props} heading={t("companion.heading")} possible={companion !== undefined}>
      {registration.approvesAgain && <p className="kern-body">{t("companion.approval")}</p>}
      <ErrorSummary title={errors.title} errors={errors.summary} />
      <PostForm name="companion" action={companionAddress(token, person, locale)}>
        <Card>
          <TextField {...field("firstName")} required={false} autoComplete="off" />
          <TextField {...field("lastName")} required={false} hint={t("nameHint")} autoComplete="off" />
        </Card>
        <div>
          <Button>{t("change.submit")}</Button>
        </div>
      </PostForm>
    </StepFrame>
  );
}
