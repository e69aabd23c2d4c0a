import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { FieldError } from "./field-error.tsx";
import { fieldId } from "./targets.ts";

export { fieldId };

/** What every field of a form has. */
export type FieldFrame = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The sentence under the field; with it the field counts as wrong. */
  error?: ReactNode;
  /** Such as "(freiwillig)"; part of the label. */
  optionalLabel?: string;
  /** Said to screen readers. Without a word on it, fields without `optionalLabel` are required. */
  required?: boolean;
  /** How much room is left, under the control. */
  counter?: ReactNode;
  /** Only needed where a page has two fields of one name. */
  id?: string;
};

/** Attributes that tie a control to its hint and its error (WCAG 1.3.1, 3.3.1). */
function controlAttributes(frame: FieldFrame) {
  const { name, id = fieldId(name), hint, counter, error, optionalLabel, required = !optionalLabel } = frame;
  const describedBy = classNames(
    Boolean(hint) && `${id}-hint`,
    Boolean(counter) && `${id}-counter`,
    Boolean(error) && `${id}-error`,
  );
  return {
    id,
    name,
    "aria-describedby": describedBy,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-required": required || undefined,
  };
}

function Frame({ frame, children }: { frame: FieldFrame; children: ReactNode }) {
  const id = frame.id ?? fieldId(frame.name);
  return (
    <div className={classNames("kern-form-input", Boolean(frame.error) && "kern-form-input--error")}>
      <label className="kern-label" htmlFor={id}>
        {frame.label}
        {frame.optionalLabel && <span className="kern-label__optional"> {frame.optionalLabel}</span>}
      </label>
      {frame.hint && (
        <div className="kern-hint" id={`${id}-hint`}>
          {frame.hint}
        </div>
      )}
      {children}
      {frame.counter && (
        <div className="kern-hint" id={`${id}-counter`}>
          {frame.counter}
        </div>
      )}
      <FieldError id={`${id}-error`}>{frame.error}</FieldError>
    </div>
  );
}

/** One line of text. `type`, `autoComplete`, `defaultValue`, `ref` … go to the input. */
export function TextField({
  name,
  label,
  hint,
  error,
  optionalLabel,
  required,
  id,
  className,
  ...rest
}: FieldFrame & Omit<ComponentProps<"input">, keyof FieldFrame>) {
  const frame = { name, label, hint, error, optionalLabel, required, id };
  return (
    <Frame frame={frame}>
      <input
        type="text"
        {...rest}
        {...controlAttributes(frame)}
        className={classNames(
          "kern-form-input__input",
          Boolean(error) && "kern-form-input__input--error",
          className,
        )}
      />
    </Frame>
  );
}

/** Several lines of text. */
export function TextArea({
  name,
  label,
  hint,
  error,
  optionalLabel,
  required,
  counter,
  id,
  className,
  ...rest
}: FieldFrame & Omit<ComponentProps<"textarea">, keyof FieldFrame>) {
  const frame = { name, label, hint, error, optionalLabel, required, counter, id };
  return (
    <Frame frame={frame}>
      <textarea
        rows={6}
        {...rest}
        {...controlAttributes(frame)}
        className={classNames(
          "kern-form-input__input",
          Boolean(error) && "kern-form-input__input--error",
          className,
        )}
      />
    </Frame>
  );
}

export type SelectOption = { value: string; label: string };

/** One of a list. Nothing is sent before the form's button is pressed (WCAG 3.2.2). */
export function SelectField({
  name,
  label,
  hint,
  error,
  optionalLabel,
  required,
  id,
  options,
  className,
  ...rest
}: FieldFrame & { options: readonly SelectOption[] } & Omit<ComponentProps<"select">, keyof FieldFrame>) {
  const frame = { name, label, hint, error, optionalLabel, required, id };
  return (
    <Frame frame={frame}>
      <div className="kern-form-input__select-wrapper">
        <select
          {...rest}
          {...controlAttributes(frame)}
          className={classNames(
            "kern-form-input__select",
            Boolean(error) && "kern-form-input__select--error",
            className,
          )}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </Frame>
  );
}
