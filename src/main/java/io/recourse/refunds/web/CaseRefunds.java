package io.recourse.refunds.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundAttempts;
import io.recourse.refunds.Refunds;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The refunds of one case, the oldest first. */
@RestController
class CaseRefunds {

  private static final Set<String> MONEY =
      Set.of("ROLE_FINANCE", "ROLE_LEAD", "ROLE_AUDITOR", "ROLE_ADMIN");

  private final Refunds refunds;
  private final RefundAttempts attempts;
  private final CaseAccess access;

  CaseRefunds(Refunds refunds, RefundAttempts attempts, CaseAccess access) {
    this.refunds = refunds;
    this.attempts = attempts;
    this.access = access;
  }

  @GetMapping("/api/v1/cases/{number}/refunds")
  RefundList ofCase(@PathVariable String number, Authentication who) {
    CaseNumber known = access.demandRead(who, number);
    Told told = new Told(!access.isCustomer(who), readsReferences(who));
    return new RefundList(
        refunds.ofCase(known).stream().map(refund -> view(refund, told)).toList(), null);
  }

  private RefundView view(Refund refund, Told told) {
    return RefundView.of(
        refund,
        refunds.items(refund.promise().decision()),
        attempts.areSimulated(refund.id()),
        told);
  }

  private static boolean readsReferences(Authentication who) {
    return who.getAuthorities().stream().anyMatch(one -> MONEY.contains(one.getAuthority()));
  }

  /** What this reader's work needs: names of staff, references of payments. */
  record Told(boolean names, boolean references) {}

  /** A list that fits on one page. */
  record RefundList(List<RefundView> items, String next) {}
}
