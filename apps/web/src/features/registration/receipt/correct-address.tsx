import { Button } from "@podium/ui/form/button";
import { getTranslations } from "next-intl/server";
import type { FormReply } from "../../../form/form-reply.ts";
import { HiddenValues } from "../../../form/hidden-values.tsx";
import { PostForm } from "../../../form/post-form.tsx";

/** Leads back to the form with everything that was typed. What is sent then is another registration. */
export async function CorrectAddress({ reply }: { reply: FormReply<"registration"> }) {
  const t = await getTranslations("form.address");
  return (
    <PostForm name="registration" action={reply.address} className="podium-stack podium-stack--small">
      <p className="kern-body">{t("correctText")}</p>
      <HiddenValues values={reply.values} except={["step", "key"]} />
      <div>
        <Button name="step" value="edit" variant="secondary">
          {t("correct")}
        </Button>
      </div>
    </PostForm>
  );
}
