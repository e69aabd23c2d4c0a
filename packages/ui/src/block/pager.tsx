import { Button } from "../form/button.tsx";

/** Back and on through the pages of a list; a button that leads nowhere stays in its place, and says so. */
export function Pager({
  label,
  previous,
  next,
}: {
  label: string;
  previous: { label: string; go?: () => void };
  next: { label: string; go?: () => void };
}) {
  return (
    <nav className="list-pages" aria-label={label}>
      <Button
        type="button"
        variant="secondary"
        icon="chevron-left"
        disabled={!previous.go}
        onClick={previous.go}
      >
        {previous.label}
      </Button>
      <Button
        type="button"
        variant="secondary"
        iconRight="chevron-right"
        disabled={!next.go}
        onClick={next.go}
      >
        {next.label}
      </Button>
    </nav>
  );
}
