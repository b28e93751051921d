package io.recourse.chat;

import io.recourse.common.CaseNumber;

/** Port: chats about a case in which no assistant answers, but a person of a team. */
public interface PersonFirst {

  boolean isFor(CaseNumber about);

  /** Who comes, such as {@code visits}. */
  String team();
}
