import { describe, expect, test } from "vitest";
import { type HeldReply, isReplyWord, openReplyStore } from "./reply-store.ts";

const MINUTE = 60_000;

function reply(body: string): HeldReply {
  return {
    page: "/events/[slug]",
    parameters: { slug: "tagung" },
    query: {},
    form: "comment",
    formPage: "/events/[slug]",
    status: 422,
    reply: {
      values: { body },
      fields: {},
      refusal: null,
      checked: null,
      suggested: {},
      receipt: null,
      requestId: "r",
    },
    done: false,
    problem: null,
  };
}

function store() {
  let time = 0;
  const replies = openReplyStore({ now: () => time });
  return {
    replies,
    pass: (ms: number) => {
      time += ms;
    },
  };
}

describe("F2 · what somebody is told who has sent a form", () => {
  test("is found under an unguessable word, again and again", () => {
    const { replies, pass } = store();
    const [one, other] = [replies.keep(reply("eins")), replies.keep(reply("zwei"))];
    expect(one).not.toBe(other);
    for (let time = 0; time < 3; time += 1) {
      expect(replies.find(one)?.reply.values).toEqual({ body: "eins" });
      pass(4 * MINUTE);
    }
    expect(isReplyWord(one)).toBe(true);
  });

  test.each([
    [14 * MINUTE, true],
    [15 * MINUTE, false],
    [24 * 60 * MINUTE, false],
  ])("after %i milliseconds: there is %s", (ms, there) => {
    const { replies, pass } = store();
    const word = replies.keep(reply("privat"));
    pass(ms);
    expect(replies.find(word) !== null).toBe(there);
  });

  test("looking at it does not make it last longer", () => {
    const { replies, pass } = store();
    const word = replies.keep(reply("privat"));
    for (let minute = 0; minute < 15; minute += 1) {
      replies.find(word);
      pass(MINUTE);
    }
    expect(replies.find(word)).toBeNull();
  });

  test("what nobody was given leads nowhere", () => {
    const { replies } = store();
    replies.keep(reply("privat"));
    for (const word of ["", "__proto__", "constructor", "A".repeat(32), "../", "ü".repeat(32)])
      expect(replies.find(word)).toBeNull();
  });

  test("however many come, the memory is bounded: the oldest make room", () => {
    const { replies } = store();
    const text = "a".repeat(30_000);
    const words = Array.from({ length: 1_200 }, () => replies.keep(reply(text)));
    expect(replies.find(words[0] ?? "")).toBeNull();
    expect(replies.find(words.at(-1) ?? "")).not.toBeNull();
  });

  test("books pasted into a field do not push out what others typed", () => {
    const { replies } = store();
    const word = replies.keep(reply("kurz"));
    const books = Array.from({ length: 12 }, () => replies.keep(reply("ü".repeat(5_000_000))));
    expect(replies.find(word)).not.toBeNull();
    expect(replies.find(books[0] ?? "")).toBeNull();
    expect(replies.find(books.at(-1) ?? "")).not.toBeNull();
  });
});

test.each([
  "",
  "a",
  "a".repeat(31),
  "a".repeat(33),
  `${"a".repeat(31)}.`,
  `${"a".repeat(31)}ü`,
  " ".repeat(32),
])("F2 · %j is no word of a reply", (text) => {
  expect(isReplyWord(text)).toBe(false);
});
