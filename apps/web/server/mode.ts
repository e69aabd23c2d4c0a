// React and Next choose their variant by NODE_ENV when they are loaded, so this module is imported before them.
if (process.env.NODE_ENV !== "development") Object.assign(process.env, { NODE_ENV: "production" });

export {};
