package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;

import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.supplierclaims.RaiseSupplierClaim;
import io.recourse.supplierclaims.SupplierClaimBook;
import io.recourse.supplierclaims.process.SupplierElements;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Claims for a faulty lamp at 40.00, and a way to each wait of them. */
@Component
class SupplierClaims implements Waits {

  private final ReturnsFixture returns;
  private final RaiseSupplierClaim raise;
  private final SupplierClaimBook book;

  SupplierClaims(ReturnsFixture returns, RaiseSupplierClaim raise, SupplierClaimBook book) {
    this.returns = returns;
    this.raise = raise;
    this.book = book;
  }

  CaseNumber faulty() {
    return returns.open(ReturnsFixture.line(LAMPS, 1, Reason.FAULT_IN_USE));
  }

  CaseNumber raised(CaseNumber parent) {
    CaseNumber claim = raise.raise(parent, 1, "Bode GmbH");
    returns.run(claim);
    return claim;
  }

  CaseNumber raised() {
    return raised(faulty());
  }

  CaseNumber filed() {
    CaseNumber claim = raised();
    file(claim, 4000);
    return claim;
  }

  void file(CaseNumber claim, long amount) {
    returns.finish(
        claim,
        SupplierElements.FILE,
        "returns",
        Map.of("decision", "file", "amount", amount, "reference", "B-1"));
  }

  void answer(CaseNumber claim, String answer, long amount) {
    returns.finish(
        claim, SupplierElements.ANSWER, "returns", Map.of("answer", answer, "amount", amount));
  }

  CaseNumber acknowledged() {
    CaseNumber claim = filed();
    answer(claim, "PARTLY", 2500);
    return claim;
  }

  String state(CaseNumber claim) {
    return book.get(claim).state().name();
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        SupplierElements.FILE, this::raised,
        SupplierElements.ANSWER, this::filed,
        SupplierElements.BOOK, this::acknowledged);
  }
}
