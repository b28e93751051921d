package io.recourse.refunds;

import io.recourse.refunds.RefundOutcome.Kind;
import org.springframework.stereotype.Component;

/** Does what the process does with a refund, step by step, against a gateway of the test's own. */
@Component
public class RefundRunner {

  private final RefundIntent intent;
  private final RecordAnswer recordAnswer;
  private final RefundStanding standing;

  RefundRunner(RefundIntent intent, RecordAnswer recordAnswer, RefundStanding standing) {
    this.intent = intent;
    this.recordAnswer = recordAnswer;
    this.standing = standing;
  }

  public RefundOutcome step(RefundId refund, RefundGateway gateway, RefundOutcome before) {
    boolean sends = before == null || before.kind() == Kind.MAY_SEND;
    return sends
        ? new SendRefund(intent, gateway, recordAnswer, standing).send(refund)
        : new LookUpRefund(intent, gateway, recordAnswer, standing).lookUp(refund);
  }
}
