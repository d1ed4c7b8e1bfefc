/** Something that Discord's own client would not let a person do; thrown by the calls of `Person`. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
}
