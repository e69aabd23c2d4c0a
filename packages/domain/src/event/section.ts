import type { z } from "zod";
import type { MissingField, PublicationFacts } from "./missing-fields.ts";

type Fields = Readonly<Record<string, z.ZodType>>;

/** Called for each mistake: the path of its field and the key of its sentence. */
export type Report = (path: (string | number)[], message: string) => void;

/**
 * One part of an event's form. What is known of a setting stands here: how it is typed, what a new event begins with,
 * what must be there before publication and what no single field can know. The order of the fields is the screen's.
 */
export type Section = {
  /** Fields of the event. */
  fields: Fields;
  /** Fields that each language has. */
  translated?: { fields: Fields; initial: object };
  /** What a new event begins with, as the form holds it. */
  initial: object;
  /** Fields that the event still lacks before it can go online. */
  missing?: (event: PublicationFacts) => MissingField[];
  /** What no single field can know. */
  check?: (event: never, report: Report) => void;
};

/** What a form holds of some fields, and what a mutation gets of them. */
export type Typed<Shape extends Fields> = { [Name in keyof Shape]: z.input<Shape[Name]> };
export type Parsed<Shape extends Fields> = { [Name in keyof Shape]: z.output<Shape[Name]> };
