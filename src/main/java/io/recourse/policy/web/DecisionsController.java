package io.recourse.policy.web;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.policy.Receipt;
import io.recourse.policy.Receipts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the receipts of a case: the rule and the facts behind each decision (POL-03). */
@RestController
class DecisionsController {

  private static final String NOBODY_NAMED = "staff";

  private final Receipts receipts;

  DecisionsController(Receipts receipts) {
    this.receipts = receipts;
  }

  @GetMapping("/api/v1/cases/{number}/decisions")
  @PreAuthorize("@caseAccess.demandRead(authentication, #number) != null")
  ReceiptList decisions(@PathVariable("number") String number, Authentication who) {
    boolean names = who.getAuthorities().stream().noneMatch(DecisionsController::isCustomer);
    return new ReceiptList(
        receipts.of(new CaseNumber(number)).stream()
            .map(receipt -> ReceiptView.of(receipt, names))
            .toList(),
        null);
  }

  private static boolean isCustomer(GrantedAuthority granted) {
    return "ROLE_CUSTOMER".equals(granted.getAuthority());
  }

  /** All receipts of a case; a case has few, so {@code next} is always null. */
  record ReceiptList(List<ReceiptView> items, String next) {}

  /**
   * A receipt as the API tells it; {@code item} is null when it is about the whole case. Customers
   * are not told names.
   */
  record ReceiptView(
      Integer item,
      String decision,
      String version,
      Map<String, Object> inputs,
      List<String> matchedRules,
      Map<String, Object> outcome,
      String ground,
      Actor actor,
      Instant at) {

    static ReceiptView of(Receipt receipt, boolean names) {
      return new ReceiptView(
          receipt.item(),
          receipt.decision(),
          receipt.version(),
          receipt.inputs(),
          receipt.matchedRules(),
          receipt.outcome(),
          receipt.ground(),
          names || !receipt.actor().isStaff()
              ? receipt.actor()
              : new Actor(Actor.Kind.STAFF, NOBODY_NAMED),
          receipt.at());
    }
  }
}
