import { describe, expect, test } from "vitest";
import { addressIn, databaseSentence } from "./sentences.ts";

const address = addressIn(
  "DATABASE_URL",
  "postgresql://po%40dium:ge%3Aheim@db.example:5433/events?sslmode=require",
);

describe("R7 · what is wrong with the database is a sentence", () => {
  test.each<[string, string]>([
    ["28P01", "does not accept the password of the role po@dium"],
    ["28000", "does not let the role po@dium into events"],
    ["3D000", "There is no database events at db.example:5433"],
    ["42501", 'GRANT CONNECT ON DATABASE "events" TO "po@dium"'],
    ["53100", "The disk of the database at db.example:5433 is full"],
    ["53200", "has no memory left"],
    ["53300", "has no connection left"],
    ["55000", "takes no connections"],
    ["57P01", "is starting up or shutting down"],
    ["57P03", "is starting up or shutting down"],
    ["08P01", "does not speak PostgreSQL's language"],
    ["ECONNREFUSED", "Nobody listens at db.example:5433"],
    ["ENOTFOUND", "Nobody knows a machine named db.example"],
    ["EAI_AGAIN", "Nobody knows a machine named db.example"],
    ["ETIMEDOUT", "does not answer"],
    ["EHOSTUNREACH", "does not answer"],
    ["ECONNRESET", "breaks off the connection"],
    ["CERT_HAS_EXPIRED", "has expired"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "made out for another name"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "is not trusted: set NODE_EXTRA_CA_CERTS"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "is not trusted"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "is not trusted"],
    ["XX000", "cannot be used"],
  ])("R7 · %s: %s", (code, words) => {
    const sentence = databaseSentence(Object.assign(new Error("raw words"), { code }), address);
    expect(sentence).toContain(words);
    expect(sentence).toContain(code);
    expect(sentence).not.toContain("heim");
    expect(sentence).not.toContain("raw words");
  });

  test.each<[string, string]>([
    ["SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string", "does not accept the password"],
    ["The server does not support SSL connections", "does not encrypt connections"],
    ["Query read timeout", "takes a connection and does not answer on it"],
    ["timeout expired", "does not answer"],
    ["Connection terminated due to connection timeout", "does not answer"],
    ["Connection terminated unexpectedly", "breaks off the connection"],
    ["something else", "cannot be used (something else)"],
  ])("R7 · without a code: %s", (message, words) => {
    expect(databaseSentence(new Error(message), address)).toContain(words);
  });

  test("R7 · the variable that is to be corrected is named", () => {
    const direct = addressIn("DATABASE_DIRECT_URL", "postgresql://u:p@h/d");
    expect(databaseSentence({ code: "28P01" }, direct)).toContain("correct it in DATABASE_DIRECT_URL");
  });
});
