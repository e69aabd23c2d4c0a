import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { type FieldFrame, fieldId } from "./field.tsx";
import { FieldError } from "./field-error.tsx";

type CheckProps = FieldFrame & Omit<ComponentProps<"input">, keyof FieldFrame | "type">;

function Check({ kind, frame, rest }: { kind: "checkbox" | "radio"; frame: FieldFrame; rest: object }) {
  const id = frame.id ?? fieldId(frame.name);
  const describedBy = classNames(Boolean(frame.hint) && `${id}-hint`, Boolean(frame.error) && `${id}-error`);
  return (
    <div className={classNames("kern-form-check", Boolean(frame.error) && "kern-form-check--error")}>
      <input
        {...rest}
        type={kind}
        id={id}
        name={frame.name}
        aria-describedby={describedBy}
        aria-invalid={frame.error ? true : undefined}
        aria-required={kind === "checkbox" && frame.required ? true : undefined}
        className={classNames(
          `kern-form-check__${kind}`,
          Boolean(frame.error) && `kern-form-check__${kind}--error`,
        )}
      />
      <label className="kern-label" htmlFor={id}>
        {frame.label}
        {frame.optionalLabel && <span className="kern-label__optional"> {frame.optionalLabel}</span>}
      </label>
      {frame.hint && (
        <div className="kern-hint podium-check-hint" id={`${id}-hint`}>
          {frame.hint}
        </div>
      )}
      <FieldError id={`${id}-error`}>{frame.error}</FieldError>
    </div>
  );
}

/** A tick. Sent as `value` ("on" without one), or not at all. */
export function CheckboxField({
  name,
  label,
  hint,
  error,
  optionalLabel,
  required,
  id,
  ...rest
}: CheckProps) {
  const frame = { name, label, hint, error, optionalLabel, required, id };
  return <Check kind="checkbox" frame={frame} rest={rest} />;
}

/** One of a group; stands in a `Fieldset`. Needs an `id` of its own, as the group shares its name. */
export function RadioField({
  name,
  label,
  hint,
  error,
  optionalLabel,
  id,
  value,
  ...rest
}: CheckProps & { value: string }) {
  const frame = { name, label, hint, error, optionalLabel, id: id ?? fieldId(`${name}-${value}`) };
  return <Check kind="radio" frame={frame} rest={{ ...rest, value }} />;
}

/** Fields that belong together, with the question they answer. */
export function Fieldset({
  legend,
  hint,
  error,
  id,
  horizontal = false,
  children,
}: {
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  id: string;
  horizontal?: boolean;
  children: ReactNode;
}) {
  return (
    <fieldset
      id={id}
      className={classNames("kern-fieldset", Boolean(error) && "kern-fieldset--error")}
      aria-describedby={classNames(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`)}
    >
      <legend className="kern-label">{legend}</legend>
      {hint && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className={classNames("kern-fieldset__body", horizontal && "kern-fieldset__body--horizontal")}>
        {children}
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}
