import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formReader } from "./form-body.ts";

const BODY_USUAL = 64 * 1024;
const BODY_MAX = 6 * 1024 * 1024;
const readForm = formReader({ max: BODY_MAX, usual: BODY_USUAL, largeAtOnce: 4 });
const FORM = "application/x-www-form-urlencoded";
let server: Server;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const body = await readForm(request);
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

async function send(body: string, type = FORM): Promise<unknown> {
  const { port } = server.address() as AddressInfo;
  const headers = { "Content-Type": type };
  return (await fetch(`http://127.0.0.1:${port}`, { method: "POST", headers, body })).json();
}

test("what was typed is read as it was typed", async () => {
  const fields = { name: " Zoë Đặng ", body: "Zeile 1\r\nZeile 2", leer: "" };
  expect(await send(String(new URLSearchParams(fields)))).toEqual({ fields });
});

test("a text above the usual size is read, so that the page can show it again", async () => {
  const body = "x".repeat(2 * BODY_USUAL);
  expect(await send(`body=${body}`)).toEqual({ fields: { body } });
});

test.each([true, false])(
  "a form above the limit is refused, length told before: %s, and what comes next on the connection is answered",
  async (told) => {
    const form = `POST / HTTP/1.1\r\nHost: site\r\nContent-Type: ${FORM}\r\n`;
    const large = `body=${"x".repeat(2 * BODY_MAX)}`;
    const body = told
      ? `Content-Length: ${large.length}\r\n\r\n${large}`
      : `Transfer-Encoding: chunked\r\n\r\n${large.length.toString(16)}\r\n${large}\r\n0\r\n\r\n`;
    const next = `${form}Content-Length: 3\r\nConnection: close\r\n\r\na=1`;
    const { port } = server.address() as AddressInfo;
    const connection = connect(port, "127.0.0.1").setEncoding("utf8");
    connection.write(form + body + next);
    let answers = "";
    for await (const text of connection) answers += text;
    expect(answers.split("HTTP/1.1 200").map((answer) => answer.split("\r\n\r\n")[1])).toEqual([
      undefined,
      '"tooLarge"',
      '{"fields":{"a":"1"}}',
    ]);
  },
  20_000,
);

test.each(["text/plain", "multipart/form-data; boundary=x", "application/json", ""])(
  "a body of type %j is no form",
  async (type) => {
    expect(await send("a=1", type)).toBe("notAForm");
    expect(await send("a=1", `${FORM}; charset=UTF-8`)).toEqual({ fields: { a: "1" } });
  },
);
