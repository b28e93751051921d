package io.recourse.payouts.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.payouts.PayByHand;
import io.recourse.payouts.Payee;
import io.recourse.payouts.Payout;
import io.recourse.payouts.PayoutBook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Money paid out on a case beside refunds, and where its customer wants it. */
@RestController
@RequestMapping("/api/v1/cases/{number}/payouts")
@Tag(name = "Payouts")
class PayoutApi {

  private final CaseAccess access;
  private final PayoutBook book;
  private final PayoutsOfCase payouts;
  private final PayByHand pay;

  PayoutApi(CaseAccess access, PayoutBook book, PayoutsOfCase payouts, PayByHand pay) {
    this.access = access;
    this.book = book;
    this.payouts = payouts;
    this.pay = pay;
  }

  record Payouts(List<PayoutJson> items, String next) {}

  /**
   * @param state OPEN, PAID, REFUSED or CANCELLED
   * @param payeeKnown whether somebody said where it goes
   * @param method how it was paid; null until then
   */
  record PayoutJson(
      UUID id, Money amount, String state, boolean payeeKnown, String method, Instant endedAt) {

    static PayoutJson of(Payout it) {
      return new PayoutJson(
          it.id(),
          it.amount(),
          it.state().name(),
          it.payee() != null,
          it.end() == null ? null : it.end().means(),
          it.end() == null ? null : it.end().at());
    }
  }

  record PayeeJson(String holder, String account) {}

  @GetMapping
  @Operation(summary = "Money that is paid out on a case beside refunds")
  Payouts ofCase(@PathVariable String number, Authentication who) {
    CaseNumber known = access.demandRead(who, number);
    return new Payouts(book.ofCase(known).stream().map(PayoutJson::of).toList(), null);
  }

  @PutMapping("/{payout}/payee")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Say to which account or card the money goes")
  void name(
      @PathVariable String number,
      @PathVariable String payout,
      @RequestBody PayeeJson told,
      Authentication who) {
    CaseNumber own = access.demandAct(who, number);
    pay.name(payouts.demand(own, payout), Payee.of(told.holder(), told.account()));
  }
}
