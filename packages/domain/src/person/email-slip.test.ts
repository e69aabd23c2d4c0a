import { expect, test } from "vitest";
import { likelyAddress } from "./email-slip.ts";

test.each([
  ["gmial.com", "gmail.com"],
  ["gmai.com", "gmail.com"],
  ["gamil.com", "gmail.com"],
  ["gmail.con", "gmail.com"],
  ["gmail.co", "gmail.com"],
  ["gmail.de", "gmail.com"],
  ["gnail.com", "gmail.com"],
  ["googelmail.com", "googlemail.com"],
  ["gmx.d", "gmx.de"],
  ["gxm.de", "gmx.de"],
  ["gmx.ed", "gmx.de"],
  ["wbe.de", "web.de"],
  ["webb.de", "web.de"],
  ["tonline.de", "t-online.de"],
  ["t-onlin.de", "t-online.de"],
  ["t-online.com", "t-online.de"],
  ["outlok.de", "outlook.de"],
  ["outlook.con", "outlook.com"],
  ["hotmial.com", "hotmail.com"],
  ["freent.de", "freenet.de"],
  ["frenet.de", "freenet.de"],
  ["posteo.d", "posteo.de"],
  ["postoe.de", "posteo.de"],
  ["yaho.de", "yahoo.de"],
  ["iclod.com", "icloud.com"],
  ["mailbox.or", "mailbox.org"],
  ["GMIAL.COM", "gmail.com"],
])("F6 · %s is asked about: %s?", (given, meant) => {
  expect(likelyAddress(` Kim.Muster+1@${given} `)).toBe(`Kim.Muster+1@${meant}`);
});

test.each([
  "gmail.com",
  "gmx.de",
  "gmx.net",
  "gmx.com",
  "web.de",
  "t-online.de",
  "outlook.fr",
  "yahoo.co.uk",
  "hotmail.it",
  "posteo.net",
  "mail.com",
  "ymail.com",
  "stadt-koeln.de",
  "bmi.bund.de",
  "example.org",
  "uni-bonn.de",
  "müller.de",
  "xn--mller-kva.de",
  "gmail.example.org",
])("F6 · nobody asks about %s", (domain) => {
  expect(likelyAddress(`kim@${domain}`)).toBeNull();
});

test.each([
  "",
  "kim",
  "@gmial.com",
  "kim@",
  "kim@@gmial.com",
  "kim muster@gmial.com",
  "kim@gmial.com, b@web.de",
])("F6 · %j is no address to ask about", (given) => {
  expect(likelyAddress(given)).toBeNull();
});
