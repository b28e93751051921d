package io.recourse.portal.web;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.GoodsState;
import io.recourse.cases.MoneyState;
import io.recourse.cases.ServiceCase;
import java.util.EnumSet;
import java.util.Set;

/** Which of the customer's acts make sense as the case stands; the use cases decide for good. */
public record Possible(
    boolean withdraw, boolean reopen, boolean contest, boolean rate, boolean provide) {

  private static final Set<MoneyState> MOVED =
      EnumSet.of(MoneyState.SENT, MoneyState.SETTLED, MoneyState.CLAWED_BACK);

  static Possible of(ServiceCase own) {
    boolean ended = own.isEnded();
    boolean moneyMoved = own.lines().stream().anyMatch(line -> MOVED.contains(line.money()));
    boolean sentBack =
        own.lines().stream().anyMatch(line -> line.goods() == GoodsState.BACK_TO_CUSTOMER);
    boolean refused = own.deriveStatus() == CaseStatus.REFUSED;
    return new Possible(
        !ended && !moneyMoved && !refused,
        ended || refused,
        ended && sentBack,
        ended
            && own.deriveStatus() == CaseStatus.CLOSED
            && own.state().contacts().satisfaction() == null,
        !ended);
  }
}
