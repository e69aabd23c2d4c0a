import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

function asked(headers: Record<string, string>, remoteAddress = "192.0.2.7"): IncomingMessage {
  return { headers, socket: { remoteAddress } } as unknown as IncomingMessage;
}

test("a client cannot choose its address, unless a trusted proxy wrote it", () => {
  const request = asked({ "x-forwarded-for": "198.51.100.1, 203.0.113.9" });
  expect(clientAddress(request, false)).toBe("192.0.2.7");
  expect(clientAddress(request, true)).toBe("203.0.113.9");
});

test("one household's IPv6 addresses are one client, a mapped IPv4 address is that address", () => {
  const address = (given: string) => clientAddress(asked({}, given), false);
  expect(address("2001:db8:1:2:aaaa::1")).toBe(address("2001:DB8:0001:2::b"));
  expect(address("2001:db8:1:2::1")).not.toBe(address("2001:db8:1:3::1"));
  expect(address("::ffff:192.0.2.7")).toBe("192.0.2.7");
});
