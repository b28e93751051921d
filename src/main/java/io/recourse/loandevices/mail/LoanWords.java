package io.recourse.loandevices.mail;

import io.recourse.common.CaseNumber;
import io.recourse.loandevices.DevicePool;
import io.recourse.loandevices.Loan;
import io.recourse.loandevices.LoanBook;
import io.recourse.loandevices.LoanDevice;
import io.recourse.messages.MessageFacts;
import io.recourse.payments.PayLink;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What device is lent, on which terms, and what becomes of the deposit. */
@Component
class LoanWords implements MessageFacts {

  private static final String DEPOSIT = "loanDeposit";
  private static final String CHARGE = "loanCharge";

  private final LoanBook book;
  private final DevicePool pool;
  private final PayLink payLink;

  LoanWords(LoanBook book, DevicePool pool, PayLink payLink) {
    this.book = book;
    this.pool = pool;
    this.payLink = payLink;
  }

  @Override
  public Set<String> templates() {
    return Set.of(
        DEPOSIT, "loanLapsed", "loanSent", "loanDue", CHARGE, "loanEnded", "loanWithdrawn");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    Loan loan = book.get(number);
    Map<String, Object> facts = new HashMap<>();
    pool.find(loan.serial()).map(LoanDevice::name).ifPresent(name -> facts.put("article", name));
    facts.put("serial", loan.serial());
    facts.put("repair", loan.repair().value());
    if (loan.depositPaid() || DEPOSIT.equals(template)) {
      facts.put("deposit", loan.deposit());
    }
    if (loan.charge().charged() > 0) {
      facts.put("charged", loan.sum(loan.charge().charged()));
    }
    if (CHARGE.equals(template)) {
      facts.put("amount", loan.owedBeyondDeposit());
    }
    if (DEPOSIT.equals(template) || CHARGE.equals(template)) {
      payLink.of(number).ifPresent(url -> facts.put("payUrl", url));
    }
    return facts;
  }
}
