package io.recourse.supplierclaims.web;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.supplierclaims.ClaimableGoods;
import io.recourse.supplierclaims.SupplierClaim;
import io.recourse.supplierclaims.SupplierClaimBook;
import io.recourse.web.StaffPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * On a case that showed a fault what is, or can be, claimed from suppliers; on a claim how it
 * stands.
 */
@Component
class SupplierClaimsOnCase implements StaffPart {

  private final SupplierClaimBook book;
  private final Cases cases;

  SupplierClaimsOnCase(SupplierClaimBook book, Cases cases) {
    this.book = book;
    this.cases = cases;
  }

  /**
   * @param claims this one, or those below the case
   * @param mayRaise whether the case showed a fault that can be claimed for
   */
  public record Shown(List<SupplierClaim> claims, boolean mayRaise) {}

  @Override
  public String fragment() {
    return "supplierclaims/part :: part";
  }

  @Override
  public Optional<Shown> of(CaseNumber number) {
    Shown shown =
        book.find(number)
            .map(own -> new Shown(List.of(own), false))
            .orElseGet(() -> new Shown(book.below(number), showsFaults(number)));
    return Optional.of(shown).filter(one -> one.mayRaise() || !one.claims().isEmpty());
  }

  private boolean showsFaults(CaseNumber number) {
    return ClaimableGoods.showsFaults(cases.get(number));
  }
}
