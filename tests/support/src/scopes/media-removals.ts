import { api, type Removal, removal } from "./removal.ts";

const media = ["media.test"];
const bytes = ["media-files"];
const panel = "apps/admin/server/files/media.ts";

/** Pictures and documents: who may put one there, who sees which, and which an event may name. */
export const mediaRemovals: Removal[] = [
  removal(
    "media.ofEvent",
    api("media/staff-queries"),
    "where: { eventId, originalId: null },",
    "where: { originalId: null },",
    ["access-matrix"],
  ),
  removal(
    "the event of a medium",
    api("media/staff-queries"),
    "findUnique({\n    where: { eventId_id: { eventId, id } },",
    "findFirst({\n    where: { id },",
    bytes,
  ),
  removal(
    "the media that an event names",
    api("media/own"),
    "where: { eventId, kind, originalId: null, id: { in: named } }",
    "where: { kind, originalId: null, id: { in: named } }",
    media,
  ),
  removal("the right to upload", panel, '"event.edit"),\n    add', '"event.view"),\n    add', bytes),
  removal(
    "the right to see what was uploaded",
    panel,
    '"event.edit");\n      const { kind',
    '"event.view");\n      const { kind',
    bytes,
  ),
  removal(
    "the pictures of drafts",
    api("event/public/media"),
    "{ persons: { some: {} }, event: visitors }",
    "{ persons: { some: {} } }",
    media,
  ),
  removal(
    "the picture of a draft",
    api("event/public/media"),
    "{ pictureOf: { some: {} }, event: visitors }",
    "{ pictureOf: { some: {} } }",
    ["media-picture"],
  ),
  removal(
    "the sizes of a draft's picture",
    api("event/public/media"),
    "{ original: { pictureOf: { some: {} } }, event: visitors }",
    "{ original: { pictureOf: { some: {} } } }",
    ["media-picture"],
  ),
  removal(
    "the marks of drafts",
    api("event/public/media"),
    "{ partners: { some: {} }, event: visitors }",
    "{ partners: { some: {} } }",
    media,
  ),
  removal(
    "the documents of what is still to come",
    api("event/public/media"),
    "AND: [visitors, over]",
    "AND: [visitors]",
    media,
  ),
  removal("the media of a preview", api("event/public/media"), ": { eventId };", ": {};", media),
];
