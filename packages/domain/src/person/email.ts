import { z } from "zod";
import { mistake } from "../mistake.ts";
import { asciiHost, readableHost } from "./host.ts";
import { type Unseen, unseen } from "./signs.ts";
import { atMost, isEmptyText } from "./text.ts";

/** RFC 5321, 4.5.3.1.3: a path has at most 256 octets, its angle brackets included. */
export const EMAIL_MAX = 254;
/** RFC 5321, 4.5.3.1.1. */
const LOCAL_MAX = 64;

/** A dot-atom of RFC 5322, 3.2.3: what stands before the "@" without quotation marks. */
const LOCAL = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

const NOT_LOCAL = /[^\w!#$%&'*+/=?^`{|}~.-]/u;

function parts(address: string): { local: string; host: string } {
  const at = address.lastIndexOf("@");
  return { local: address.slice(0, Math.max(0, at)), host: address.slice(at + 1) };
}

/**
 * The form in which two spellings of one address are equal: trimmed, NFC, lower case, the host as it stands in the
 * network. Only the host is case-insensitive by RFC 5321, 2.4, but no mail system in use tells "Anna@" from "anna@",
 * and people type both.
 */
export function normaliseEmail(address: string): string {
  return deliverableEmail(address).toLowerCase();
}

/** An address as mail servers understand it: its spelling kept, the host as it stands in the network. */
export function deliverableEmail(address: string): string {
  const typed = address.trim().normalize("NFC");
  const { local, host } = parts(typed);
  const ascii = asciiHost(host);
  return ascii === null || isAscii(host) ? typed : `${local}@${ascii}`;
}

/** An address as people read it: its spelling kept, the host in its own letters whichever way it was typed. */
function readableEmail(address: string): string {
  const { local, host } = parts(address);
  const ascii = asciiHost(host);
  const isPlain = isAscii(host) && !/xn--/iu.test(host);
  return ascii === null || isPlain ? address : `${local}@${readableHost(ascii)}`;
}

/** What stands before the "@" and cannot: itself where it can be seen, or a full stop in a wrong place. */
export type LocalSign = Unseen | { sign: "seen" | "blank" | "dot"; code: string };

function wrongSign(local: string): LocalSign {
  const [sign] = NOT_LOCAL.exec(local) ?? ["."];
  if (sign === ".") return { sign: "dot", code: sign };
  if (sign === " ") return { sign: "blank", code: sign };
  return isEmptyText(sign) ? unseen(sign) : { sign: "seen", code: sign };
}

/** @returns the message that says what is wrong; undefined for an address */
function mistakeIn(address: string): string | undefined {
  const { local, host } = parts(address);
  if (local === "" || host === "") return "emailInvalid";
  if (!LOCAL.test(local)) return mistake("emailLocalPart", wrongSign(local));
  if (local.length > LOCAL_MAX) return mistake("emailLocalLong", { max: LOCAL_MAX, count: local.length });
  return asciiHost(host) === null ? "emailHost" : undefined;
}

function isAscii(text: string): boolean {
  return /^[\x21-\x7e]*$/u.test(text);
}

/** An e-mail address: trimmed, its spelling kept, the host in its own letters. */
export const emailAddress = z
  .string()
  .transform((value) => value.normalize("NFC").trim())
  .pipe(
    z
      .string()
      .min(1, { error: "required" })
      .check(atMost(EMAIL_MAX))
      .refine((value) => deliverableEmail(value).length <= EMAIL_MAX, {
        error: ({ input }) =>
          mistake("emailTooLong", { max: EMAIL_MAX, count: deliverableEmail(String(input)).length }),
      })
      .superRefine((value, context) => {
        const message = value === "" ? undefined : mistakeIn(value);
        if (message) context.addIssue({ code: "custom", message });
      }),
  )
  .transform(readableEmail);
