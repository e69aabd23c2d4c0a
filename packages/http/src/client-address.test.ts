import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { clientAddresses, type ProxyWarning } from "./client-address.ts";

type Trust = Parameters<typeof clientAddresses>[0]["trust"];
type Headers = { "x-forwarded-for"?: string; forwarded?: string };

function asked(headers: Headers, remoteAddress: string | undefined = "10.0.0.1"): IncomingMessage {
  return { headers, socket: { remoteAddress } } as unknown as IncomingMessage;
}

const hops = (count: number, header: Trust["header"] = null): Trust => ({ header, hops: count });
const networks = (...list: string[]): Trust => ({ header: null, networks: list });
const visitor = "203.0.113.9";
const url = "http://127.0.0.1:3000";
const x = (value: string): Headers => ({ "x-forwarded-for": value });
const f = (value: string): Headers => ({ forwarded: value });
const of = (trust: Trust, headers: Headers, socket?: string) =>
  clientAddresses({ trust, url }, () => {}).of(asked(headers, socket));

describe("R1 · the visitor behind proxies as they write it", () => {
  const cloudflare = networks("10.0.0.0/8", "173.245.48.0/20", "2400:cb00::/32");
  test.each<[string, Trust, Headers, string?]>([
    ["nginx, $proxy_add_x_forwarded_for", hops(1), x(visitor)],
    ["nginx, the visitor made something up", hops(1), x(`6.6.6.6, ${visitor}`)],
    ["nginx behind nginx", hops(2), x(`${visitor}, 10.0.0.2`)],
    ["nginx behind nginx, made up", hops(2), x(`6.6.6.6, ${visitor}, 10.0.0.2`)],
    ["Apache mod_proxy, twice", networks("10.0.0.0/8"), x(`${visitor}, 10.0.0.2`)],
    ["Traefik over IPv6", networks("fd00::/8"), x(visitor), "fd00::2"],
    ["HAProxy, a header line of its own, joined by Node", hops(1), x(`6.6.6.6, 7.7.7.7, ${visitor}`)],
    ["Caddy", hops(1), x(visitor)],
    ["AWS ALB with the client's port", hops(1), x(`${visitor}:51344`)],
    ["AWS ALB before nginx", hops(2), x(`${visitor}:51344, 10.0.1.2`)],
    ["Azure Application Gateway", hops(1), x(`6.6.6.6:1, ${visitor}:51344`)],
    ["Cloudflare before nginx", cloudflare, x(`${visitor}, 173.245.48.7`)],
    ["Cloudflare over IPv6", cloudflare, x(`${visitor}, 2400:cb00::7`)],
    [
      "Cloudflare, the visitor names one of its addresses",
      cloudflare,
      x(`173.245.48.1, ${visitor}, 173.245.48.7`),
    ],
    ["mapped into IPv6", hops(1), x(`::ffff:${visitor}`)],
    ["mapped and in hexadecimal", hops(1), x("::ffff:cb00:7109")],
    ["mapped, in brackets, with a port", hops(1), x(`[::ffff:${visitor}]:443`)],
    ["without blanks, with tabs and empty entries", hops(2), x(`,,${visitor},\t10.0.0.2 , `)],
    ["RFC 7239", hops(1), f(`for=${visitor}`)],
    [
      "RFC 7239 with all there is",
      hops(1),
      f(`proto=https;For="${visitor}:4711";by=10.0.0.1;host="a,b;for=6.6.6.6"`),
    ],
    ["RFC 7239, twice", hops(2), f(`for=${visitor};by=10.0.0.2, for=10.0.0.2`)],
    ["RFC 7239, networks", networks("10.0.0.0/8"), f(`for=6.6.6.6, for=${visitor}, for="10.0.0.2:80"`)],
    ["RFC 7239 after a quote that the visitor left open", hops(1), f(`for="6.6.6.6, for=${visitor};by="_a"`)],
    ["RFC 7239 after a backslash", hops(1), f(`for="6.6.6.6\\", for=${visitor}`)],
    [
      "the header that the proxy writes, not the visitor's",
      hops(1, "forwarded"),
      { ...x("6.6.6.6"), ...f(`for=${visitor}`) },
    ],
    ["the other one", hops(1, "x-forwarded-for"), { ...x(visitor), ...f("for=6.6.6.6") }],
    ["both, as before", hops(1), { ...x(visitor), ...f("for=6.6.6.6") }],
  ])("%s", (_, trust, headers, socket) => {
    expect(of(trust, headers, socket)).toBe(visitor);
  });
});

