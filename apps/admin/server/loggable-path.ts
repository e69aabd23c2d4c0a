import { appRouter } from "@podium/api/app-router";

const PROCEDURES = "/api/trpc/";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The words that the panel's addresses are made of, beside ids. */
const own = new Set(
  `login events organisations series new edit details changes history copy preview attendees attendees.csv enter import media portrait lead mark document letter.pdf ticket.pdf comments mails audit favicon.ico icon.svg
  api health locale trpc auth signin signout callback credentials session csrf providers error`.split(/\s+/u),
);

/**
 * An address as it may stand in the log: the panel's own words, names of procedures and ids. Whatever else somebody
 * has typed or pasted into it is left out.
 *
 * @param path without query
 */
export function loggablePath(path: string): string {
  if (path.startsWith(PROCEDURES)) {
    const names = path.slice(PROCEDURES.length).split(",");
    return `${PROCEDURES}${names.map((name) => (isProcedure(name) ? name : "…")).join(",")}`;
  }
  return path
    .split("/")
    .map((part) => (part === "" || own.has(part) || UUID.test(part) ? part : "…"))
    .join("/");
}

function isProcedure(name: string): boolean {
  return Object.hasOwn(appRouter._def.procedures, name);
}
