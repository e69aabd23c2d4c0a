import { z } from "zod";

/** A page of the log, the newest first. `before` is the number of the last entry that was shown. */
export const listAuditInput = z.object({
  before: z
    .string()
    .regex(/^\d{1,18}$/u)
    .optional(),
});
export type ListAuditInput = z.output<typeof listAuditInput>;
