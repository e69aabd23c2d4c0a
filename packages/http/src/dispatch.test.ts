import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { json, makeAnswer, redirect } from "./answer.ts";
import { dispatch } from "./dispatch.ts";

type Target = { route: string | null; path: string };

const page = makeAnswer({
  status: 200,
  type: "text/html",
  body: "ä".repeat(1_000),
  headers: [],
  tagged: true,
});
const lines: { route: string; status: number; requestId: string; awaited: boolean }[] = [];
const reported: unknown[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer(
    dispatch<Target>({
      targetOf: (url) => ({ route: url.startsWith("/own/") ? null : "/[page]", path: url }),
      handle: ({ response }, { path }) => {
        if (path === "/page") return page;
        if (path === "/later") return Promise.resolve(json(200, { later: true }));
        if (path === "/elsewhere") return redirect(303, "/page", []);
        if (path === "/fault") throw new Error("secret");
        if (path === "/begun") {
          response.write("half a");
          throw new Error("secret");
        }
        if (path === "/late-fault") return Promise.reject(new Error("secret"));
        response.writeHead(200).end("by itself");
        return "written";
      },
      report: (_, error) => reported.push(error),
      fault: ({ requestId }) => json(500, { requestId }),
      requestLog: {
        write: ({ response, requestId }, { route, awaited }) =>
          lines.push({ route, status: response.statusCode, requestId, awaited }),
        end: () => {},
      },
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { redirect: "manual", ...init });

test.each([
  ["/page", 200, false],
  ["/later", 200, true],
  ["/elsewhere", 303, false],
  ["/fault", 500, true],
  ["/late-fault", 500, true],
])(
  "%s is answered with %i, under an id that the log has, too, by its pattern; awaited: %s",
  async (path, status, awaited) => {
    const answer = await ask(path);
    const body = await answer.text();
    expect(answer.status).toBe(status);
    const requestId = answer.headers.get("x-request-id") ?? "";
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(body).not.toContain("secret");
    expect(lines.filter((line) => line.requestId === requestId)).toEqual([
      { route: "/[page]", status, requestId, awaited },
    ]);
  },
);

test("an answer that has begun breaks off, and what has happened is reported", async () => {
  const before = reported.length;
  await expect(ask("/begun").then((answer) => answer.text())).rejects.toThrow();
  expect(reported.length).toBe(before + 1);
});

test("a handler may write the response itself, and a target may be none of the log's", async () => {
  const before = lines.length;
  expect(await (await ask("/own/file")).text()).toBe("by itself");
  expect(lines.length).toBe(before);
});

test("the same bytes again are not sent again, in any encoding", async () => {
  for (const encoding of ["identity", "gzip", "br"]) {
    const headers = { "accept-encoding": encoding };
    const first = await ask("/page", { headers });
    expect(await first.text()).toBe("ä".repeat(1_000));
    const tag = first.headers.get("etag") ?? "";
    const again = await ask("/page", { headers: { ...headers, "if-none-match": `"other", W/${tag}` } });
    expect([again.status, await again.text(), again.headers.get("content-type")]).toEqual([304, "", null]);
  }
});

test("HEAD has the headers of GET and no body", async () => {
  const headers = { "accept-encoding": "identity" };
  const head = await ask("/page", { method: "HEAD", headers });
  expect([head.headers.get("content-length"), await head.text()]).toEqual(["2000", ""]);
});
