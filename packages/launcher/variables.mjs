// Which process is given which variables: this table and nothing else. The site answers strangers, so it has neither the
// key of the panel's sessions nor the password of the mail server; nobody has what the shell happens to hold. Plain
// JavaScript, because `bootstrap.mjs` reads it, too. The architecture test compares it with what each process declares.

/**
 * What Node and the system need. Left out on purpose: HOME (nothing is written there), TZ and LANG (times and languages
 * are those of events and readers, on every machine alike), NODE_OPTIONS (it can load code into a process that holds
 * keys; limits of memory belong to the service manager), PG… (all of the database's address stands in its URL).
 */
const machine = [
  // Where programs are found; Next looks for some while developing.
  "PATH",
  // Where files that last a moment are put.
  "TMPDIR",
  // An authority's own certificates, for its database and its mail server.
  "NODE_EXTRA_CA_CERTS",
];

const mode = ["NODE_ENV", "NEXT_TELEMETRY_DISABLED", "PODIUM_PROCESS"];
const api = [
  "DATABASE_URL",
  "WEB_URL",
  "PODIUM_SECRET",
  "PODIUM_SECRET_PREVIOUS",
  "RATE_LIMITS",
  "PODIUM_DEMO",
  "PODIUM_MAIL",
];
const forOthers = ["OPEN_DATA_LICENCE", "OPEN_DATA_CONTRIBUTOR", "EMBED_ORIGINS"];
const bucket = [
  "S3_ENDPOINT",
  "S3_BUCKET",
  "S3_REGION",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
  "S3_PATH_STYLE",
];
/** Where pictures and documents lie: for whoever takes, shows or removes them. */
const media = ["PODIUM_MEDIA_DIR", ...bucket];
const door = ["HOST", "TRUST_PROXY"];

export const variables = {
  // It listens for changes.
  web: [...machine, ...mode, ...api, ...door, "WEB_PORT", "DATABASE_DIRECT_URL", ...media, ...forOthers],
  admin: [
    ...machine,
    ...mode,
    ...api,
    ...door,
    "ADMIN_PORT",
    "ADMIN_URL",
    "NEXTAUTH_SECRET",
    "NEXTAUTH_SECRET_PREVIOUS",
    "NEXTAUTH_URL",
    // The mails of a demonstration are files in there.
    "PODIUM_DATA_DIR",
    ...media,
    // Only the panel takes files.
    "CLAMAV_ADDRESS",
  ],
  worker: [
    ...machine,
    ...mode,
    "DATABASE_URL",
    "WEB_URL",
    "PODIUM_SECRET",
    "PODIUM_SECRET_PREVIOUS",
    "RATE_LIMITS",
    "PODIUM_DATA_DIR",
    ...media,
    "SMTP_URL",
    "MAIL_FROM",
  ],
  migrations: [...machine, "DATABASE_URL"],
  /** Builds, and makes Prisma's client: no configuration, but the tools keep things at home. */
  tools: [...machine, "HOME"],
  /** Hands out what it was given: every setting of the README's table. */
  launcher: [
    ...machine,
    "HOME",
    "WEB_PORT",
    "ADMIN_PORT",
    "HOST",
    "PODIUM_DATA_DIR",
    "DATABASE_URL",
    "DATABASE_DIRECT_URL",
    "SMTP_URL",
    "PODIUM_WITHOUT_MAIL",
    "MAIL_FROM",
    "WEB_URL",
    "ADMIN_URL",
    "PODIUM_SECRET",
    "PODIUM_SECRET_PREVIOUS",
    "NEXTAUTH_SECRET",
    "NEXTAUTH_SECRET_PREVIOUS",
    "PODIUM_SEED",
    "RATE_LIMITS",
    "TRUST_PROXY",
    ...bucket,
    "CLAMAV_ADDRESS",
    ...forOthers,
  ],
};

/**
 * The environment of a process: of all that is known, its own part.
 *
 * @param {keyof typeof variables} process
 * @param {Record<string, string | undefined>} known
 * @returns {Record<string, string>}
 */
export function environmentOf(process, known) {
  const own = variables[process].flatMap((name) => {
    const value = known[name];
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(own);
}
