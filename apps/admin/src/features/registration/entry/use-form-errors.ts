import { entryChannels } from "@podium/domain/registration/staff-schema";
import { ERROR_SUMMARY_ID } from "@podium/ui/form/error-summary";
import { fieldId } from "@podium/ui/form/field";
import { useEffect, useState } from "react";
import { useFieldErrorWords } from "../../../screen/use-field-error-words.ts";

/** A group of radio buttons takes no focus itself. */
const firstOf: Readonly<Record<string, string>> = { channel: `channel-${entryChannels[0]}` };

type Issue = { path: string; message: string };

/**
 * What is wrong with a form: a sentence for each field, and the list for the summary above it, which gets the focus
 * after each attempt.
 *
 * @param order names of the fields as they stand on the page
 */
export function useFormErrors(order: readonly string[]) {
  const fieldError = useFieldErrorWords();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  useEffect(() => {
    if (issues.length > 0) document.getElementById(ERROR_SUMMARY_ID)?.focus();
  }, [issues]);

  const errors: Record<string, string> = {};
  for (const { path, message } of issues) {
    errors[path] ??= fieldError(message);
  }
  const wrong = Object.keys(errors).sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return {
    errors,
    summary: (labelOf: (name: string) => string) =>
      wrong.map((name) => ({
        fieldId: fieldId(firstOf[name] ?? name),
        message: `${labelOf(name)}: ${errors[name]}`,
      })),
    /** Message keys by the path of the field, as a schema or the server has them. */
    show: (found: readonly Issue[]) => setIssues(found),
  };
}

/** The issues of a schema as `show` takes them. */
export function issuesOf(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): Issue[] {
  return error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
}
