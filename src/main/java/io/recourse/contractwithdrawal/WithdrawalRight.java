package io.recourse.contractwithdrawal;

import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.contractwithdrawal.LineRight.Standing;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.policy.ReturnVerdict;
import io.recourse.quotes.QuoteLine;
import io.recourse.quotes.QuoteReturn;
import java.util.Iterator;
import java.util.List;
import org.springframework.stereotype.Service;

/** From which lines of an order one can withdraw now, by the rules the purchase stands under. */
@Service
public class WithdrawalRight {

  private static final String OVER = "WINDOW_EXPIRED";

  private final QuoteReturn rules;

  WithdrawalRight(QuoteReturn rules) {
    this.rules = rules;
  }

  public List<LineRight> of(Order order) {
    List<QuoteLine> open =
        order.lines().stream().filter(WithdrawalRight::isOpen).map(WithdrawalRight::asked).toList();
    Iterator<ReturnVerdict> verdicts = rules.judge(order, open).iterator();
    return order.lines().stream()
        .map(
            line ->
                isOpen(line)
                    ? judged(line, verdicts.next())
                    : new LineRight(line, Standing.ASKED, null, null))
        .toList();
  }

  private static LineRight judged(OrderLine line, ReturnVerdict verdict) {
    if (verdict.eligible()) {
      return new LineRight(line, Standing.GIVEN, null, verdict.windowEndsOn());
    }
    Standing no = OVER.equals(verdict.groundCode()) ? Standing.OVER : Standing.EXCLUDED;
    return new LineRight(line, no, verdict.ground(), verdict.windowEndsOn());
  }

  private static boolean isOpen(OrderLine line) {
    return line.openQuantity() > 0;
  }

  private static QuoteLine asked(OrderLine line) {
    return new QuoteLine(line.line(), line.openQuantity(), Reason.UNWANTED, Remedy.REFUND, null);
  }
}
