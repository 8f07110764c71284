export const listReports = () => [];
