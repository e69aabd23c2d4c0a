import { useId } from "react";

export type Choice<Value extends string> = { value: Value; label: string; count?: number };

/** A row of small buttons of which one is pressed: a filter that takes effect at once. `onChoose` makes it a client's. */
export function ChoiceChips<Value extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: string;
  choices: readonly Choice<Value>[];
  chosen: Value;
  onChoose: (value: Value) => void;
}) {
  const labelId = useId();
  return (
    <fieldset className="podium-chips" aria-labelledby={labelId}>
      <legend id={labelId} className="podium-visually-hidden">
        {label}
      </legend>
      {choices.map(({ value, label: words, count }) => (
        <button
          key={value}
          type="button"
          className="podium-chip"
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {words}
          {count !== undefined && <span className="podium-chip__count"> ({count})</span>}
        </button>
      ))}
    </fieldset>
  );
}
