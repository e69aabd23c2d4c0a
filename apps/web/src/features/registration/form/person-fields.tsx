import type { PersonInput } from "@podium/domain/registration/schema";
import { EmailField } from "@podium/ui/form/email-field";
import { TextField } from "@podium/ui/form/field";
import { getTranslations } from "next-intl/server";
import type { FormErrors } from "../../../form/form-errors.ts";
import type { FieldOf, ValuesOf } from "../../../form/forms.ts";

type Props = {
  index: number;
  /** The browser may offer the visitor's own data for the first person only (WCAG 1.3.5). */
  own: boolean;
  emailHint: string;
  /** Null: everybody needs an address. */
  optionalEmail: string | null;
  errors: FormErrors<FieldOf<"registration">>;
  values: ValuesOf<"registration"> | undefined;
};

/** What is asked of one person. */
export async function PersonFields({ index, own, emailHint, optionalEmail, errors, values }: Props) {
  const t = await getTranslations("registration.form");
  const field = (part: keyof PersonInput) => {
    const name: FieldOf<"registration"> = `persons.${index}.${part}`;
    return { name, label: t(part), error: errors.of(name), defaultValue: values?.[name] };
  };
  return (
    <>
      <TextField {...field("firstName")} required={false} autoComplete={own ? "given-name" : "off"} />
      <TextField
        {...field("lastName")}
        required={false}
        hint={t("nameHint")}
        autoComplete={own ? "family-name" : "off"}
      />
      <EmailField
        {...field("email")}
        optionalLabel={optionalEmail ?? undefined}
        autoComplete={own ? "email" : "off"}
        hint={emailHint}
      />
    </>
  );
}
