import { describeSite } from "./harness/quality/site-quality.ts";

describeSite("en");