describe("R1 · whoever is not believed cannot choose an address", () => {
  test.each<[string, Trust, Headers, string]>([
    ["nobody is believed", hops(0), x(visitor), "10.0.0.1"],
    ["nobody is believed, RFC 7239", hops(0), f(`for=${visitor}`), "10.0.0.1"],
    ["the connection comes from elsewhere", networks("192.0.2.0/24"), x(visitor), "10.0.0.1"],
    ["no header", hops(2), {}, "10.0.0.1"],
    ["an empty one", hops(1), x(""), "10.0.0.1"],
    ["the named header did not come", hops(1, "forwarded"), x(visitor), "10.0.0.1"],
    ["unknown", hops(1), f("for=unknown"), "10.0.0.1"],
    ["hidden", hops(1), f('for="_gazonk"'), "10.0.0.1"],
    ["no for", hops(1), f("by=10.0.0.2"), "10.0.0.1"],
    ["garbage", hops(1), x(`${visitor}, <script>`), "10.0.0.1"],
    ["a number too many", hops(1), x("203.0.113.9.9"), "10.0.0.1"],
    ["an octet too large", hops(1), x("203.0.113.999"), "10.0.0.1"],
    ["brackets left open", hops(1), x("[2001:db8::1"), "10.0.0.1"],
    ["a name", hops(1), x("proxy.example"), "10.0.0.1"],
    ["whom the first proxy cannot name counts as that proxy", hops(2), x("unknown, 10.0.0.2"), "10.0.0.2"],
    ["fewer entries than proxies", hops(3), x("10.0.0.2"), "10.0.0.2"],
    ["all are proxies", networks("10.0.0.0/8"), x("10.0.0.3, 10.0.0.2"), "10.0.0.3"],
    ["thousands of entries", hops(1), x(`${"6.6.6.6, ".repeat(3000)}${visitor}`), visitor],
    ["thousands of quotes", hops(1), f(`${'"'.repeat(8000)}, for=${visitor}`), visitor],
  ])("%s", (_, trust, headers, expected) => {
    expect(of(trust, headers)).toBe(expected);
  });

  test("a connection without an address has a key, too", () => {
    const request = { headers: x(visitor), socket: {} } as unknown as IncomingMessage;
    expect(clientAddresses({ trust: networks("10.0.0.0/8"), url }, () => {}).of(request)).toBe("unknown");
  });
});

describe("R1 · one household is one client", () => {
  const household = "2001:db8:1:2::/64";
  test.each([
    ["2001:db8:1:2:aaaa::1", household],
    ["2001:DB8:0001:0002::b", household],
    ["[2001:db8:1:2::7]", household],
    ["[2001:db8:1:2::7]:4711", household],
    ["2001:db8:1:2::7%eth0", household],
    ["2001:db8:1:3::1", "2001:db8:1:3::/64"],
    ["2001:db8::1:2:3:4", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["64:ff9b::192.0.2.1", "64:ff9b:0:0::/64"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["::FFFF:c000:0207", "192.0.2.7"],
    ["0:0:0:0:0:ffff:192.0.2.7", "192.0.2.7"],
  ])("%s", (address, expected) => {
    expect(of(hops(1), x(address))).toBe(expected);
    expect(of(hops(1), f(`for="${address}"`))).toBe(expected);
    if (!address.startsWith("[")) expect(of(hops(0), {}, address)).toBe(expected);
  });
});

describe("R1 · the log is warned once", () => {
  const warnings = (trust: Trust, ...requests: [Headers, string?][]) => {
    const said: ProxyWarning[] = [];
    const clients = clientAddresses({ trust, url }, (warning) => said.push(warning));
    for (const [headers, socket] of requests) clients.watch(asked(headers, socket));
    return said;
  };

  test.each<[string, Trust, [Headers, string?][], ProxyWarning[]]>([
    ["no header", hops(0), [[{}], [{}]], []],
    ["a header that nobody believes", hops(0), [[{}], [x(visitor)], [x(visitor)]], ["untrusted"]],
    ["RFC 7239 that nobody believes", hops(0), [[f(`for=${visitor}`)]], ["untrusted"]],
    ["from another network", networks("192.0.2.0/24"), [[x(visitor)], [x(visitor)]], ["untrusted"]],
    ["as it should be", hops(1), [[x(visitor)]], []],
    ["as it should be, networks", networks("10.0.0.0/8"), [[x(visitor)]], []],
    ["two headers that agree", hops(1), [[{ ...x(visitor), ...f(`for=${visitor}`) }]], []],
    [
      "two that do not",
      hops(1),
      [[{ ...x(visitor), ...f("for=6.6.6.6") }], [{ ...x(visitor), ...f("for=7.7.7.7") }]],
      ["disagreement"],
    ],
    [
      "two, one of which was named",
      hops(1, "forwarded"),
      [[{ ...x("6.6.6.6"), ...f(`for=${visitor}`) }]],
      [],
    ],
  ])("%s", (_, trust, requests, expected) => {
    expect(warnings(trust, ...requests)).toEqual(expected);
  });

  test.each<[string, Trust, boolean]>([
    ["https://events.example", hops(0), true],
    ["https://events.example", hops(1), false],
    ["https://events.example", networks("10.0.0.0/8"), false],
    ["http://localhost:3000", hops(0), false],
  ])("at start for %s with %j: %s", (address, trust, isWarned) => {
    const said: ProxyWarning[] = [];
    clientAddresses({ trust, url: address }, (warning) => said.push(warning));
    expect(said).toEqual(isWarned ? ["noProxy"] : []);
  });

  test("what is said at start does not keep what shows later from being said", () => {
    const said: ProxyWarning[] = [];
    const clients = clientAddresses({ trust: hops(0), url: "https://events.example" }, (warning) =>
      said.push(warning),
    );
    clients.watch(asked(x(visitor)));
    clients.watch(asked(x(visitor)));
    expect(said).toEqual(["noProxy", "untrusted"]);
  });
});
