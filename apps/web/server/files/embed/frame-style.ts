import { inTheDark, SITE_COLOUR } from "@podium/domain/organisation/colour";
import type { FileBody } from "../file-body.ts";

/** Of the page in a frame: readable from 200 px on, in the reader's own font, light or dark as the reader has it. */
export function writeFrameStyle(): FileBody {
  return { type: "text/css; charset=utf-8", body: STYLE };
}

const STYLE = `:root { color-scheme: light dark; --accent: ${SITE_COLOUR}; }
@media (prefers-color-scheme: dark) { :root { --accent: ${inTheDark(SITE_COLOUR)}; } }
body { margin: 0; padding: 0.75rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; hyphens: auto; background: Canvas; color: CanvasText; }
h1 { margin: 0 0 0.75rem; font-size: 1.125rem; line-height: 1.3; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding-block: 0.75rem; border-block-start: 1px solid GrayText; }
p { margin: 0; padding-block: 0.75rem; border-block-start: 1px solid GrayText; }
a { display: inline-block; min-block-size: 1.5rem; font-weight: 600; color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid; outline-offset: 2px; }
@media (forced-colors: active) { a { color: LinkText; } }
`;
