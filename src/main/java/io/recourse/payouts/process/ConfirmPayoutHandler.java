package io.recourse.payouts.process;

import io.recourse.payouts.ApprovePayout;
import io.recourse.payouts.PayoutBook;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The lead's word on a large sum. */
@Component
class ConfirmPayoutHandler extends PayoutTask {

  private final ApprovePayout approve;

  ConfirmPayoutHandler(PayoutElements elements, PayoutBook book, ApprovePayout approve) {
    super(PayoutElements.CONFIRM, elements, book);
    this.approve = approve;
  }

  @Override
  Map<String, Object> complete(UUID payout, Map<String, Object> values) {
    if (agreed(values)) {
      approve.confirm(payout);
    }
    return Map.of(PayoutElements.DECISION, values.get("decision"));
  }
}
