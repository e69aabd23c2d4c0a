import type { lookFields } from "@podium/domain/organisation/staff-schema";
import { useFormContext } from "react-hook-form";
import type { z } from "zod";
import { useFieldErrorWords } from "../../screen/use-field-error-words.ts";

export type LookTyped = z.input<typeof lookFields>;
export type LookOutput = z.output<typeof lookFields>;

/** What ties a field to the form around it; its error in words. */
export function useLookField() {
  const { register, formState } = useFormContext<LookTyped, unknown, LookOutput>();
  const words = useFieldErrorWords();
  return (name: keyof LookTyped) => {
    const message = formState.errors[name]?.message;
    return { ...register(name), error: message && words(message) };
  };
}
