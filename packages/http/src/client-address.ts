import type { IncomingMessage } from "node:http";
import { BlockList, isIPv6 } from "node:net";
import { groupsOf, readAddress, readForwarded, readXForwardedFor } from "./forwarded.ts";

const readers = { "x-forwarded-for": readXForwardedFor, forwarded: readForwarded };
type ForwardHeader = keyof typeof readers;
const forwardHeaders = ["x-forwarded-for", "forwarded"] as const satisfies ForwardHeader[];

/** Whom to believe about the sender: so many proxies in front, or those of these networks. */
type Trust = { header: ForwardHeader | null } & ({ hops: number } | { networks: readonly string[] });

/** What the log should say, once each: nothing else shows that all visitors share one limit. */
const warnings = {
  noProxy:
    "The public address begins with https, so a proxy stands in front, but TRUST_PROXY is off: all visitors count as one client.",
  untrusted:
    "A proxy names whom it speaks for, but TRUST_PROXY does not trust it: all visitors behind it count as one client.",
  disagreement:
    "X-Forwarded-For and Forwarded name different clients: say in TRUST_PROXY which of them your proxy writes.",
};
export type ProxyWarning = keyof typeof warnings;

export type ClientAddresses = {
  /**
   * Who sends, for the limits: the network address, of IPv6 the first 64 bits (one household has all the rest). Used as
   * a key only, never logged or stored.
   */
  of(request: IncomingMessage): string;
  /** Looks whether there is something to warn of. Costs next to nothing, for every request. */
  watch(request: IncomingMessage): void;
};

/**
 * @param given.url the public base address of the app
 * @param warn called once for each warning at most
 */
export function clientAddresses(
  { trust, url }: { trust: Trust; url: string },
  warn: (warning: ProxyWarning, sentence: string) => void,
): ClientAddresses {
  const isProxy = proxyTest(trust);
  const warned = new Set<ProxyWarning>();
  const once = (warning: ProxyWarning) => {
    if (!warned.has(warning)) warn(warning, warnings[warning]);
    warned.add(warning);
  };
  if (url.startsWith("https:") && "hops" in trust && trust.hops === 0) once("noProxy");
  const watched = trust.header === null ? forwardHeaders : [trust.header];
  return {
    of: (request) => keyOf(senderOf(request, trust, isProxy)),
    watch: (request) => {
      if (warned.has("untrusted") || warned.has("disagreement")) return;
      const come = watched.filter((name) => request.headers[name] !== undefined);
      if (come.length === 0) return;
      if (!isProxy(socketAddress(request), 0)) once("untrusted");
      else if (come.length > 1 && new Set(come.map((name) => senderBy(name, request, isProxy))).size > 1) {
        once("disagreement");
      }
    },
  };
}

type ProxyTest = (address: string, hop: number) => boolean;

function proxyTest(trust: Trust): ProxyTest {
  if ("hops" in trust) return (_, hop) => hop < trust.hops;
  const list = new BlockList();
  for (const network of trust.networks) {
    const [address = "", bits] = network.split("/");
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => list.check(address, isIPv6(address) ? "ipv6" : "ipv4");
}

function senderOf(request: IncomingMessage, { header }: Trust, isProxy: ProxyTest): string {
  const name = header ?? forwardHeaders.find((each) => request.headers[each] !== undefined);
  return name ? senderBy(name, request, isProxy) : socketAddress(request);
}

/** From the connection towards the client, as long as proxies that are believed say who was before them. */
function senderBy(header: ForwardHeader, request: IncomingMessage, isProxy: ProxyTest): string {
  let address = socketAddress(request);
  if (!isProxy(address, 0)) return address;
  const entries = readers[header](String(request.headers[header] ?? ""));
  for (const [index, entry] of entries.entries()) {
    // Whom a proxy cannot name counts as that proxy.
    if (entry === null) return address;
    address = entry;
    if (!isProxy(address, index + 1)) return address;
  }
  return address;
}

function socketAddress({ socket }: IncomingMessage): string {
  return readAddress(socket.remoteAddress ?? "") ?? "unknown";
}

function keyOf(address: string): string {
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address).slice(0, 4);
  return `${groups.map((group) => group.toString(16)).join(":")}::/64`;
}
