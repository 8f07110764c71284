/**
 * Where the users are; the program and the browser stand on one computer, whose clock is one:
 * playwright.config.ts names the same to the browser.
 */
export const ZONE = 'Asia/Ho_Chi_Minh';
