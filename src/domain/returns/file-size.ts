/** Larger files are refused unread: a return is a few dozen kilobytes, and this leaves a thousandfold. */
export const LARGEST_FILE_BYTES = 50 * 2 ** 20;

/** How much is taken in one go. */
export const LARGEST_TOGETHER_BYTES = 512 * 2 ** 20;
export const MOST_FILES_TOGETHER = 2000;
