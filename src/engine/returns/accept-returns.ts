// Placeholder of a few minutes: its owner writes it now.
export const acceptReturns = async (..._given: unknown[]): Promise<never> => { throw new Error('soon'); };
