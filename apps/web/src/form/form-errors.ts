import { mistakeOf } from "@podium/domain/mistake";
import { fieldId } from "@podium/ui/form/field";
import { hasKey } from "@podium/ui/text/has-key.ts";
import { getMessages, getTranslations } from "next-intl/server";

export type FormErrors<Name extends string = string> = {
  /** The sentence for a field that was filled in wrong. */
  of(name: Name): string | undefined;
  /** For the summary above the form: each with its label and the field it leads to. */
  summary: { fieldId?: string; message: string }[];
  /** Of the summary. */
  title: string;
};

/**
 * Sentences for what was typed wrong, in the language of the page.
 *
 * @param labels by field name, in the order of the form; an error of any other field concerns the form as a whole
 */
export async function formErrors(
  reply: { fields: Record<string, string> } | null,
  labels: Readonly<Record<string, string>>,
): Promise<FormErrors> {
  const t = await getTranslations("fieldError");
  const known = (await getMessages()).fieldError;
  const sentence = (message: string) => {
    const { key, details } = mistakeOf(message);
    return hasKey(known, key) ? t(key, details) : t("invalid");
  };
  const fields = reply?.fields ?? {};
  const wrong = Object.keys(labels).filter((name) => name in fields);
  const others = Object.keys(fields).filter((name) => !(name in labels));
  return {
    title: (await getTranslations("form"))("mistakes"),
    of: (name) => (fields[name] ? sentence(fields[name]) : undefined),
    summary: [
      ...[...new Set(others.map((name) => sentence(fields[name] ?? "invalid")))].map((message) => ({
        message,
      })),
      ...wrong.map((name) => ({
        fieldId: fieldId(name),
        message: `${asStart(labels[name])} ${sentence(fields[name] ?? "invalid")}`,
      })),
    ],
  };
}

/** "Nachname: …", but "Was ist das Problem? …". */
function asStart(label = ""): string {
  return label.endsWith("?") ? label : `${label}:`;
}
