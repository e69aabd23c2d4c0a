/** Fields of a form are whatever somebody sends; the procedure's schema is strict and says what is missing or too much. */
export function typed<Input>(fields: Record<string, unknown>): Input {
  return fields as Input;
}
