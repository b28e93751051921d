package io.recourse.payouts.process;

import io.recourse.payouts.ApprovePayout;
import io.recourse.payouts.PayoutBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finance's word on money that is paid out. */
@Component
class ApprovePayoutHandler extends PayoutTask {

  private final ApprovePayout approve;

  ApprovePayoutHandler(PayoutElements elements, PayoutBook book, ApprovePayout approve) {
    super(PayoutElements.APPROVE, elements, book);
    this.approve = approve;
  }

  @Override
  Map<String, Object> complete(UUID payout, Map<String, Object> values) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(PayoutElements.DECISION, values.get("decision"));
    if (agreed(values)) {
      Instant lead = approve.approve(payout);
      variables.put(PayoutElements.CONFIRM_BY, PayoutElements.date(lead));
    }
    return variables;
  }
}
