import type { Vocabulary } from "./rules/vocabulary.ts";

/**
 * The names that files may have, room by room. The vocabulary is closed: a file with another name fails. So look first
 * whether one of the names here says it; if none does, the new name is a decision, made in this table.
 *
 * `*` is every noun. A noun that is listed by itself has the words of every noun and its own. Rooms
 * that are not listed (screens, components, tools) name their files freely.
 */
export const vocabulary: Vocabulary = {
  // The rules. What several nouns stand on lies beside them, or in a noun below.
  "packages/domain/src": "fields locale message-key mistake refusal sentence",
  "packages/domain/src/*": "schema staff-schema rules staff-rules states mails",
  "packages/domain/src/announcement": "finding lines dates clocks read fill times",
  "packages/domain/src/announcement/rules":
    "bodies body contacts cost languages links notes people programme registration series when where words",
  "packages/domain/src/configuration": "bucket origins proxies scanner secrets",
  "packages/domain/src/event":
    "availability filter limits missing-fields money publication reading-cost section sections slug vocabulary contact attendance",
  "packages/domain/src/event/form": "copy fields fitting inputs merge mistakes parts",
  "packages/domain/src/event/state": "schema states told transitions",
  "packages/domain/src/event/sections/taking-part": "comments opening places policy reminders",
  "packages/domain/src/event/sections/when-where": "accessibility programme time venue",
  "packages/domain/src/event/sections/words":
    "classification content easy fees film notes people picture results texts",
  "packages/domain/src/mail": "kinds reminders retry",
  "packages/domain/src/markup": "address blocks inlines plain tree",
  "packages/domain/src/occurrence": "opening-hours recurrence times",
  "packages/domain/src/organisation": "colour in-sentence",
  "packages/domain/src/person": "email mailbox name signs text host punycode email-slip",
  "packages/domain/src/programme": "days releases warnings",
  "packages/domain/src/registration/import": "columns letters lines",
  "packages/domain/src/registration/test-facts": "admission standings",
  "packages/domain/src/registration/capacity": "network room",
  "packages/domain/src/registration/codes": "confirmation ticket",
  "packages/domain/src/registration/companion": "mode together",
  "packages/domain/src/registration":
    "actions admission channel deadlines entries facts policy queue transitions",
  "packages/domain/src/site": "addresses networks routes",
  "packages/domain/src/staff": "actor permissions",
  "packages/domain/src/time": "period wall-time",
  "packages/domain/src/venue": "alike facts line",
  "packages/domain/src/search": "close fold slug",

  // The procedures. A small noun marks its staff half by a word, a large one by a room.
  "packages/api/src":
    "app-router public-router procedures context audit cannot-start changes outbox refusal links columns database-clock environment log resources",
  "packages/api/src/*":
    "public-router staff-router queries mutations views staff-queries staff-mutations staff-views",
  "packages/api/src/access": "reading scope turns",
  "packages/api/src/event":
    "availability clicks free-slug likely plain-section text-search visible waiting wall-times",
  "packages/api/src/event/collected": "changes copy edits history keep views",
  "packages/api/src/event/feed": "calendar linked news scope",
  "packages/api/src/event/preview": "link page",
  "packages/api/src/event/public":
    "addresses announcement calendar history history-views media neighbours organisation organisation-name page place results series views whereabouts",
  "packages/api/src/event/public/list": "facets list list-item matching month views",
  "packages/api/src/event/sections/taking-part": "comments opening places policy reminders",
  "packages/api/src/event/sections/when-where": "accessibility programme time venue",
  "packages/api/src/event/sections/words":
    "classification content easy fees film notes people picture results texts",
  "packages/api/src/event/staff":
    "change-mails changed-fields completeness editing form insist-on-version list-item place-rows queries save-places save-venue saving start views venue-use",
  "packages/api/src/event/series": "making mutations queries views",
  "packages/api/src/event/state":
    "archive cancel change concerned discard due history new-date postpone publish resume schedule successor withdraw",
  "packages/api/src/limits": "client mailbox network pseudonym tries",
  "packages/api/src/language": "texts",
  "packages/api/src/mail": "mailbox visible",
  "packages/api/src/media": "bytes own unused",
  "packages/api/src/organisation": "look",
  "packages/api/src/request": "idempotency made-of",
  "packages/api/src/occurrence": "calendar moves place rows saving times",
  "packages/api/src/programme": "lines releases rows saving",
  "packages/api/src/registration": "constant-time-answer event-view",
  "packages/api/src/registration/capacity":
    "database-errors decoys effects live-addresses lock networks removal snapshot statements",
  "packages/api/src/registration/code": "code confirm ticket",
  "packages/api/src/registration/intake":
    "admit batch companion create enter idempotency insert queries tell-known typed-names views",
  "packages/api/src/registration/notices": "reconfirmation reminders",
  "packages/api/src/registration/self-service":
    "companions confirmation-view dates group group-mutations group-view hand-over link mutations name-person own-row queries registration send-links views",
  "packages/api/src/registration/staff":
    "companions export filter import message mutations paper person person-view queries take-back views list-table",
  "packages/api/src/registration/transition":
    "apply deadlines dry-run dry-run-act end-many locked-rows new-date same-step tell-contacts unconfirmed while-locked write",
  "packages/api/src/registration/waitlist": "position promote undecided",
  "packages/api/src/search": "folded",

  // The wire: what both servers share, and what each adds.
  "packages/http/src":
    "answer body call client-address dispatch encodings form-body forwarded headers health request-log same-origin send server",
  "apps/web/server":
    "environment handlers likely-address main open-site problem problems procedures security-headers site targets",
  "apps/web/server/files":
    "calendar colour file-body file-handler media poster self-service-calendar self-service-registration share-card site-files sitemap small-texts static-files ticket typefaces",
  "apps/web/server/files/embed": "embedded-list frame-style framed-page",
  "apps/web/server/files/feeds": "atom calendar catalogue feed-title linked-list xml",
  "apps/web/server/forms":
    "code-form form form-handler forms party-fields registration-form self-service-forms reply-page reply-store verdict",
  "apps/web/server/next":
    "form-replies internal-headers made-of page-status page-statuses redirect-path refusal-of rendering-process reply-body shared-state status-trailer strip-scripts",
  "apps/web/server/pages":
    "kept-pages page-cache page-handler page-rules placeholders renderer renewals shelf test-cache",
  "apps/admin/server":
    "handlers locale loggable-path main panel procedures request-actor security-headers targets to-log-in",
  "apps/admin/server/files": "denied-status mark media registration-papers registrations-csv upload",
  "apps/admin/server/next": "nonce pages",

  // Mails and papers, from the facts to the bytes.
  "apps/worker/src": "alive environment main queue-log tasks worker",
  "apps/worker/src/mail": "addresses compose load outcome send turn",
  "apps/worker/src/mail/facts": "barrier comment companions event registration registration-row",
  "packages/mail/src": "about catalogue letter letters render samples",
  "packages/mail/src/delivery": "delivery-error mailbox smtp transport",
  "packages/mail/src/letters":
    "asking barrier comment day ended event made-up parts place standing unconfirmed waiting",
  "packages/mail/src/writing": "blocks calendar html html-text plain-text typed-html unlinked",
  "packages/media/src":
    "drawing headers landscape lead paper-mark patience picture portrait prepare samples scanner send store",
  "packages/media/src/document": "archive document",
  "packages/media/src/store": "bucket disk open",
  "packages/ticket/src": "catalogue press press-thread qr samples values",
  "packages/ticket/src/papers": "host letter poster share-card ticket wording",
  "packages/ticket/src/sheet":
    "blocks line-breaks metadata outline pdfkit picture sheet typeface families pieces",
};
