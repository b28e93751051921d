package io.recourse.refunds;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What approvers see of the refunds that wait on a case, and who may not decide on them. */
@Component
public class RefundDossier {

  private final Refunds refunds;
  private final ApproveRefund approve;

  RefundDossier(Refunds refunds, ApproveRefund approve) {
    this.refunds = refunds;
    this.approve = approve;
  }

  /** Texts for a form: amount, method, payment, ground, who asked, what failed. */
  public Map<String, Object> waiting(CaseNumber number) {
    return open(number, refund -> refund.state().mayBeSettled() || refund.isDisputed()).stream()
        .findFirst()
        .map(RefundDossier::facts)
        .orElse(Map.of());
  }

  /**
   * @throws Problem FORBIDDEN when the actor decided on the case or approved the refund before
   */
  public void requireFreshHand(CaseNumber number, Actor actor) {
    for (Refund refund : open(number, refund -> refund.state() == RefundState.RESERVED)) {
      approve.requireSecondPerson(refund.id(), actor);
      if (actor.id().equals(refund.progress().approvedBy())) {
        throw Problem.forbidden("refund.secondPerson");
      }
    }
  }

  private List<Refund> open(CaseNumber number, Predicate<Refund> which) {
    return refunds.ofCase(number).stream().filter(which).toList();
  }

  private static Map<String, Object> facts(Refund refund) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("amount", inWords(refund.promise().amount()));
    facts.put("originalMethod", refund.promise().payment().method());
    facts.put("originalPayment", refund.promise().payment().providerRef());
    facts.put("ground", refund.promise().ground());
    facts.put("requestedBy", refund.promise().requestedBy());
    facts.put("failure", refund.progress().failureCode());
    facts.put("idempotencyKey", refund.promise().idempotencyKey());
    return facts;
  }

  private static String inWords(Money money) {
    int decimals = Currency.getInstance(money.currency()).getDefaultFractionDigits();
    return BigDecimal.valueOf(money.amount(), decimals).toPlainString() + " " + money.currency();
  }
}
