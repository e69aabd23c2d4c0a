export const TITLE_MAX = 200;
export const KIND_MAX = 60;
export const SUMMARY_MAX = 400;
export const BODY_MAX = 20_000;
export const FACT_MAX = 400;
export const NOTE_MAX = 500;
/** Of one thing that is good to know: a few lines. */
export const ADVICE_MAX = 1_000;
export const BIOGRAPHY_MAX = 1_500;
export const LIST_MAX = 20;
/** Sessions: a congress of three days in five rooms has fewer. */
export const PROGRAMME_MAX = 150;
/** The days of a year's opening hours are fewer. */
export const OCCURRENCES_MAX = 400;
