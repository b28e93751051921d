package io.recourse.common;

/**
 * Something outside that this installation only pretends to reach, because the operator said so; it
 * is shown on every page of staff.
 */
@FunctionalInterface
public interface Simulated {

  /** What is pretended, as a key below {@code layout.simulated}, such as {@code payments}. */
  String what();
}
