package io.recourse.common;

import java.util.Set;
import java.util.function.Consumer;

/** Work that goes on for somebody who asked for it and is not at hand any more. */
public interface OnBehalf {

  /**
   * Does it in their name and with the rights they have now.
   *
   * @param work is told their roles, in small letters
   * @throws Problem FORBIDDEN where they work here no longer
   */
  void of(String username, Consumer<Set<String>> work);
}
