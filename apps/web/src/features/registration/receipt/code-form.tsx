import { Button } from "@podium/ui/form/button";
import { TextField } from "@podium/ui/form/field";
import { Heading } from "@podium/ui/text/heading";
import { getTranslations } from "next-intl/server";
import type { formFields } from "../../../form/form-fields.ts";
import { HiddenValues } from "../../../form/hidden-values.tsx";
import { PostForm } from "../../../form/post-form.tsx";

type Props = {
  field: Awaited<ReturnType<typeof formFields<"code">>>["field"];
  /** The address of the receipt. */
  action: string;
  receipt: string;
  result: string;
  /** What was sent: it goes along, so that the receipt still names it beside a mistake. */
  values: Record<string, string | undefined>;
};

/** The second way to confirm, for everybody alike: whether there is a code tells the mail alone. */
export async function CodeForm({ field, action, receipt, result, values }: Props) {
  const t = await getTranslations("registration.received");
  return (
    <section aria-labelledby="code-title">
      <PostForm name="code" action={action} className="podium-stack podium-stack--small">
        <Heading level={2} look="medium" id="code-title">
          {t("codeTitle")}
        </Heading>
        <p className="kern-body">{t("codeText")}</p>
        <HiddenValues values={{ ...values, receipt, result }} except={["step", "key", "code"]} />
        <TextField
          {...field("code")}
          hint={t("codeHint")}
          inputMode="numeric"
          autoComplete="one-time-code"
          className="form-code"
        />
        <div>
          <Button>{t("codeSubmit")}</Button>
        </div>
      </PostForm>
    </section>
  );
}
