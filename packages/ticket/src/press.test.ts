import { expect, it } from "vitest";
import { drawTicket } from "./papers/ticket.ts";
import { letterPdf, PressError, ticketPdf } from "./press.ts";
import { sampleLetter, sampleTicket } from "./samples.ts";

it("the thread draws what was ordered, each its own", async () => {
  const names = ["Ada", "Bo", "Cem"];
  const papers = await Promise.all(names.map((name) => ticketPdf({ ...sampleTicket, name })));
  for (const [index, name] of names.entries()) {
    expect(papers[index]).toEqual(await drawTicket({ ...sampleTicket, name }));
  }
  expect((await letterPdf(sampleLetter)).subarray(0, 5).toString()).toBe("%PDF-");
});

it("an order that cannot be drawn is refused without the person's data, and the next one is drawn", async () => {
  const broken = { ...sampleTicket, dates: { ...sampleTicket.dates, timezone: "Nowhere/Zoë" }, name: "Zoë" };
  const fault = await ticketPdf(broken).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(PressError);
  expect(String(fault)).not.toContain("Zoë");
  expect((await ticketPdf(sampleTicket)).length).toBeGreaterThan(1000);
});

it("more orders than can wait are refused at once", async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 53 }, () => ticketPdf(sampleTicket)));
  expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(3);
});
