/** Words that somebody typed, marked with their language: it may be another one than the page's (WCAG 3.1.2). */
export function Wording({ of: { text, language } }: { of: { text: string; language: string } }) {
  return <span lang={language}>{text}</span>;
}
