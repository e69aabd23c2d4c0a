import { olderSecretsSchema, type Secrets, secretSchema } from "@podium/domain/configuration/secrets";
import { z } from "zod";

/** The part of the environment that the procedures read. The README's table says what each is for. */
const schema = z.object({
  DATABASE_URL: z.string().min(1),
  /** For what needs a session of some length, where the other leads through a pooler. */
  DATABASE_DIRECT_URL: z.string().min(1).optional(),
  WEB_URL: z.url(),
  PODIUM_SECRET: secretSchema,
  PODIUM_SECRET_PREVIOUS: olderSecretsSchema,
  /** "off" only for a trusted load test. */
  RATE_LIMITS: z.enum(["on", "off"]).default("on"),
  /** Where mails are written as files; only a process that shows them is told. */
  PODIUM_DATA_DIR: z.string().optional(),
  PODIUM_DEMO: z.enum(["0", "1"]).default("0"),
  /** Mails go to a mail server, or stay on this machine as files. Whoever need not send mails knows no more. */
  PODIUM_MAIL: z.enum(["smtp", "files"]).default("files"),
});

export type Environment = z.infer<typeof schema>;

let parsed: Environment | undefined;

/** @throws ZodError that names the variable, at the first call */
export function environment(): Environment {
  parsed ??= schema.parse(process.env);
  return parsed;
}

/** The first one signs, all of them verify. */
export function secrets(): Secrets {
  const { PODIUM_SECRET, PODIUM_SECRET_PREVIOUS } = environment();
  return [PODIUM_SECRET, ...PODIUM_SECRET_PREVIOUS];
}

/** Mails are files on this machine, and this is no demonstration, whose panel shows them: nobody gets any. */
export function mailsStay(): boolean {
  const { PODIUM_MAIL, PODIUM_DEMO } = environment();
  return PODIUM_MAIL === "files" && PODIUM_DEMO !== "1";
}

/** What this process is called in the log; the launcher tells it. */
export function processName(): string {
  return process.env.PODIUM_PROCESS ?? "podium";
}
