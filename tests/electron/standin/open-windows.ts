/** The windows that are open; the program quits when the last one closes. */
export const openWindows = new Set<{ readonly close: () => void }>();
