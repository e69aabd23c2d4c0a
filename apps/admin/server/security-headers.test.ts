import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { setSecurityHeaders } from "./security-headers.ts";

function headersAt(ADMIN_URL: string) {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  setSecurityHeaders({ request, response }, { NODE_ENV: "production", ADMIN_URL });
  return { asked: request.headers, given: response.getHeaders() };
}

test("a panel on https asks browsers to stay with https; one on loopback does not", () => {
  expect(headersAt("https://panel.example").given["strict-transport-security"]).toBe("max-age=31536000");
  expect(headersAt("http://127.0.0.1:3001").given).not.toHaveProperty("strict-transport-security");
});

test("the policy that Next takes the nonce from is the one that the browser gets, and no two are the same", () => {
  const [one, other] = [headersAt("https://panel.example"), headersAt("https://panel.example")];
  expect(one.asked["content-security-policy"]).toBe(one.given["content-security-policy"]);
  expect(one.given["content-security-policy"]).not.toBe(other.given["content-security-policy"]);
});
