"use client";

import de from "../../messages/de/error.json";
import en from "../../messages/en/error.json";

/** The last resort, when not even the frame could be made: no language is known here, so both are shown. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="de">
      <head>
        <title>{de.faultTitle}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <main>
          <h1>{de.faultTitle}</h1>
          <p>{de.fault}</p>
          <p lang="en">
            {en.faultTitle}. {en.fault}
          </p>
          {error.digest && <p>{error.digest}</p>}
        </main>
      </body>
    </html>
  );
}
