import { describeSite } from "./harness/site-quality.ts";

describeSite("en");
