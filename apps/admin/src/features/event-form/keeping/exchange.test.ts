import { fieldsIn } from "@podium/domain/event/form/fields";
import { initialEvent } from "@podium/domain/event/schema";
import { expect, test } from "vitest";
import { begunWith, meet, typedSince } from "./exchange.ts";

const form = (values: object) => ({ ...fieldsIn(initialEvent), ...values });

test("what was typed since is named by its fields; nothing typed is nothing", () => {
  const shown = form({ hashtag: null });
  expect(typedSince(form({ hashtag: "" }), { shown })).toEqual([]);
  expect(typedSince(form({ hashtag: "Grün", edition: 3 }), { shown })).toEqual(["edition", "hashtag"]);
});

test("another field that somebody else changed is taken over, what is typed here stays", () => {
  const { take, both } = meet(
    form({ "translations.de.title": "Alt" }),
    form({ "translations.de.title": "Meiner" }),
    form({ "translations.de.title": "Alt", hashtag: "Neu" }),
  );
  expect(take).toEqual({ hashtag: "Neu" });
  expect(both).toEqual([]);
});

test("the same field, changed by both, stays as it was typed and is named", () => {
  const [base, mine, theirs] = ["Alt", "Meiner", "Ihrer"].map((title) =>
    form({ "translations.de.title": title }),
  );
  expect(meet(base ?? {}, mine ?? {}, theirs ?? {})).toEqual({ take: {}, both: ["translations.de.title"] });
  expect(meet(base ?? {}, mine ?? {}, mine ?? {})).toEqual({ take: {}, both: [] });
});

test("what was on its way when the window was closed, and has arrived, is nobody else's", () => {
  const [base, sent, mine] = ["Alt", "Neuer", "Neuester"].map((title) =>
    form({ "translations.de.title": title }),
  );
  const shown = sent ?? {};
  const begun = begunWith({ base: base ?? {}, sent: { "translations.de.title": "Neuer" } }, shown);
  expect(meet(begun, mine ?? {}, shown)).toEqual({ take: {}, both: [] });
  const others = form({ "translations.de.title": "Ihrer" });
  const overtaken = begunWith({ base: base ?? {}, sent: { "translations.de.title": "Neuer" } }, others);
  expect(meet(overtaken, mine ?? {}, others).both).toEqual(["translations.de.title"]);
});
