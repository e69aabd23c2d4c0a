import { expect, it } from "vitest";
import { asDeliveryError } from "./delivery-error.ts";

it("an answer of the server is kept without the addresses in it", () => {
  const error = asDeliveryError({
    code: "EENVELOPE",
    responseCode: 550,
    response: "550 5.1.1 <zoe@example.org>: user zoe@example.org\r\nunknown",
  });
  expect(error.message).toBe("550 5.1.1 …: user … unknown");
  expect(error).toMatchObject({ permanent: true, away: false });
});

it.each([
  [
    { code: "EENVELOPE", responseCode: 451 },
    { permanent: false, away: false },
  ],
  [
    { code: "EMESSAGE", responseCode: 554 },
    { permanent: true, away: false },
  ],
  [
    { code: "EAUTH", responseCode: 535 },
    { permanent: false, away: true },
  ],
  [{ code: "ECONNECTION" }, { permanent: false, away: true }],
  [{ code: "ETIMEDOUT" }, { permanent: false, away: true }],
  [undefined, { permanent: false, away: true }],
])("%o is judged as %o", (fault, judged) => {
  expect(asDeliveryError(fault)).toMatchObject(judged);
});
