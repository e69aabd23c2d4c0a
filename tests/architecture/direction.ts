/**
 * Who may import whom. The README has the same table; a test compares the two. An app or a package that has no line
 * here may not exist; `everything` is for the rooms that start and test the others.
 */
export const columns = [
  "domain",
  "db",
  "api",
  "auth",
  "mail",
  "ui",
  "ticket",
  "media",
  "http",
  "words",
] as const;
export type Column = (typeof columns)[number];

export const direction: Record<string, readonly Column[] | "everything"> = {
  domain: [],
  db: ["domain"],
  mail: ["domain", "ui", "words"],
  ui: [],
  ticket: ["domain", "ui", "words"],
  media: ["domain"],
  http: [],
  words: [],
  auth: ["domain", "db"],
  api: ["domain", "db"],
  worker: ["domain", "db", "api", "mail", "ticket", "media"],
  web: ["domain", "api", "ui", "ticket", "media", "http", "words"],
  admin: ["domain", "api", "auth", "ui", "ticket", "media", "http", "words"],
  launcher: "everything",
  tests: "everything",
};

/** Entries of `api` that only one app may open: the site mounts no staff procedure, the panel no public one. */
export const apiDoors: { entry: RegExp; for: string }[] = [
  { entry: /^@podium\/api\/([a-z-]+\/)?public-router$/, for: "apps/web" },
  {
    entry: /^@podium\/api\/(app-router|[a-z-]+\/staff(-[a-z-]+|\/.+)|(mail|audit|person)\/.+)$/,
    for: "apps/admin",
  },
];

/** Packages from outside that belong to some rooms only, and why. */
export const outside: { packages: RegExp; rooms: RegExp; reason: string }[] = [
  { packages: /^next-auth$/, rooms: /^packages\/auth$/, reason: "the log-in can be replaced in one room" },
  {
    packages: /^(next|react|react-dom|next-intl)$/,
    rooms: /^(apps\/(web|admin)|packages\/(ui|auth))$/,
    reason: "rules, data and mails know no framework",
  },
  {
    packages: /^react-dom$|^react$/,
    rooms: /^(apps\/(web|admin)|packages\/ui)$/,
    reason: "only screens draw",
  },
  {
    packages: /^(@prisma\/.*|prisma)$/,
    rooms: /^packages\/db$/,
    reason: "the data model is spoken of in db's words",
  },
  { packages: /^(pdfkit|fontkit|qr)$/, rooms: /^packages\/ticket$/, reason: "one room draws papers" },
  {
    packages: /^(sharp|file-type|@aws-sdk\/.*)$/,
    rooms: /^packages\/media$/,
    reason: "one room opens and keeps what others upload",
  },
  { packages: /^nodemailer$/, rooms: /^packages\/mail$/, reason: "one transport" },
  { packages: /^@kern-ux\/.*$/, rooms: /^(packages\/ui|apps\/(web|admin))$/, reason: "the look lives in ui" },
  {
    packages: /^(playwright-core|@axe-core\/playwright|smtp-server|autocannon|fast-check|vitest)$/,
    rooms: /^(tests\/.*|packages\/.*|apps\/admin)$/,
    reason: "tools of tests do not run in production",
  },
];

/** All that `domain` may import from outside its own folder: schemas, and the alphabet of internet names. */
export const domainImports = /^(zod|punycode\.js)$/;
