import { localeSchema } from "@podium/domain/locale";
import { createRegistrationInput, linkInput } from "@podium/domain/registration/schema";
import { z } from "zod";
import { publicProcedure, router } from "../procedures.ts";
import { cancel, confirm, create } from "./mutations.ts";
import { availability, byConfirmationLink, byLink } from "./queries.ts";

const linkPageInput = linkInput.extend({ locale: localeSchema });

/** What a visitor can do about a registration. Whoever has a link from a mail acts by it; there are no accounts. */
export const registrationRouter = router({
  availability: publicProcedure
    .input(z.strictObject({ slug: z.string().min(1).max(120), locale: localeSchema }))
    .query(({ ctx, input }) => availability(ctx, input.slug, input.locale)),
  create: publicProcedure.input(createRegistrationInput).mutation(({ ctx, input }) => create(ctx, input)),
  byConfirmationLink: publicProcedure
    .input(linkPageInput)
    .query(({ ctx, input }) => byConfirmationLink(ctx, input.token, input.locale)),
  confirm: publicProcedure.input(linkInput).mutation(({ ctx, input }) => confirm(ctx, input.token)),
  byLink: publicProcedure
    .input(linkPageInput)
    .query(({ ctx, input }) => byLink(ctx, input.token, input.locale)),
  cancel: publicProcedure.input(linkInput).mutation(({ ctx, input }) => cancel(ctx, input.token)),
});
