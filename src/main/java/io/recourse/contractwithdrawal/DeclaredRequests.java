package io.recourse.contractwithdrawal;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.contractwithdrawal.DeclareWithdrawal.Words;
import io.recourse.intake.NewCase;
import io.recourse.intake.WantedChange;
import io.recourse.orders.Order;
import io.recourse.payback.RefundTo;
import io.recourse.payback.RefundToWish;
import java.util.List;
import java.util.Map;

/** What intake is asked for a declaration. */
final class DeclaredRequests {

  private DeclaredRequests() {}

  /** The goods come back, and the money goes back as it was paid. */
  static NewCase goodsBack(
      Declaration said,
      Order order,
      List<LineRight> given,
      Map<Integer, Integer> pieces,
      Words as) {
    return new NewCase(
        CaseType.RETURN,
        Channel.PORTAL,
        order.number(),
        null,
        said.language(),
        as.subject(),
        null,
        given.stream()
            .map(one -> one.line().line())
            .map(line -> back(line, pieces.get(line)))
            .toList(),
        null,
        new RefundToWish(RefundTo.ORIGINAL, true));
  }

  private static NewCase.Line back(int line, int pieces) {
    return new NewCase.Line(
        line, pieces, Reason.UNWANTED, null, null, null, Remedy.REFUND, List.of(), null);
  }

  /** The order is called off before it is sent. */
  static NewCase cancellation(Declaration said, Order order, Words as) {
    return new NewCase(
        CaseType.ORDER_CHANGE,
        Channel.PORTAL,
        order.number(),
        null,
        said.language(),
        as.subject(),
        null,
        List.of(),
        null,
        null,
        WantedChange.cancel(as.subject()));
  }

  /**
   * A person answers.
   *
   * @param order null where none was found; then {@code person} says who asks
   */
  static NewCase question(Declaration said, String order, String person, Words as) {
    return new NewCase(
        CaseType.INQUIRY,
        Channel.PORTAL,
        order,
        person,
        said.language(),
        as.subject(),
        as.letter(),
        List.of(),
        null);
  }
}
