package io.recourse.chat;

import io.recourse.common.CaseNumber;

/** The process of chats in which people take part, as the chat sees it. */
public interface ChatFlow {

  /** A person is needed. */
  void begin(CaseNumber number);

  /** A person came, somebody spoke, or it is over. */
  void moved(CaseNumber number, boolean over);
}
