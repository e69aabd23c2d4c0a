import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { EmailField } from "@podium/ui/form/email-field";
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

/** One more person in the group. */
export async function AddPersonPage(props: StepProps) {
  const t = await getTranslations("selfService.addPerson");
  const { companionMode } = props.registration;
  return (
    <StepFrame {...props} heading={t("heading")} possible={props.registration.can.addPerson}>
      <div className="kern-body">
        <p>{t("lead")}</p>
        <ul>
          <li>{t("place")}</li>
          <li>{t("mail")}</li>
          {companionMode !== "NONE" && <li>{t(`companion.${companionMode}`)}</li>}
        </ul>
      </div>
      <PersonForm {...props} step="addPerson" />
    </StepFrame>
  );
}

/** Who it is; `step` names the form and its words. */
export async function PersonForm({
  registration,
  token,
  reply,
  step,
}: StepProps & { step: "handOver" | "addPerson" }) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService");
  const labels: LabelsOf<"handOver" | "addPerson"> = {
    firstName: t("firstName"),
    lastName: t("lastName"),
    email: t("email"),
  };
  const { errors, field } = await formFields(reply, labels);
  // These are another person's data: the browser must not offer the visitor's own.
  const autoComplete = "off";
  const action = selfServiceAddress(steps[step].page, token, locale);
  return (
    <>
      <ErrorSummary title={errors.title} errors={errors.summary} />
      <PostForm name={step} action={action}>
        <Card title={t(`${step}.title`)} id="another-person">
          <p className="kern-body">{t(`${step}.consent`)}</p>
          <TextField {...field("firstName")} required={false} autoComplete={autoComplete} />
          <TextField
            {...field("lastName")}
            required={false}
            hint={t("nameHint")}
            autoComplete={autoComplete}
          />
          <EmailField
            {...field("email")}
            optionalLabel={
              step === "addPerson" && registration.companionMode !== "NONE" ? t("optional") : undefined
            }
            autoComplete={autoComplete}
          />
        </Card>
        <div>
          <Button>{t(`${step}.submit`)}</Button>
        </div>
      </PostForm>
    </>
  );
}
