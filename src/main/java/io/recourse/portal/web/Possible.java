package io.recourse.portal.web;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.Disputable;
import io.recourse.cases.ServiceCase;
import io.recourse.portal.web.MyCase.CustomerActs;
import java.util.List;

/**
 * Which of the customer's acts would be heard now, by the rules of the acts themselves.
 *
 * @param mark to say more beside a rating that was given
 * @param lines those that can be withdrawn alone; empty unless others stay
 * @param disputable what can be named when the case is reopened
 * @param appeal refused lines that can be appealed while others go on
 */
public record Possible(
    boolean withdraw,
    List<CaseLine> lines,
    boolean reopen,
    boolean contest,
    boolean rate,
    boolean mark,
    boolean provide,
    List<Disputable> disputable,
    List<CaseLine> appeal) {

  static Possible of(ServiceCase own, CustomerActs acts) {
    boolean ended = own.isEnded();
    boolean reopen = acts.reopen().isPossible(own);
    return new Possible(
        acts.withdraw().isPossible(own),
        acts.withdrawLine().apart(own),
        reopen,
        ended && acts.contest().isPossible(own),
        ended
            && own.deriveStatus() == CaseStatus.CLOSED
            && own.state().contacts().satisfaction() == null,
        acts.rate().mayMark(own),
        !ended,
        reopen ? acts.reopen().disputable(own) : List.of(),
        acts.appeal().possible(own));
  }
}
