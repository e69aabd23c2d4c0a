import { Button } from "@podium/ui/form/button";

/** A step that nothing is asked about: it can be taken back. Pressed twice, it is taken once. */
export function StepButton({
  label,
  isPending,
  onPress,
}: {
  label: string;
  isPending: boolean;
  onPress: () => void;
}) {
  return (
    <Button
      type="button"
      variant="secondary"
      block
      aria-disabled={isPending || undefined}
      onClick={() => {
        if (!isPending) onPress();
      }}
    >
      {label}
    </Button>
  );
}
