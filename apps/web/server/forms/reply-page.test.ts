import { makeAnswer } from "@podium/http/answer";
import { expect, test } from "vitest";
import type { FormReplies } from "../next/form-replies.ts";
import type { Problem } from "../problems.ts";
import type { Site } from "../site.ts";
import { replyPage } from "./reply-page.ts";
import type { HeldReply } from "./reply-store.ts";

type Shown = { problem: Problem; sent: FormReplies | undefined };

/** A site whose pages cannot be rendered; the database is away. */
function siteWithoutPages(shown: Shown[]): Site {
  const site: Partial<Site> = {
    baseHeaders: [],
    typefaces: [],
    kept: {
      get: async (_key, _shelf, render) => (await render({ signal: new AbortController().signal })).answer,
      heard: () => {},
    },
    renderer: { render: () => Promise.reject(new Error("away")) } as unknown as Site["renderer"],
    problem: async (problem, _locale, _requestId, sent) => {
      shown.push({ problem, sent });
      return makeAnswer({ status: 503, type: "text/html", body: "", headers: [] });
    },
  };
  return site as Site;
}

const held = (done: boolean): HeldReply => ({
  page: "/report-barrier/received",
  formPage: "/report-barrier",
  parameters: {},
  query: {},
  form: "barrier",
  status: 200,
  done,
  reply: {
    values: { message: "Stufe" },
    fields: {},
    refusal: null,
    checked: null,
    suggested: {},
    receipt: null,
    requestId: "r",
  },
  problem: null,
});

test("L5 · what was accepted is not offered to be sent again when its page cannot be shown", async () => {
  const shown: Shown[] = [];
  const site = siteWithoutPages(shown);
  await replyPage(site, { held: held(true), locale: "de", word: null });
  expect(shown).toEqual([{ problem: "arrived", sent: undefined }]);
  await replyPage(site, { held: held(false), locale: "de", word: null });
  expect(shown[1]?.problem).toBe("unavailable");
  expect(shown[1]?.sent).toMatchObject({ barrier: { values: { message: "Stufe" } } });
});
