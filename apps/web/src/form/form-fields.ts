import { type FormErrors, formErrors } from "./form-errors.ts";

type Shown = { values: Record<string, string | undefined>; fields: Record<string, string> };

type Field<Name extends string> = {
  name: Name;
  label: string;
  error: string | undefined;
  defaultValue: string | undefined;
};

/**
 * What each field of a form shows: its label, what was typed and what is wrong with it.
 *
 * @param labels by field name, in the order of the form (`LabelsOf<"comment">`)
 * @param initial what stands in the fields before anything was sent
 */
export async function formFields<Name extends string>(
  reply: Shown | null,
  labels: Record<Name, string>,
  initial: Partial<Record<NoInfer<Name>, string | null>> = {},
): Promise<{ errors: FormErrors; field(name: Name): Field<Name> }> {
  const errors = await formErrors(reply, labels);
  return {
    errors,
    field: (name) => ({
      name,
      label: labels[name],
      error: errors.of(name),
      defaultValue: reply ? reply.values[name] : (initial[name] ?? undefined),
    }),
  };
}
