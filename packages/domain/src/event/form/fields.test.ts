import { expect, test } from "vitest";
import { initialEvent } from "../schema.ts";
import { fieldsIn, formFieldOf, formFields, withFields } from "./fields.ts";
import { sectionOf } from "./parts.ts";

test("a form is its fields, and its fields are the form", () => {
  expect(Object.keys(fieldsIn(initialEvent)).sort()).toEqual(formFields.toSorted());
  expect(withFields(initialEvent, {})).toEqual(initialEvent);
});

test("what was typed takes the place of what was there, whatever it is; nothing else changes", () => {
  const typed = { "translations.de.title": "Neu", registrationPaused: "vielleicht", weather: "Regen" };
  const form = withFields(initialEvent, typed);
  expect(form.translations.de.title).toBe("Neu");
  expect(form.registrationPaused).toBe("vielleicht");
  expect(form).not.toHaveProperty("weather");
  expect(form.translations.en).toEqual(initialEvent.translations.en);
});

test("every field belongs to a section, and a path to its field", () => {
  for (const field of formFields)
    if (!field.endsWith("inEnglish")) expect(sectionOf(field), field).toBeDefined();
  expect(formFieldOf("pools.0.size")).toBe("pools");
  expect(formFieldOf("translations.en.goals.2")).toBe("translations.en.goals");
  expect(formFieldOf("poolside")).toBeUndefined();
});
