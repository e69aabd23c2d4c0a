import { expect, test } from "vitest";
import { adminPaths, field, fillTexts, panelButton, saveEvent, signIn } from "./harness/admin.ts";
import { visit } from "./harness/browser.ts";
import { database } from "./harness/database.ts";
import { ownEvent, ownStaff } from "./harness/events.ts";
import { message } from "./harness/words.ts";

const word = (path: string) => message("admin", "de", path);

test("whoever saves an older state is told, and overwrites nothing", async () => {
  const event = await ownEvent("Zu zweit");
  const post = { organisationId: event.organisationId, role: "EVENT_LEAD" } as const;
  const [first, second] = [await ownStaff("Elli Erste", post), await ownStaff("Zita Zweite", post)];
  await visit({ app: "admin" }, async (late) => {
    await signIn(late, second);
    await late.goto(adminPaths.edit(event.id));
    await fillTexts(late, { "translations.de.fee": "spät" });
    await visit({ app: "admin" }, async (early) => {
      await signIn(early, first);
      await early.goto(adminPaths.edit(event.id));
      await fillTexts(early, { "translations.de.fee": "früh" });
      await saveEvent(early);
    });
    await panelButton(late, "eventForm.form.save").click();
    await late.getByRole("link", { name: word("eventForm.form.staleLink") }).waitFor();
    expect(await field(late, "translations.de.fee").inputValue()).toBe("spät");
    late.on("dialog", (dialog) => dialog.accept());
  });
  const row = await database().eventTranslation.findFirstOrThrow({
    where: { eventId: event.id, locale: "de" },
  });
  expect(row.fee).toBe("früh");
});
