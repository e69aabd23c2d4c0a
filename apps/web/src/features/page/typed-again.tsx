import { Button } from "@podium/ui/form/button";
import { Heading } from "@podium/ui/text/heading";
import { getTranslations } from "next-intl/server";
import type { FormName } from "../../form/forms.ts";

type Props = { name: FormName; values: Record<string, string> };

/** What the forms say about themselves, and ticks: nobody has typed it. */
const UNSEEN = /^(form|step|key|categoryId|registrationId)$/;

/** A form that could not be dealt with, to be sent again as it was: the answer stands at the form's own address. */
export async function TypedAgain({ name, values }: Props) {
  const t = await getTranslations("problem.typed");
  const fields = Object.entries(values);
  const shown = fields.filter(([field, value]) => !UNSEEN.test(field) && value.trim() && value !== "on");
  return (
    <form method="post" className="podium-stack">
      <input type="hidden" name="form" value={name} />
      {fields.map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {shown.length > 0 && (
        <>
          <Heading level={2}>{t("values")}</Heading>
          <ul>
            {shown.map(([field, value]) => (
              <li key={field} className="typed-value">
                {value}
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        <Button type="submit">{t("send")}</Button>
      </div>
    </form>
  );
}
