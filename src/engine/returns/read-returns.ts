export async function* readReturns(..._given: unknown[]): AsyncGenerator<never> {}
