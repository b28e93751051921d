package io.recourse.conversation;

import io.recourse.common.CaseNumber;
import java.util.List;
import java.util.UUID;

/** The stored words of a case, mails included. */
public interface CaseMessages {

  void add(CaseMessage message, String language);

  /** The oldest first; without internal ones where the reader is a customer. */
  List<CaseMessage> of(CaseNumber number, boolean withInternal);

  /**
   * All of them, the oldest first; mails of one wording to many others than the customer are one.
   */
  List<Letter> letters(CaseNumber number);

  /**
   * Mails of the same wording as this one to others than the customer, in their order.
   *
   * @param behind {@link Letter.Sent#place}; 0 for the first
   */
  List<Letter.Sent> alike(CaseNumber number, UUID message, long behind, int limit);
}
