/** A Python float. Integers are plain numbers (or bigints), so that `7` and `7.0` stay two things. */
export class PyFloat {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}
