/** What is wrong with the store. */
export type StoreFault = 'full' | 'corrupt' | 'newer' | 'busy' | 'readOnly' | 'unreachable';

/** The store cannot do what it is asked; the message is one sentence that says what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}
