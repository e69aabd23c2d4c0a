import { randomBytes } from "node:crypto";
import type { Page } from "@podium/domain/site/addresses";
import type { FormReply } from "../../src/form/form-reply.ts";
import type { FormName } from "../../src/form/forms.ts";
import type { Problem } from "../problems.ts";

/** What somebody is told who has sent a form. */
export type HeldReply = {
  /** The page that tells it, and what stands in that page's address. */
  page: Page;
  parameters: Record<string, string>;
  query: Record<string, string>;
  form: FormName;
  /** The page that the form stands on. */
  formPage: Page;
  status: number;
  /** It was accepted, and is not to be sent again. */
  done: boolean;
  reply: Omit<FormReply, "address">;
  /** The form's page cannot tell it: the page of this problem does. */
  problem: Problem | null;
};

export type ReplyStore = {
  /** @returns the unguessable word under which it is found */
  keep(reply: HeldReply): string;
  /** @returns null when its time is over or there never was one */
  find(word: string): HeldReply | null;
};

/**
 * Long enough to go back, forward and to reload; so short that the address in the history of a computer which several
 * people use soon shows nothing any more.
 */
const KEPT_MS = 15 * 60_000;

/** Characters: a form that somebody fills in has some hundred. Those with a book in a field have a shelf of their own. */
const usual = { largest: 32_768, all: 32 * 1024 * 1024 };
const large = { largest: 8 * 1024 * 1024, all: 32 * 1024 * 1024 };

type Kept = { reply: HeldReply; size: number; until: number };

/**
 * Replies between the POST and the page that tells them: in the memory of this process and nowhere else, because they
 * hold what people typed. Each form that is refused costs memory, so the oldest make room for new ones.
 *
 * @param now milliseconds
 */
export function openReplyStore({ now }: { now: () => number }): ReplyStore {
  const shelves = { usual: openShelf(usual.all, now), large: openShelf(large.all, now) };
  return {
    keep: (reply) => {
      const word = randomBytes(24).toString("base64url");
      const size = JSON.stringify(reply).length;
      const shelf = size <= usual.largest ? shelves.usual : shelves.large;
      if (size <= large.largest) shelf.put(word, { reply, size, until: now() + KEPT_MS });
      return word;
    },
    find: (word) => shelves.usual.get(word) ?? shelves.large.get(word),
  };
}

/** Whether a word may be one of ours. */
export function isReplyWord(text: string): boolean {
  return /^[\w-]{32}$/u.test(text);
}

function openShelf(all: number, now: () => number) {
  const kept = new Map<string, Kept>();
  let size = 0;
  const drop = (word: string, entry: Kept) => {
    kept.delete(word);
    size -= entry.size;
  };
  /** The map's order is that of age. */
  const clear = () => {
    for (const [word, entry] of kept) {
      if (size <= all && entry.until > now()) return;
      drop(word, entry);
    }
  };
  return {
    put: (word: string, entry: Kept) => {
      kept.set(word, entry);
      size += entry.size;
      clear();
    },
    get: (word: string): HeldReply | null => {
      clear();
      return kept.get(word)?.reply ?? null;
    },
  };
}
