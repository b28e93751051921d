package io.recourse.payouts.web;

import io.recourse.common.CaseNumber;
import io.recourse.payouts.Payout;
import io.recourse.payouts.PayoutBook;
import io.recourse.web.PortalPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is paid out, on its customer's page, with where they want it. */
@Component
class PayoutPart implements PortalPart {

  private final PayoutBook book;

  PayoutPart(PayoutBook book) {
    this.book = book;
  }

  @Override
  public String fragment() {
    return "payouts/portal :: part";
  }

  @Override
  public Optional<List<Payout>> of(CaseNumber number) {
    List<Payout> all = book.ofCase(number);
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }
}
