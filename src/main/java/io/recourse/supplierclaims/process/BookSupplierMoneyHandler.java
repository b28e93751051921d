package io.recourse.supplierclaims.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.supplierclaims.PursueSupplierClaim;
import io.recourse.supplierclaims.SupplierClaim;
import io.recourse.supplierclaims.SupplierClaimBook;
import io.recourse.worklist.TaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finance books what came from the supplier. */
@Component
class BookSupplierMoneyHandler implements TaskHandler {

  private final SupplierClaimBook book;
  private final PursueSupplierClaim pursue;

  BookSupplierMoneyHandler(SupplierClaimBook book, PursueSupplierClaim pursue) {
    this.book = book;
    this.pursue = pursue;
  }

  @Override
  public String taskKey() {
    return SupplierElements.BOOK;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    SupplierClaim claim = book.get(number);
    return Map.of(
        "supplier", claim.supplier(),
        "reference", claim.reference(),
        "amount", claim.acknowledged());
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    pursue.booked(number, SupplierVariables.amount(values));
    return Map.of();
  }
}
