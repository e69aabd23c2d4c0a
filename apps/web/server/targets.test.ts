import { expect, test } from "vitest";
import { findTarget } from "./targets.ts";

test.each([
  ["/de", "/"],
  ["/de/impressum", "/impressum"],
  ["/impressum/", "/impressum"],
  ["//impressum", "/impressum"],
  ["/events/tagung", "/veranstaltungen/tagung"],
  ["/en/veranstaltungen/tagung", "/en/events/tagung"],
  ["/veranstaltungen/t%61gung", "/veranstaltungen/tagung"],
])("%s leads to its proper address %s", (path, location) => {
  expect(findTarget(path)).toMatchObject({ kind: "elsewhere", location });
});

test.each([
  ["/VERANSTALTUNGEN/Tagung", "/veranstaltungen/tagung"],
  ["/veranstaltungen/tagung.", "/veranstaltungen/tagung"],
  ["/veranstaltungen/tagung),", "/veranstaltungen/tagung"],
  ["/veranstaltungen/tagung%20", "/veranstaltungen/tagung"],
  ["/veranstaltungen/tagung/.", "/veranstaltungen/tagung"],
  ["/veranstaltungen/B%C3%BCrgerdialog", "/veranstaltungen/buergerdialog"],
  ["/veranstaltungen/Bürgerdialog Innenstadt", "/veranstaltungen/buergerdialog-innenstadt"],
  ["/veranstaltung/tagung", "/veranstaltungen/tagung"],
  ["/event/tagung", "/veranstaltungen/tagung"],
  ["/EN/Event/tagung", "/en/events/tagung"],
  ["/veranstaltungen/Tagung/Anmeldung?art=1&x=2", "/veranstaltungen/tagung/anmeldung?art=1"],
  ["/Impressum.", "/impressum"],
  ["/Meine-Anmeldung", "/meine-anmeldung"],
  ["/Barriere%20melden", "/barriere-melden"],
])("%s, as somebody typed or cut it, leads to %s", (path, location) => {
  expect(findTarget(path)).toMatchObject({ kind: "elsewhere", location });
});

test.each(["/Meine-Anmeldung/Geheim.1.abc", "/VORSCHAU/Geheim", "/veranstaltungen/...", "/."])(
  "%s is guessed to be nothing else",
  (path) => {
    expect(findTarget(path).kind).not.toBe("elsewhere");
  },
);

test.each([
  "//evil.example",
  "/\\evil.example",
  "/de//evil.example/",
  "/%2f%2fevil.example",
  "/veranstaltungen/%2fevil",
  "/veranstaltungen/%",
  `/veranstaltungen/${"a".repeat(601)}`,
  "/problem/fault",
  "/_next/image",
  "/api/auth",
  "/_next/../server.js",
])("%s leads nowhere", (path) => {
  expect(findTarget(path).kind).toBe("nowhere");
});

test("a page's key has what the page reads, in one order, and nothing else", () => {
  const target = findTarget("/?utm_source=x&format=ONLINE&city=&audience=CITIZENS&format=HYBRID");
  expect(target).toMatchObject({ address: "/?audience=CITIZENS&format=ONLINE", kept: true, known: false });
  expect(findTarget("/impressum?x=1")).toMatchObject({ address: "/impressum", kept: true, known: true });
});

test("a feed's key has what narrows it, and nothing else; one of a search is not kept", () => {
  const target = findTarget("/kalender.ics?utm_source=x&series=reihe&page=2&organisation=stadt");
  const address = "/kalender.ics?organisation=stadt&series=reihe";
  expect(target).toMatchObject({ kind: "siteFile", address, kept: true, known: false });
  expect(findTarget("/neues.atom?text=Halle")).toMatchObject({ kind: "siteFile", kept: false });
  expect(findTarget("/neues.atom")).toMatchObject({ kind: "siteFile", kept: true, known: true });
});

test("what somebody searched for is not kept", () => {
  expect(findTarget("/?text=Halle")).toMatchObject({ kept: false });
});

test("the log names patterns, never a token or a search", () => {
  expect(findTarget("/meine-anmeldung/geheim.1.abc").route).toBe("/registration/[token]");
  expect(findTarget("/meine-anmeldung/geheim.1.abc/ticket.pdf").route).toBe(
    "/registration/[token]/ticket.pdf",
  );
  expect(findTarget("/?text=Ada").route).toBe("/");
  expect(findTarget("/etwas/geheim").route).toBe("*");
});

test.each([
  ["/meine-anmeldung/a.b.c-_/ticket.pdf", "de"],
  ["/en/my-registration/a.b.c-_/ticket.pdf", "en"],
  ["/meine-anmeldung/a.b.c-_/kalender.ics", "de"],
  ["/en/my-registration/a.b.c-_/calendar.ics", "en"],
])("%s is a file for the holder of the link", (path, locale) => {
  expect(findTarget(path)).toMatchObject({
    kind: "siteFile",
    locale,
    asked: { parameters: { token: "a.b.c-_" } },
    file: { audience: "token" },
  });
});

test.each([
  "/meine-anmeldung/ticket.pdf",
  "/meine-anmeldung//ticket.pdf",
  "/meine-anmeldung/a/b/ticket.pdf",
  `/meine-anmeldung/${"a".repeat(601)}/ticket.pdf`,
])("%s is no such file", (path) => {
  expect(findTarget(path).kind).not.toBe("siteFile");
});

test("F2 · the page of a reply is found by its word, which no log names and nobody remembers", () => {
  const word = "a".repeat(32);
  const reply = findTarget(`/meine-anmeldung?reply=${word}`);
  expect(reply).toMatchObject({
    kind: "reply",
    route: "/registration",
    word,
    bare: { address: "/meine-anmeldung" },
  });
  expect(findTarget(`/en/my-registration?x=1&reply=${word}`)).toMatchObject({ kind: "reply", locale: "en" });
  for (const other of ["", "short", `${word}a`, "../../etc", "%00"])
    expect(findTarget(`/meine-anmeldung?reply=${other}`)).toMatchObject({ kind: "page", kept: true });
});
