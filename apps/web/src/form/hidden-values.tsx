/** What was typed, sent along by the next button. */
export function HiddenValues({
  values,
  except = [],
}: {
  values: Record<string, string | undefined>;
  except?: readonly string[];
}) {
  return Object.entries(values)
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value ?? ""} />);
}
