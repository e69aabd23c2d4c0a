import { reportBarrierInput } from "@podium/domain/barrier/schema";
import { createCommentInput } from "@podium/domain/comment/schema";
import {
  anotherPersonInput,
  changeRegistrationInput,
  confirmByCodeInput,
  createRegistrationInput,
  linkInput,
  nameCompanionInput,
  removePersonInput,
  sendLinksInput,
} from "@podium/domain/registration/schema";
import type { z } from "zod";

/** Every form of the site with the schema of what it sends. Its page and its procedure stand in server/forms. */
export const formSchemas = {
  comment: createCommentInput,
  barrier: reportBarrierInput,
  registration: createRegistrationInput,
  code: confirmByCodeInput,
  links: sendLinksInput,
  confirmation: linkInput,
  acceptance: linkInput,
  reconfirmation: linkInput,
  split: linkInput,
  cancellation: linkInput,
  decline: linkInput,
  change: changeRegistrationInput,
  handOver: anotherPersonInput,
  takeBack: linkInput,
  addPerson: anotherPersonInput,
  companion: nameCompanionInput,
  removePerson: removePersonInput,
};

export type FormName = keyof typeof formSchemas;

type Input<Name extends FormName> = z.input<(typeof formSchemas)[Name]>;

/** What the address of a form's page says already. No form asks for it; the server adds it. */
type InAddress = "slug" | "locale" | "token" | "registrationId";
export type FromAddress<Name extends FormName> = Pick<Input<Name>, Extract<keyof Input<Name>, InAddress>>;

/** Of a list of several things each has its own fields, "persons.0.email"; of a list of words each is one, "dates.0". */
type FieldIn<Shape> = {
  [Key in keyof Shape & string]-?: NonNullable<Shape[Key]> extends readonly (infer Item)[]
    ? Item extends object
      ? `${Key}.${number}.${keyof Item & string}`
      : Key | `${Key}.${number}`
    : Key;
}[keyof Shape & string];

/** The names of a form's fields, from the keys of its schema: one that is renamed there does not compile here. */
export type FieldOf<Name extends FormName> = FieldIn<Omit<Input<Name>, InAddress>>;

/** What was typed, by field. */
export type ValuesOf<Name extends FormName> = Partial<Pick<Record<string, string>, FieldOf<Name>>>;

/** What a form calls each of its fields. */
export type LabelsOf<Name extends FormName> = Record<FieldOf<Name>, string>;
