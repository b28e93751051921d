package io.recourse.payouts.web;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.payouts.Payout;
import io.recourse.payouts.PayoutBook;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps an address from naming a payout of another case. */
@Component
class PayoutsOfCase {

  private final PayoutBook book;

  PayoutsOfCase(PayoutBook book) {
    this.book = book;
  }

  /**
   * @throws Problem NOT_FOUND
   */
  UUID demand(CaseNumber number, String payout) {
    return book.ofCase(number).stream()
        .map(Payout::id)
        .filter(id -> id.toString().equals(payout))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("payout.unknown"));
  }
}
