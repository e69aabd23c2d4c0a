/** Of an address: what may be said of it. It holds a password, which is never repeated. */
export type Address = {
  /** The variable that holds it. */
  variable: "DATABASE_URL" | "DATABASE_DIRECT_URL";
  host: string;
  role: string;
  database: string;
};

/** Of the site and what renders for it, the panel and the worker, all pools full and all listening. */
const CONNECTIONS_MAX = 54;

type Sentence = (address: Address) => string;

export function addressIn(variable: Address["variable"], url: string): Address {
  const { host, username, pathname } = new URL(url);
  return {
    variable,
    host,
    role: decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
  };
}

const certificate: Sentence = ({ host, variable }) =>
  `The certificate of the database at ${host} is not trusted: set NODE_EXTRA_CA_CERTS to the file with your authority's certificates, or correct sslmode in ${variable}.`;
const unknownHost: Sentence = ({ host, variable }) =>
  `Nobody knows a machine named ${host}: correct the host in ${variable}, or the name service of this machine.`;
const noWay: Sentence = ({ host, variable }) =>
  `The database at ${host} does not answer: check host and port in ${variable}, and the firewall in between.`;
const brokenOff: Sentence = ({ host, variable }) =>
  `The database at ${host} breaks off the connection: check that ${variable} names PostgreSQL, and look into its log.`;
const startingUp: Sentence = ({ host }) =>
  `The database at ${host} is starting up or shutting down: start Podium again when it runs.`;
const mayNotLogIn: Sentence = ({ host, role, database, variable }) =>
  `The database at ${host} does not let the role ${role} into ${database} from this machine: check that the role exists and what pg_hba.conf says, or correct ${variable}.`;
const wrongPassword: Sentence = ({ host, role, variable }) =>
  `The database at ${host} does not accept the password of the role ${role}: correct it in ${variable} (signs like @ : / # % are written as %40 %3A %2F %23 %25).`;

/** By SQLSTATE, or by the code of Node's own errors. */
const byCode: Readonly<Record<string, Sentence>> = {
  "28P01": wrongPassword,
  "28000": mayNotLogIn,
  "3D000": ({ host, database, variable }) =>
    `There is no database ${database} at ${host}: create it, or correct the name in ${variable}.`,
  "42501": ({ host, role, database }) =>
    `The role ${role} may not connect to ${database} at ${host}: GRANT CONNECT ON DATABASE "${database}" TO "${role}".`,
  "53100": ({ host }) =>
    `The disk of the database at ${host} is full: make room there, then start Podium again.`,
  "53200": ({ host }) =>
    `The database at ${host} has no memory left: look into its log, then start Podium again.`,
  "53300": ({ host }) =>
    `The database at ${host} has no connection left: raise max_connections there (Podium takes up to ${CONNECTIONS_MAX}), or end what holds them.`,
  "55000": ({ host, database, variable }) =>
    `The database ${database} at ${host} takes no connections: allow them (ALTER DATABASE … ALLOW_CONNECTIONS), or correct ${variable}.`,
  "57P01": startingUp,
  "57P02": startingUp,
  "57P03": startingUp,
  "08P01": ({ host, variable }) =>
    `What answers at ${host} does not speak PostgreSQL's language, or is a pooler that refuses this connection: check ${variable} and the pooler's log.`,
  ECONNREFUSED: ({ host, variable }) =>
    `Nobody listens at ${host}: start the database, or correct host and port in ${variable}.`,
  ENOTFOUND: unknownHost,
  EAI_AGAIN: unknownHost,
  ETIMEDOUT: noWay,
  EHOSTUNREACH: noWay,
  ENETUNREACH: noWay,
  EHOSTDOWN: noWay,
  ECONNRESET: brokenOff,
  EPIPE: brokenOff,
  EPROTO: certificate,
  ERR_TLS_CERT_ALTNAME_INVALID: ({ host, variable }) =>
    `The certificate of the database at ${host} is made out for another name: use that name in ${variable}, or give the server a certificate for this one.`,
  CERT_HAS_EXPIRED: ({ host }) =>
    `The certificate of the database at ${host} has expired: renew it, then start Podium again.`,
  CERT_NOT_YET_VALID: ({ host }) =>
    `The certificate of the database at ${host} is not valid yet: check the clocks of both machines.`,
  SELF_SIGNED_CERT_IN_CHAIN: certificate,
  DEPTH_ZERO_SELF_SIGNED_CERT: certificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: certificate,
  UNABLE_TO_GET_ISSUER_CERT: certificate,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: certificate,
  CERT_UNTRUSTED: certificate,
};

/** What has no code: the words of `pg`. */
const byWords: readonly (readonly [RegExp, Sentence])[] = [
  [/password must be a/, wrongPassword],
  [
    /does not support SSL/,
    ({ host, variable }) =>
      `The database at ${host} does not encrypt connections: switch ssl on there, or take sslmode out of ${variable}.`,
  ],
  [
    /Query read timeout/,
    ({ host, variable }) =>
      `The database at ${host} takes a connection and does not answer on it: a pooler in between may have none left (Podium takes up to ${CONNECTIONS_MAX}); look into its log, or correct ${variable}.`,
  ],
  [/timeout/i, noWay],
  [/terminated/i, brokenOff],
];

/** What is wrong with the database and what to do about it. The code stands behind the sentence, for a search. */
export function databaseSentence(error: unknown, address: Address): string {
  const { code, message = "" } = error as { code?: string; message?: string };
  const sentence = (code && byCode[code]) || byWords.find(([words]) => words.test(message))?.[1];
  if (sentence) return `${sentence(address)}${code ? ` (${code})` : ""}`;
  const { host, variable } = address;
  return `The database at ${host} cannot be used (${code ?? message}): look into its log, or correct ${variable}.`;
}
