/** How many of the places are taken, drawn; the words beside it say the number. */
export function PlacesBar({ left, size }: { left: number; size: number }) {
  const taken = Math.round(100 * (1 - Math.min(left, size) / size));
  return (
    <svg
      className="places-bar"
      viewBox="0 0 100 1"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="places-bar__all" width="100" height="1" />
      <rect className="places-bar__taken" width={taken} height="1" />
    </svg>
  );
}
