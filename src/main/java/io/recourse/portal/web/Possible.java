package io.recourse.portal.web;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.ServiceCase;
import io.recourse.portal.web.MyCase.CustomerActs;

/** Which of the customer's acts would be heard now, by the rules of the acts themselves. */
public record Possible(
    boolean withdraw, boolean reopen, boolean contest, boolean rate, boolean provide) {

  static Possible of(ServiceCase own, CustomerActs acts) {
    boolean ended = own.isEnded();
    return new Possible(
        acts.withdraw().isPossible(own),
        acts.reopen().isPossible(own),
        ended && acts.contest().isPossible(own),
        ended
            && own.deriveStatus() == CaseStatus.CLOSED
            && own.state().contacts().satisfaction() == null,
        !ended);
  }
}
