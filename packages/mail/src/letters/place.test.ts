import { mailKinds } from "@podium/domain/mail/kinds";
import { expect, test } from "vitest";
import { renderMail } from "../render.ts";
import { sample } from "../samples.ts";

const bring = mailKinds.filter((kind) => "ticket" in sample(kind, "de"));

test("mails that bring the ticket say its code to read out, in text and HTML", () => {
  expect(bring).toEqual(expect.arrayContaining(["registration.confirmed", "registration.reminder"]));
  for (const kind of bring) {
    const { text, html } = renderMail(sample(kind, "de"));
    expect(text).toContain("Ihr Code beim Einlass, zum Vorlesen: K7Q2 M9XW");
    expect(html).toContain("K7Q2 M9XW");
  }
});

test("with one code each for those who come along", () => {
  const values = sample("registration.confirmed", "de");
  const { text } = renderMail({
    ...values,
    ticket: {
      url: "https://podium.example/t",
      shortCode: "K7Q2M9XW",
      companions: [
        { name: "Lea Đặng", shortCode: "0V3FJ6TB" },
        { name: null, shortCode: "ZC4HP1N8" },
      ],
    },
  });
  expect(text).toContain(
    `zum Vorlesen: K7Q2 M9XW, ${values.name}\n  0V3F J6TB, Lea Đặng\n  ZC4H P1N8, Begleitperson 2\n`,
  );
});

test("without a door there is no code", () => {
  const { text } = renderMail({ ...sample("registration.confirmed", "de"), ticket: null });
  expect(text).not.toMatch(/Einlass|K7Q2/u);
});
