import { readFile } from "node:fs/promises";
import { emailAddress, normaliseEmail } from "@podium/domain/person/email";
import { line } from "@podium/domain/person/text";
import { z } from "zod";
import { generateWhenNeeded } from "../build.ts";
import { migrate } from "../database/migrate.ts";
import { makePassword } from "../demo.ts";
import type { Environment } from "../environment.ts";
import { SetupError } from "../setup-error.ts";
import { say } from "../steps.ts";
import { withDatabase } from "./with-database.ts";

const usage = "Usage: pnpm create-admin <e-mail address> <name> [<file that describes the organisation>]";

/** An organisation as the file describes it; organisation.example.json beside this package's README shows one. */
const organisationFile = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "holds more than small letters, digits and hyphens"),
  kind: z.enum(["FEDERAL", "STATE", "MUNICIPAL", "OTHER"]),
  nameDe: line(200),
  nameEn: line(200),
  shortName: line(60),
  /** As the subject of a sentence; without it the names let expect it. */
  inSentenceDe: line(200).optional(),
  inSentenceEn: line(200).optional(),
  postalAddress: z.string().min(1),
  representedBy: line(200),
  email: emailAddress,
  phone: line(60).optional(),
  editorialResponsible: z.string().min(1),
  dataProtectionContact: z.string().min(1),
  supervisoryAuthority: z.string().min(1),
  accessibilityContact: z.string().min(1),
  accessibilityEnforcementBody: z.string().min(1),
});

/**
 * Makes an administrator of every organisation there is; with a file, the organisation that it describes is made
 * before. The password is generated and printed once.
 *
 * @throws SetupError when the words do not fit, the address is taken or there is no organisation
 */
export async function createAdministrator(environment: Environment, words: string[]): Promise<void> {
  const [address, name, file] = words;
  const input = z.object({ email: emailAddress, name: line(200) }).safeParse({ email: address, name });
  if (!input.success || words.length > 3) throw new SetupError(usage);
  const organisation = file === undefined ? undefined : await readOrganisation(file);
  const email = normaliseEmail(input.data.email);

  await generateWhenNeeded();
  await withDatabase(environment, async (databaseUrl) => {
    await migrate(databaseUrl);
    const { connect } = await import("@podium/db/client");
    const { hashPassword } = await import("@podium/auth/password");
    const password = makePassword();
    const passwordHash = await hashPassword(password);
    const { database, close } = connect(databaseUrl, { database: 1, pool: 1 });
    const made = database.$transaction(async (transaction) => {
      if (await transaction.user.findUnique({ where: { email }, select: { id: true } })) {
        throw new SetupError("There is a user with this address already: choose another one.");
      }
      if (organisation) await transaction.organisation.create({ data: organisation, select: { id: true } });
      const organisations = await transaction.organisation.findMany({ select: { id: true, nameDe: true } });
      if (organisations.length === 0) {
        throw new SetupError(
          "There is no organisation yet: name a file that describes it (packages/launcher/organisation.example.json shows one).",
        );
      }
      const user = await transaction.user.create({
        data: {
          email,
          name: input.data.name,
          passwordHash,
          memberships: {
            create: organisations.map(({ id }) => ({ organisationId: id, role: "ADMINISTRATOR" as const })),
          },
        },
        select: { id: true },
      });
      await transaction.auditEntry.create({
        data: { actorKind: "SYSTEM", entity: "user", entityId: user.id, action: "created" },
        select: { id: true },
      });
      return organisations.map(({ nameDe }) => nameDe);
    });
    const names = await made.finally(close);
    say(`\nAdministrator of: ${names.join(", ")}\nE-mail address:   ${email}\nPassword:         ${password}`);
    say("The password is shown only now.");
  });
}

async function readOrganisation(file: string) {
  try {
    return organisationFile.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    const reasons =
      error instanceof z.ZodError
        ? error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ")
        : (error as Error).message;
    throw new SetupError(`The file ${file} does not describe an organisation: ${reasons}`);
  }
}
