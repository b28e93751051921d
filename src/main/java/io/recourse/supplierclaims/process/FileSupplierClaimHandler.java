package io.recourse.supplierclaims.process;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.supplierclaims.PursueSupplierClaim;
import io.recourse.supplierclaims.SupplierClaim;
import io.recourse.supplierclaims.SupplierClaimBook;
import io.recourse.worklist.TaskHandler;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The claim is filed with the supplier, or left. */
@Component
class FileSupplierClaimHandler implements TaskHandler {

  private final SupplierClaimBook book;
  private final PursueSupplierClaim pursue;

  FileSupplierClaimHandler(SupplierClaimBook book, PursueSupplierClaim pursue) {
    this.book = book;
    this.pursue = pursue;
  }

  @Override
  public String taskKey() {
    return SupplierElements.FILE;
  }

  @Override
  public Map<String, Object> prefill(CaseNumber number) {
    SupplierClaim claim = book.get(number);
    return Map.of(
        "supplier", claim.supplier(),
        "goods", claim.goods().inWords(),
        "ground", claim.terms().ground(),
        "amount", claim.worth().amount());
  }

  @Override
  public Map<String, Object> complete(CaseNumber number, Actor actor, Map<String, Object> values) {
    switch (String.valueOf(values.get("decision"))) {
      case "file" -> pursue.filed(number, SupplierVariables.amount(values), reference(values));
      case "waive" -> pursue.waived(number);
      default ->
          throw Problem.invalid("/values/decision", "field.notOneOf", List.of("file", "waive"));
    }
    return Map.of(SupplierVariables.FILED, "file".equals(values.get("decision")));
  }

  private static String reference(Map<String, Object> values) {
    Object given = values.get("reference");
    if (given == null || given.toString().isBlank()) {
      throw Problem.invalid("/values/reference", "field.given");
    }
    return given.toString().strip();
  }
}
