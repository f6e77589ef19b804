/** The states that a bureau counts, in the order of its table. */
export const columns = ['submitted', 'inReview', 'returned', 'approved', 'rejected'] as const;
