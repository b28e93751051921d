package io.recourse.refunds;

import io.recourse.common.Problem;
import io.recourse.orders.OrderChanges;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Keeps the hands on one refund apart (RFD-02): whoever filed the case, decided that money is due
 * or changed what the order cost neither approves nor pays it; whoever approved does not confirm;
 * whoever approved or confirmed does not pay by hand; whoever paid by hand does not clear the
 * double payment.
 */
@Component
public class FreshHands {

  private final Refunds refunds;
  private final OrderChanges orderChanges;

  FreshHands(Refunds refunds, OrderChanges orderChanges) {
    this.refunds = refunds;
    this.orderChanges = orderChanges;
  }

  /**
   * @throws Problem FORBIDDEN when this person had a hand in the decision
   */
  public void demandForApproval(RefundId decision, String person) {
    Refund refund = refunds.get(decision);
    Set<String> deciders = refunds.deciders(refund.promise().caseNumber());
    if (deciders.contains(person) || person.equals(refund.promise().requestedBy())) {
      throw Problem.forbidden("refund.notDecider");
    }
    if (orderChanges.staffBehind(refund.promise().orderNumber()).contains(person)) {
      throw Problem.forbidden("refund.changedOrder");
    }
  }

  /**
   * @throws Problem FORBIDDEN when this person decided or approved
   */
  public void demandForConfirmation(RefundId decision, String person) {
    demandForApproval(decision, person);
    if (among(decision, person, part -> part.progress().approvedBy())) {
      throw Problem.forbidden("refund.secondPerson");
    }
  }

  /**
   * @throws Problem FORBIDDEN when this person decided, approved or confirmed
   */
  public void demandForPayment(RefundId decision, String person) {
    demandForConfirmation(decision, person);
    if (among(decision, person, part -> part.progress().confirmedBy())) {
      throw Problem.forbidden("refund.secondPerson");
    }
  }

  /**
   * @throws Problem FORBIDDEN when this person made one of the payments
   */
  public void demandForClawBack(RefundId decision, String person) {
    if (among(decision, person, part -> part.progress().out().payer())) {
      throw Problem.forbidden("refund.notPayer");
    }
  }

  private boolean among(RefundId id, String person, Function<Refund, String> hand) {
    List<Refund> parts = refunds.parts(refunds.get(id).promise().decision());
    Set<String> hands =
        parts.stream().map(hand).filter(Objects::nonNull).collect(Collectors.toSet());
    return hands.contains(person);
  }
}
