/** All but blocks of data, which browsers do not run. */
const SCRIPTS = /<script\b(?! type="application\/ld\+json">[^<]*<\/script>)[^>]*>[\s\S]*?<\/script\s*>/gi;
const SCRIPT_LINKS =
  /<link\b(?=[^>]*\brel="(?:modulepreload|preload)")(?=[^>]*(?:\bas="script"|\brel="modulepreload"))[^>]*>/gi;

/** Marks by which scripts would find texts and parts again. Where they stand depends on what was ready first. */
const MARKS = /<!--[\s\S]*?-->/g;

/** Where Next keeps what scripts would fill in. */
const EMPTY_HOLDERS = /<div hidden=""><\/div>/g;

/**
 * Takes every script element, every hint to fetch one and every mark for one out of a page that React has rendered: visitors
 * get HTML and CSS, and a block of data that nothing runs. The same content is the same bytes. React writes "<" of texts
 * and attributes as "&lt;", so what looks like a script element or a mark here is one.
 */
export function stripScripts(html: string): string {
  return html.replace(SCRIPTS, "").replace(SCRIPT_LINKS, "").replace(MARKS, "").replace(EMPTY_HOLDERS, "");
}
