import { Card } from "@podium/ui/block/card";
import { Button } from "@podium/ui/form/button";
import { ErrorSummary } from "@podium/ui/form/error-summary";
import { TextField } from "@podium/ui/form/field";
import { getTranslations } from "next-intl/server";
import { formFields } from "../../../../form/form-fields.ts";
import type { LabelsOf } from "../../../../form/forms.ts";
import { PostForm } from "../../../../form/post-form.tsx";
import { pageLocale } from "../../../../i18n/page-locale.ts";
import { ownAddress } from "../address.ts";
import { OwnStepFrame, type OwnStepProps } from "./step-frame.tsx";

/** Somebody else takes the place over. It ends one's own registration, so that stands before the first field. */
export async function HandOverPage(props: OwnStepProps) {
  const t = await getTranslations("selfService.handOver");
  return (
    <OwnStepFrame {...props} heading={t("heading")} possible={props.registration.can.handOver}>
      <div className="kern-body">
        <p>{t("lead")}</p>
        <ul>
          <li>{t("own")}</li>
          <li>{t("mail")}</li>
          <li>{t("deadline")}</li>
        </ul>
      </div>
      <PersonForm {...props} step="handOver" />
    </OwnStepFrame>
  );
}

/** One more in the group. */
export async function AddPersonPage(props: OwnStepProps) {
  const t = await getTranslations("selfService.addPerson");
  return (
    <OwnStepFrame {...props} heading={t("heading")} possible={props.registration.can.addPerson}>
      <div className="kern-body">
        <p>{t("lead")}</p>
        <ul>
          <li>{t("place")}</li>
          <li>{t("mail")}</li>
        </ul>
      </div>
      <PersonForm {...props} step="addPerson" />
    </OwnStepFrame>
  );
}

const pathnames = {
  handOver: "/registration/[token]/hand-over",
  addPerson: "/registration/[token]/add-person",
} as const;

async function PersonForm({ token, reply, step }: OwnStepProps & { step: keyof typeof pathnames }) {
  const locale = await pageLocale();
  const t = await getTranslations("selfService");
  const labels: LabelsOf<"handOver" | "addPerson"> = {
    firstName: t("firstName"),
    lastName: t("lastName"),
    email: t("email"),
  };
  const { errors, field } = await formFields(reply, labels);
  // It is somebody else's data: the browser must not offer one's own.
  const autoComplete = "off";
  const action = ownAddress(pathnames[step], token, locale);
  return (
    <>
      <ErrorSummary title={t("errorTitle")} errors={errors.summary} />
      <PostForm name={step} action={action}>
        <Card title={t(`${step}.title`)} id="another-person">
          <p className="kern-body">{t(`${step}.consent`)}</p>
          <TextField {...field("firstName")} autoComplete={autoComplete} />
          <TextField {...field("lastName")} autoComplete={autoComplete} />
          <TextField
            {...field("email")}
            autoComplete={autoComplete}
            type="email"
            inputMode="email"
            spellCheck={false}
          />
        </Card>
        <div>
          <Button>{t(`${step}.submit`)}</Button>
        </div>
      </PostForm>
    </>
  );
}
