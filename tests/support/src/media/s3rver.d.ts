declare module "@20minutes/s3rver" {
  type Options = {
    address: string;
    port: number;
    directory: string;
    silent: boolean;
    configureBuckets: { name: string; configs: string[] }[];
  };
  /** It has no types of its own. */
  export default class S3rver {
    constructor(options: Options);
    run(): Promise<{ address: string; port: number }>;
    close(): Promise<void>;
  }
}

declare module "@20minutes/s3rver/lib/signature/v4.js" {
  type Asked = { uri: string };
  const signature: { getStringToSign: (asked: Asked, given: unknown) => string };
  export default signature;
}
