/** The language of the panel in this browser; of use before anybody is logged in. */
export const LOCALE_COOKIE = "podium-locale";
