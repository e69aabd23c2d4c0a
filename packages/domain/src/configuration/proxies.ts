import { z } from "zod";

/** The header in which proxies name whom they speak for. Null: the one that comes, X-Forwarded-For first. */
type ForwardHeader = "x-forwarded-for" | "forwarded" | null;

/** Whom to believe about the sender of a request: so many proxies in front, or those of these networks. */
type TrustedProxies = { header: ForwardHeader } & ({ hops: number } | { networks: readonly string[] });

const named: Record<string, readonly string[]> = {
  loopback: ["127.0.0.0/8", "::1/128"],
  private: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10"],
};
const counted: Record<string, number> = { off: 0, on: 1 };
const headers = ["x-forwarded-for", "forwarded"] as const;

export const HOPS_MAX = 9;
const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

/**
 * TRUST_PROXY: `off`, `on` (one proxy), a number of proxies, or networks and addresses of proxies; beside the latter
 * three the name of a header that alone counts.
 */
export const trustedProxiesSchema = z
  .string()
  .default("off")
  .transform((text, context): TrustedProxies => {
    const words = text
      .toLowerCase()
      .split(/[\s,]+/u)
      .filter(Boolean);
    const header = headers.find((name) => words.includes(name)) ?? null;
    const rest = words.filter((word) => word !== header);
    const refuse = (message: string): never => {
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    };
    const [first = "off", ...more] = rest;
    const hops = counted[first] ?? (/^\d+$/u.test(first) ? Number(first) : undefined);
    if (hops !== undefined) {
      if (more.length > 0) return refuse("proxiesMixed");
      return hops <= HOPS_MAX ? { header, hops } : refuse("proxiesTooMany");
    }
    const networks = rest.flatMap((word) => named[word] ?? [word]);
    if (networks.some((each) => !network.safeParse(each).success)) {
      return refuse("proxiesUnknown");
    }
    if (networks.some((each) => each.endsWith("/0"))) return refuse("proxiesEverybody");
    return { header, networks };
  });
