/** Where the panel shows a mark that was uploaded, saved or not. */
export const markAddress = (organisationId: string, markId: string): string =>
  `/api/organisations/${organisationId}/mark/${markId}`;
