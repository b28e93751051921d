package io.recourse.messages;

import java.util.Set;

/** Port: the messages that there are words for. */
public interface Templates {

  /** Names such as {@code receipt}. */
  Set<String> names();
}
