/** The mark: a lectern under a speech mark. Decoration beside the name. */
export function Logo() {
  return (
    <svg className="frame-logo" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path
        className="frame-logo__ground"
        d="M0 6a6 6 0 0 1 6-6h28a6 6 0 0 1 6 6v28a6 6 0 0 1-6 6H6a6 6 0 0 1-6-6Z"
      />
      <path
        className="frame-logo__mark"
        d="M8 16h24l-3 7H11ZM17 23h6v7h-6ZM12.5 30h15v3h-15ZM20 6.5a3.25 3.25 0 1 1 0 6.5 3.25 3.25 0 0 1 0-6.5Z"
      />
    </svg>
  );
}
