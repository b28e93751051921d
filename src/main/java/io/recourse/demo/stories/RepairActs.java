package io.recourse.demo.stories;

import io.recourse.common.CaseNumber;
import io.recourse.payments.PayLikeCustomer;
import io.recourse.repairs.AnswerQuotation;
import io.recourse.repairs.ConfirmRepair;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What customers do about a repair. */
@Component
@Profile("demo")
class RepairActs {

  private final AnswerQuotation quotation;
  private final PayLikeCustomer payer;
  private final ConfirmRepair confirm;

  RepairActs(AnswerQuotation quotation, PayLikeCustomer payer, ConfirmRepair confirm) {
    this.quotation = quotation;
    this.payer = payer;
    this.confirm = confirm;
  }

  /** One of {@code agrees}, {@code declines}, {@code pays}, {@code confirms}. */
  CaseNumber take(String what, CaseNumber number) {
    switch (what) {
      case "agrees" -> quotation.answer(number, true);
      case "declines" -> quotation.answer(number, false);
      case "pays" -> {
        return payer.pay(number);
      }
      default -> confirm.confirm(number, true, null);
    }
    return number;
  }
}
