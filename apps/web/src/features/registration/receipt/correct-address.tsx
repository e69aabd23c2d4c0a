import { Button } from "@podium/ui/form/button";
import { getTranslations } from "next-intl/server";
import { HiddenValues } from "../../../form/hidden-values.tsx";
import { PostForm } from "../../../form/post-form.tsx";

type Props = {
  values: Record<string, string | undefined>;
  /** Of the page with the form. */
  action: string;
};

/** Leads back to the form with everything that was typed. What is sent then is another registration. */
export async function CorrectAddress({ values, action }: Props) {
  const t = await getTranslations("form.address");
  return (
    <PostForm name="registration" action={action} className="podium-stack podium-stack--small">
      <p className="kern-body">{t("correctText")}</p>
      <HiddenValues values={values} except={["step", "key", "receipt", "code", "result"]} />
      <div>
        <Button name="step" value="edit" variant="secondary">
          {t("correct")}
        </Button>
      </div>
    </PostForm>
  );
}
