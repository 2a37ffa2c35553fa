/** What a change is about: whether an operation can be called, what it takes, or what it answers. */
export type SpecDirection = 'route' | 'request' | 'response';
