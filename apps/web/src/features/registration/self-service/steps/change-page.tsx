import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { ErrorSummary } from "@podium/ui/form/error-summary";
import { TextField } from "@podium/ui/form/field";
import { getTranslations } from "next-intl/server";
import { formFields } from "../../../../form/form-fields.ts";
import type { LabelsOf } from "../../../../form/forms.ts";
import { PostForm } from "../../../../form/post-form.tsx";
import { pageLocale } from "../../../../i18n/page-locale.ts";
import { selfServiceAddress } from "../address.ts";
import { StepFrame, type StepProps } from "./step-frame.tsx";
import { steps } from "./steps.ts";

/** The person's name; for the contact of a registration also the organisation. */
export async function ChangePage(props: StepProps) {
  const { registration, token, reply } = props;
  const locale = await pageLocale();
  const t = await getTranslations("selfService");
  const labels: LabelsOf<"change"> = {
    firstName: t("firstName"),
    lastName: t("lastName"),
    organisation: t("organisation"),
  };
  const { errors, field } = await formFields(reply, labels, registration);
  const action = selfServiceAddress(steps.change.page, token, locale);
  return (
    <StepFrame {...props} heading={t("change.heading")} possible={registration.can.change}>
      <div className="kern-body">
        <p>{t("change.lead")}</p>
        <p>{t("change.email")}</p>
        {registration.approvesAgain && <p>{t("change.approval")}</p>}
      </div>
      <ErrorSummary title={errors.title} errors={errors.summary} />
      <PostForm name="change" action={action}>
        <Card>
          <TextField {...field("firstName")} required={false} autoComplete="given-name" />
          <TextField
            {...field("lastName")}
            required={false}
            hint={t("nameHint")}
            autoComplete="family-name"
          />
          {registration.isContact && (
            <TextField
              {...field("organisation")}
              optionalLabel={t("optional")}
              autoComplete="organization"
              hint={registration.group ? t("change.organisationGroup") : undefined}
            />
          )}
        </Card>
        <div>
          <Button>{t("change.submit")}</Button>
        </div>
      </PostForm>
    </StepFrame>
  );
}
