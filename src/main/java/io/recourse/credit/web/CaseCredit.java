package io.recourse.credit.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.credit.CreditEntry;
import io.recourse.credit.CreditLedger;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The store credit that one case granted, for its customer and for staff. */
@RestController
class CaseCredit {

  private final CreditLedger ledger;
  private final CaseAccess access;

  CaseCredit(CreditLedger ledger, CaseAccess access) {
    this.ledger = ledger;
    this.access = access;
  }

  /** One movement, the oldest first; customers are not told names. */
  record Row(CreditEntry.Kind kind, Money amount, Instant at, String actor, Instant expiresAt) {}

  /** A list that fits on one page. */
  record Rows(List<Row> items, String next) {}

  @GetMapping("/api/v1/cases/{number}/credit")
  Rows ofCase(@PathVariable String number, Authentication who) {
    CaseNumber known = access.demandRead(who, number);
    boolean named = !access.isCustomer(who);
    return new Rows(
        ledger.ofCase(known.value()).stream()
            .map(
                entry ->
                    new Row(
                        entry.kind(),
                        entry.amount(),
                        entry.at(),
                        named ? entry.actor() : null,
                        entry.expiresAt()))
            .toList(),
        null);
  }
}
