const replacements: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => replacements[character] ?? "");
}

/** Several lines, as somebody typed them. */
export const lines = (text: string) => escapeHtml(text).replaceAll("\n", "<br>");
