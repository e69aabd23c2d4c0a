import { publicCaller } from "@podium/api/public-router";
import { testDatabase } from "@podium/tests-support/database";
import { publishedEvent } from "@podium/tests-support/events";
import { organisation } from "@podium/tests-support/organisations";
import { expect, test } from "vitest";

test("a report is due in a month and goes to the organisation whose event it is about, else to the operator", async () => {
  const { database } = await testDatabase();
  const operator = await organisation(database, "Land");
  const city = await organisation(database, "Stadt");
  await database.organisation.update({
    where: { id: operator.id },
    data: { accessibilityContact: "land@example.org" },
  });
  await database.organisation.update({
    where: { id: city.id },
    data: { parentId: operator.id, accessibilityContact: "stadt@example.org" },
  });
  const { slug } = await publishedEvent(database, city.id);
  const draft = await publishedEvent(database, city.id, { event: { status: "DRAFT" } });
  const recipientOf = async (page: string | undefined) => {
    await publicCaller().barrier.report({ locale: "de", page, message: "Der Kontrast ist zu gering." });
    const report = await database.barrierReport.findFirstOrThrow({
      orderBy: { createdAt: "desc" },
      include: { mails: true },
    });
    const days = (report.dueAt.getTime() - report.createdAt.getTime()) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(28);
    expect(days).toBeLessThanOrEqual(31);
    return report.mails.map(({ kind, recipient }) => `${kind} ${recipient}`);
  };
  expect(await recipientOf(`/veranstaltungen/${slug}/anmeldung`)).toEqual([
    "barrier.reported stadt@example.org",
  ]);
  expect(await recipientOf("/impressum")).toEqual(["barrier.reported land@example.org"]);
  expect(await recipientOf(undefined)).toEqual(["barrier.reported land@example.org"]);
  expect(await recipientOf(`/veranstaltungen/${draft.slug}`)).toEqual(["barrier.reported land@example.org"]);
});

test("needs words, but no address; a wrong address is told", async () => {
  const { database } = await testDatabase();
  const before = await database.barrierReport.count();
  const report = { locale: "de" as const, page: undefined };
  await expect(publicCaller().barrier.report({ ...report, message: " " })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
  await expect(
    publicCaller().barrier.report({ ...report, message: "Hilfe", email: "nein" }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await database.barrierReport.count()).toBe(before);
  await publicCaller().barrier.report({ ...report, message: "Hilfe", email: "" });
  expect(await database.barrierReport.count()).toBe(before + 1);
});
