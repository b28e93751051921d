package io.recourse.conversation;

import io.recourse.common.CaseNumber;
import java.util.List;

/** The stored words of a case, mails included. */
public interface CaseMessages {

  void add(CaseMessage message, String language);

  /** The oldest first; without internal ones where the reader is a customer. */
  List<CaseMessage> of(CaseNumber number, boolean withInternal);
}
