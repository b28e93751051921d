package io.recourse.refunds.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.refunds.Refunds;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The refunds of one case, the oldest first. */
@RestController
class CaseRefunds {

  private final Refunds refunds;
  private final CaseAccess access;

  CaseRefunds(Refunds refunds, CaseAccess access) {
    this.refunds = refunds;
    this.access = access;
  }

  @GetMapping("/api/v1/cases/{number}/refunds")
  RefundList ofCase(@PathVariable String number, Authentication who) {
    CaseNumber known = access.demandRead(who, number);
    boolean names = !access.isCustomer(who);
    return new RefundList(
        refunds.ofCase(known).stream()
            .map(refund -> RefundView.of(refund, refunds.items(refund.promise().decision()), names))
            .toList(),
        null);
  }

  /** A list that fits on one page. */
  record RefundList(List<RefundView> items, String next) {}
}
