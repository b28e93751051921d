package io.recourse.worklist;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.time.Instant;

/** Words put on the case of a task, by the feature that keeps them. */
public interface CaseLetters {

  /**
   * A mail to the customer.
   *
   * @param lastSeen words said later still wait for an answer
   * @throws Problem FORBIDDEN for whoever writes to no customer
   */
  void toCustomer(CaseNumber number, String text, Instant lastSeen);

  /**
   * A note that stays among staff.
   *
   * @throws Problem INVALID where it is blank or too long
   */
  void note(CaseNumber number, String text);
}
