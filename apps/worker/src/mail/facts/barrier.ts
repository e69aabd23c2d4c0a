import type { Database } from "@podium/db/client";
import type { Prisma } from "@podium/db/generated/client";
import type { Locale } from "@podium/domain/locale";
import { colourFrom } from "@podium/domain/organisation/colour";
import { inSentence } from "@podium/domain/organisation/in-sentence";

export const barrierSelect = {
  page: true,
  message: true,
  email: true,
  dueAt: true,
} satisfies Prisma.BarrierReportSelect;

type Report = Prisma.BarrierReportGetPayload<{ select: typeof barrierSelect }>;

/** The organisation that a reported barrier concerns: the one whose contact for accessibility is told. */
export function organisationBehindContact(database: Database, accessibilityContact: string) {
  return database.organisation.findFirst({
    where: { accessibilityContact },
    orderBy: { createdAt: "asc" },
    select: { nameDe: true, nameEn: true, inSentenceDe: true, inSentenceEn: true, email: true, colour: true },
  });
}

type Organisation = Awaited<ReturnType<typeof organisationBehindContact>>;

type Source = {
  row: { barrierReport: Report | null; organisation: Organisation; recipient: string };
  locale: Locale;
};

/** Reported barriers name dates in the zone of the organisations that answer them. */
const ORGANISATIONS_ZONE = "Europe/Berlin";

export const barrierFacts = {
  barrierReport: ({ row: { barrierReport: report, organisation, recipient }, locale }: Source) => {
    const name = locale === "en" ? organisation?.nameEn : organisation?.nameDe;
    return (
      report && {
        locale,
        name: null,
        sender: {
          organisation: name ?? "Podium",
          inSentence: organisation ? inSentence(organisation, locale) : "Podium",
          contact: organisation?.email ?? recipient,
          colour: organisation?.colour ? colourFrom(organisation.colour) : null,
          helpUrl: null,
        },
        page: report.page,
        message: report.message,
        reporter: report.email,
        dueAt: report.dueAt,
        timezone: ORGANISATIONS_ZONE,
      }
    );
  },
};
