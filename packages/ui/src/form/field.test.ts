import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ErrorSummary } from "./error-summary.tsx";
import { fieldId, TextField } from "./field.tsx";

const render = (given: object) =>
  renderToStaticMarkup(createElement(TextField, { name: "firstName", label: "Vorname", ...given }));

it("a field is named by its label and described by its hint and its error", () => {
  const html = render({ hint: "Wie im Ausweis", error: "Bitte ausfüllen", defaultValue: "Ñ" });
  expect(html).toContain('<label class="kern-label" for="field-firstName">Vorname</label>');
  expect(html).toContain('aria-describedby="field-firstName-hint field-firstName-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('id="field-firstName-error"');
  expect(html).toContain('value="Ñ"');
});

it("a field that may be left empty says so in its label and is not required", () => {
  const html = render({ optionalLabel: "(freiwillig)" });
  expect(html).toContain("Vorname<span");
  expect(html).toContain("(freiwillig)");
  expect(html).not.toContain("aria-required");
  expect(render({})).toContain('aria-required="true"');
});

it("a field without an error is not described by one", () => {
  expect(render({})).not.toMatch(/aria-(describedby|invalid)/u);
});

it("the summary leads to the field, also for names with dots and brackets", () => {
  const summary = (errors: { fieldId?: string; message: string }[]) =>
    renderToStaticMarkup(createElement(ErrorSummary, { title: "Bitte prüfen", errors }));
  expect(fieldId("partners.0[name]")).toBe("field-partners-0-name-");
  expect(summary([{ fieldId: fieldId("firstName"), message: "Fehlt" }])).toContain('href="#field-firstName"');
  expect(summary([])).toBe("");
});
