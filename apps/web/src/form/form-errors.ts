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
  const fields = reply?.fields ?? {};
  const t = await getTranslations("fieldError");
  const { fieldError: known, form } = await getMessages();
  const missing = await getTranslations("form.missing");
  /** What is to be typed there, where that was left empty and has words of its own. */
  const asked = (name: string) => {
    const { key } = mistakeOf(fields[name] ?? "");
    const word = wordOf(name);
    const isEmpty = key === "required" || key === "nameRequired";
    return isEmpty && hasKey(form.missing, word) ? missing(word) : null;
  };
  const sentence = (name: string) => {
    const { key, details } = mistakeOf(fields[name] ?? "invalid");
    return asked(name) ?? (hasKey(known, key) ? t(key, details) : t("invalid"));
  };
  const wrong = Object.keys(labels).filter((name) => name in fields);
  const others = Object.keys(fields).filter((name) => !(name in labels));
  return {
    title: (await getTranslations("form"))("mistakes"),
    of: (name) => (fields[name] ? sentence(name) : undefined),
    summary: [
      ...[...new Set(others.map(sentence))].map((message) => ({ message })),
      ...wrong.map((name) => ({
        fieldId: fieldId(name),
        // Of several persons it has to be said whose field it is.
        message:
          asked(name) && !OTHER_PERSON.test(name)
            ? sentence(name)
            : `${asStart(labels[name])} ${sentence(name)}`,
      })),
    ],
  };
}

const OTHER_PERSON = /^persons\.[1-9]/u;

/** "persons.0.email" is one's own, "persons.2.email" that of somebody else. */
function wordOf(name: string): string {
  const part = name.split(".").at(-1) ?? name;
  return OTHER_PERSON.test(name) ? `other_${part}` : part;
}

/** "Nachname: …", but "Was ist das Problem? …". */
function asStart(label = ""): string {
  return label.endsWith("?") ? label : `${label}:`;
}
