import type { Page } from "@podium/domain/site/addresses";

export type PageRule = {
  /** Its bytes are the same for everybody and may be kept. */
  kept: boolean;
  /**
   * public: browsers may store it and ask whether it has changed. receipt: comes after a form and is of no use later.
   * token: reached by a link from a mail; nobody else may see it or learn of its address. preview: the same by a link that
   * staff give away; it shows itself in a frame, too.
   */
  audience: "public" | "receipt" | "token" | "preview";
  /** A search engine should find it. */
  listed: boolean;
  /** Parts of the query that the page reads; the others are dropped. */
  query: readonly string[];
};

/** What people type freely: such pages are rendered for the one who asks. */
const FREE_TEXT: ReadonlySet<string> = new Set(["text"]);

const filter = ["organisation", "audience", "city", "format", "text"] as const;
const listed = [...filter, "when", "from", "until", "page"] as const;

const open: PageRule = { kept: true, audience: "public", listed: true, query: [] };
const receipt: PageRule = { kept: true, audience: "receipt", listed: false, query: [] };
const byLink: PageRule = { kept: false, audience: "token", listed: false, query: [] };

const rules: Partial<Record<Page, PageRule>> = {
  "/": { ...open, query: listed },
  "/calendar": { ...open, query: [...filter, "month"] },
  "/review": { ...open, query: [...listed, "year"] },
  "/organisers/[slug]": { ...open, query: ["period", "page"] },
  "/series/[slug]": { ...open, query: ["period", "page"] },
  "/events/[slug]/register": { ...open, query: ["art", "category", "personen", "persons"] },
  "/events/[slug]/register/received": { ...receipt, query: ["result"] },
  "/events/[slug]/comment/received": receipt,
  "/preview/[token]": { ...byLink, audience: "preview", query: ["view"] },
  "/report-barrier": { ...open, kept: false, query: ["page"] },
  "/report-barrier/received": receipt,
  "/registration/confirm/[token]": byLink,
  "/registration": { ...open, listed: false },
  "/registration/sent": receipt,
  "/registration/[token]": { ...byLink, query: ["done"] },
  "/registration/[token]/change": byLink,
  "/registration/[token]/hand-over": byLink,
  "/registration/[token]/add-person": byLink,
  "/registration/[token]/remove-person/[person]": byLink,
  "/registration/[token]/companion/[person]": byLink,
  "/registration/[token]/cancel": byLink,
  "/registration/[token]/ticket": byLink,
};

export function ruleOf(page: Page): PageRule {
  return rules[page] ?? open;
}

/** Whether nothing in it was typed freely, so that many may ask for the same. */
export function isKeepable(query: URLSearchParams): boolean {
  return ![...query.keys()].some((name) => FREE_TEXT.has(name));
}

/** The known parts of a query, in a fixed order, without empty ones and repetitions: one key for one page. */
export function knownQuery(rule: Pick<PageRule, "query">, search: string): URLSearchParams {
  const known = new URLSearchParams();
  if (rule.query.length === 0 || search === "") return known;
  const given = new URLSearchParams(search);
  for (const name of rule.query) {
    const value = given.get(name)?.trim();
    if (value) known.set(name, value);
  }
  return known;
}
