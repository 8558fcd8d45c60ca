/** An answer of the made-up server that is not a success: thrown, and sent as problem details. */
export class Refusal extends Error {
  constructor(status, detail, more = {}) {
    super(detail);
    this.problem = {
      type: 'about:blank',
      title: detail,
      status,
      detail,
      code: `mock.${status}`,
      requestId: 'r-mock',
      ...more,
    };
  }
}
