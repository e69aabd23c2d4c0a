/** The part of autocannon that is used here; the package has no types of its own. */
declare module "autocannon" {
  export type Outcome = {
    requests: { total: number; sent: number };
    /** Seconds. */
    duration: number;
    errors: number;
    timeouts: number;
    mismatches: number;
    non2xx: number;
    statusCodeStats: Record<string, { count: number }>;
    latency: { p50: number; p99: number };
  };
  export type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string };
  export default function autocannon(options: {
    url: string;
    connections: number;
    /** Seconds. */
    duration?: number;
    amount?: number;
    headers?: Record<string, string>;
    method?: string;
    requests?: readonly (Request & { setupRequest?: (request: Request) => Request })[];
  }): Promise<Outcome>;
}
