/** Cases of a state need not be counted further than this: a count that high means that many or more. */
export const mostCounted = 10_000;
