/** Answers whether the person stays for now; then it asks them, and goes by itself once they chose to. */
export type LeaveGuard = (go: () => void) => boolean;

const guards = new Set<LeaveGuard>();

/** What is asked before another screen is shown; each enters when it comes and leaves when it goes. */
export const leaveGuards: Pick<Set<LeaveGuard>, 'add' | 'delete'> = guards;

/** Whether something that is being written keeps the person here. */
export const isHeld = (go: () => void): boolean => [...guards].some((guard) => guard(go));
