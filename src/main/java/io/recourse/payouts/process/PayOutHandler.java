package io.recourse.payouts.process;

import io.recourse.payouts.PayByHand;
import io.recourse.payouts.Payee;
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
    pay.paid(
        payout, (String) values.get("method"), (String) values.get("reference"), shown(values));
    return Map.of();
  }

  /** What the form sends back as it showed it. */
  private static Payee shown(Map<String, Object> values) {
    String holder = (String) values.get("holder");
    String account = (String) values.get("account");
    return holder == null && account == null ? null : new Payee(holder, account);
  }
}
