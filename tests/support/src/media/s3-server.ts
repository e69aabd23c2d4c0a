import S3rver from "@20minutes/s3rver";
import signature from "@20minutes/s3rver/lib/signature/v4.js";

const [directory = "", name = ""] = process.argv.slice(2);

const { getStringToSign } = signature;
/** It forgets the slash behind a bucket's name, and so takes a right signature for a wrong one. */
signature.getStringToSign = (asked, given) =>
  getStringToSign(/^\/[^/]+$/u.test(asked.uri) ? { ...asked, uri: `${asked.uri}/` } : asked, given);

const server = new S3rver({
  address: "127.0.0.1",
  port: 0,
  directory,
  silent: true,
  configureBuckets: [{ name, configs: [] }],
});
const { port } = await server.run();
process.send?.(port);
// However the one that has started it ends, it ends, too.
process.once("disconnect", () => process.exit());
