package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import java.time.Instant;

/** The process that waits for the customer's word. */
public interface AnswerNews {

  /**
   * @param decideBy until when it is decided again; null unless the answer asks for that
   */
  void answered(CaseNumber number, Offer.Answer as, Instant decideBy);

  /** They have said all they have to say in the dispute. */
  void stated(CaseNumber number);
}
