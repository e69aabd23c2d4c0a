/** Line drawings of our own, 24 by 24, for what KERN has no icon for. */
const drawings = {
  venue:
    "M12 21s-7-6.1-7-11.4a7 7 0 0 1 14 0C19 14.9 12 21 12 21ZM12 12.2a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2Z",
  calendar: "M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V8M15.5 3.5V8",
  people:
    "M9 11a3.3 3.3 0 1 0 0-6.6A3.3 3.3 0 0 0 9 11ZM3 19.5c0-3.4 2.6-5.4 6-5.4s6 2 6 5.4M15.6 4.9a3 3 0 0 1 0 5.7M17.4 14.4c2.2.6 3.6 2.4 3.6 5.1",
  ticket: "M4 7h16v3.2a1.9 1.9 0 0 0 0 3.6V17H4v-3.2a1.9 1.9 0 0 0 0-3.6ZM14.5 7v2M14.5 11v2M14.5 15v2",
  speech: "M4 4.5h16v11h-8l-4.5 4v-4H4zM8 8.5h8M8 11.500h5",
  screen: "M3.5 5h17v11h-17zM9 20h6M12 16v4",
  STEP_FREE_ACCESS:
    "M11 5.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2ZM11 8v6h5l3 5.5M11 10.5h4.5M8.6 11.2a5 5 0 1 0 6.2 7",
  LIFT: "M5 3.5h14v17H5zM9.5 10.5 12 7.5l2.5 3M9.5 13.5l2.5 3 2.5-3",
  ACCESSIBLE_TOILET:
    "M7 5.6A1.6 1.6 0 1 0 7 2.4a1.6 1.6 0 0 0 0 3.2ZM7 8v5h4l2 4.5M7 10h3.5M5.2 11a4.2 4.2 0 1 0 5.2 6M17.5 5.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2ZM17.5 8l-2.5 6h5ZM17.5 14v6.5",
  ACCESSIBLE_PARKING: "M4 4h16v16H4zM9.5 17V7.5h3.4a3 3 0 0 1 0 6H9.5",
  TACTILE_GUIDANCE:
    "M12 3.5v3M5 8.5v12M12 8.5v12M19 8.5v12M8.5 10h.01M8.5 14.5h.01M8.5 19h.01M15.5 10h.01M15.5 14.5h.01M15.5 19h.01",
  INDUCTION_LOOP:
    "M8 10a4.5 4.5 0 1 1 8.6 1.8c-1 2-2.9 2.6-3.2 4.8-.3 2-1.3 3.4-3.2 3.4-1.8 0-2.7-1.2-2.7-2.8M10.8 10a1.7 1.7 0 1 1 3.2.8c-.4.9-1.2 1.1-1.6 1.9M4.5 14 3 12.5 4.5 11M3 12.5h2.5",
  SIGN_LANGUAGE:
    "M7.5 12.5V6.2a1.3 1.3 0 0 1 2.6 0V11M10.1 10.5V4.3a1.3 1.3 0 0 1 2.6 0v6.2M12.7 10.5V5.4a1.3 1.3 0 0 1 2.6 0V12M15.3 11V8.2a1.3 1.3 0 0 1 2.6 0v6.3c0 4-2.3 6.5-5.7 6.5-2.6 0-4-1-5.3-3.2l-2.6-4.4a1.3 1.3 0 0 1 2.2-1.3l1 1.4",
  SPEECH_TO_TEXT: "M3.5 5h17v11.5h-9L7 20.5v-4H3.5zM7.5 9h9M7.5 12.5h5.5",
  EASY_LANGUAGE:
    "M12 6.5C10.3 5 7.8 4.5 4 4.5v14c3.8 0 6.3.5 8 2 1.7-1.5 4.200-2 8-2v-14c-3.8 0-6.3.5-8 2ZM12 6.5v14M7 9h2M7 12.5h2M15 9h2M15 12.5h2",
  QUIET_ROOM: "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5ZM16 9.5l5 5M21 9.5l-5 5",
  ASSISTANCE_DOGS: "M4 8.5 7 5l2 2.5h6.5L19 5.5l1.5 4-3 1V20h-2.5v-5.5h-5V20H7.5v-8L4 11Z",
  CHILDCARE:
    "M12 8.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM12 8.5V15M12 15l-3 6M12 15l3 6M6 10.5c1.700 1.700 3.5 2 6 2s4.300-.3 6-2",
} as const;

export type PictogramName = keyof typeof drawings;

/** A picture beside a word, never instead of one: hidden from screen readers. */
export function Pictogram({ name }: { name: PictogramName }) {
  return (
    <svg className="podium-pictogram" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  );
}
