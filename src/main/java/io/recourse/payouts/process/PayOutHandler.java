package io.recourse.payouts.process;

import io.recourse.payouts.PayByHand;
import io.recourse.payouts.PayoutBook;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How finance paid. */
@Component
class PayOutHandler extends PayoutTask {

  private final PayByHand pay;

  PayOutHandler(PayoutElements elements, PayoutBook book, PayByHand pay) {
    super(PayoutElements.PAY_OUT, elements, book);
    this.pay = pay;
  }

  @Override
  Map<String, Object> complete(UUID payout, Map<String, Object> values) {
    pay.paid(payout, (String) values.get("method"), (String) values.get("reference"));
    return Map.of();
  }
}
