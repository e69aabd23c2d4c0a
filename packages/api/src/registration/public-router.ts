import { readingCosts } from "@podium/domain/event/reading-cost";
import { askedSlug } from "@podium/domain/fields";
import { localeSchema } from "@podium/domain/locale";
import { forEach, type LinkStep, linkSteps } from "@podium/domain/registration/actions";
import {
  anotherPersonInput,
  changeRegistrationInput,
  checkRegistrationInput,
  companionInput,
  confirmByCodeInput,
  createRegistrationInput,
  linkInput,
  nameCompanionInput,
  removePersonInput,
  sendLinksInput,
} from "@podium/domain/registration/schema";
import { z } from "zod";
import { reading } from "../access/reading.ts";
import { publicProcedure, router } from "../procedures.ts";
import { confirmByCode } from "./code/confirm.ts";
import { register } from "./intake/create.ts";
import { availability, check } from "./intake/queries.ts";
import {
  addCompanion,
  addPerson,
  allowSplit,
  change,
  handOver,
  nameCompanion,
  removePerson,
  sendLinks,
  step,
  takeBackHandOver,
} from "./self-service/mutations.ts";
import { byConfirmationLink, byLink, organisationByLink } from "./self-service/queries.ts";

const linkPageInput = linkInput.extend({ locale: localeSchema });

const byLinkOnly = (action: LinkStep) =>
  publicProcedure.input(linkInput).mutation(({ ctx, input }) => step(action)(ctx, input.token));

/** What a visitor can do about a registration. The link from a mail is enough; there are no accounts. */
export const registrationRouter = router({
  availability: publicProcedure
    .input(z.strictObject({ slug: askedSlug, locale: localeSchema }))
    .query(({ input, ...call }) =>
      reading(call, readingCosts.page, () => availability(call.ctx, input.slug, input.locale)),
    ),
  check: publicProcedure.input(checkRegistrationInput).mutation(({ ctx, input }) => check(ctx, input)),
  create: publicProcedure.input(createRegistrationInput).mutation(({ ctx, input }) => register(ctx, input)),
  sendLinks: publicProcedure.input(sendLinksInput).mutation(({ ctx, input }) => sendLinks(ctx, input)),
  byConfirmationLink: publicProcedure
    .input(linkPageInput)
    .query(({ ctx, input }) => byConfirmationLink(ctx, input.token, input.locale)),
  byLink: publicProcedure
    .input(linkPageInput)
    .query(({ ctx, input }) => byLink(ctx, input.token, input.locale)),
  organisation: publicProcedure
    .input(linkPageInput)
    .query(({ ctx, input }) => organisationByLink(ctx, input.token, input.locale)),
  ...forEach(linkSteps, byLinkOnly),
  confirmByCode: publicProcedure
    .input(confirmByCodeInput)
    .mutation(({ ctx, input }) => confirmByCode(ctx, input)),
  change: publicProcedure.input(changeRegistrationInput).mutation(({ ctx, input }) => change(ctx, input)),
  handOver: publicProcedure.input(anotherPersonInput).mutation(({ ctx, input }) => handOver(ctx, input)),
  takeBackHandOver: publicProcedure
    .input(linkInput)
    .mutation(({ ctx, input }) => takeBackHandOver(ctx, input.token)),
  addPerson: publicProcedure.input(anotherPersonInput).mutation(({ ctx, input }) => addPerson(ctx, input)),
  addCompanion: publicProcedure.input(companionInput).mutation(({ ctx, input }) => addCompanion(ctx, input)),
  nameCompanion: publicProcedure
    .input(nameCompanionInput)
    .mutation(({ ctx, input }) => nameCompanion(ctx, input)),
  removePerson: publicProcedure
    .input(removePersonInput)
    .mutation(({ ctx, input }) => removePerson(ctx, input)),
  allowSplit: publicProcedure.input(linkInput).mutation(({ ctx, input }) => allowSplit(ctx, input.token)),
});
