package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;

import io.recourse.carrierclaims.ClaimBook;
import io.recourse.carrierclaims.Damage;
import io.recourse.carrierclaims.Loss;
import io.recourse.carrierclaims.RaiseClaim;
import io.recourse.carrierclaims.process.ClaimElements;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Claims for a damaged lamp at 40.00, and a way to each wait of them. */
@Component
class Claims implements Waits {

  private final ReturnsFixture returns;
  private final RaiseClaim raiseClaim;
  private final ClaimBook book;

  Claims(ReturnsFixture returns, RaiseClaim raiseClaim, ClaimBook book) {
    this.returns = returns;
    this.raiseClaim = raiseClaim;
    this.book = book;
  }

  CaseNumber raised(CaseNumber parent, String carrier) {
    String tracking = UUID.randomUUID().toString().substring(0, 12);
    CaseNumber claim =
        raiseClaim.raise(new Loss(parent, tracking, carrier, Damage.DAMAGED, returns.now()));
    returns.run(claim);
    return claim;
  }

  CaseNumber raised() {
    return raised(returns.open(ReturnsFixture.line(LAMPS, 1, Reason.DAMAGED)), "GLS");
  }

  CaseNumber filed() {
    CaseNumber claim = raised();
    file(claim, 4000);
    return claim;
  }

  void file(CaseNumber claim, long amount) {
    returns.finish(
        claim,
        ClaimElements.FILE,
        "warehouse",
        Map.of("decision", "file", "amount", amount, "reference", "K-1"));
  }

  void answer(CaseNumber claim, String answer, long amount) {
    returns.finish(
        claim, ClaimElements.ANSWER, "warehouse", Map.of("answer", answer, "amount", amount));
  }

  void refuse(CaseNumber claim) {
    returns.finish(claim, ClaimElements.ANSWER, "warehouse", Map.of("answer", "REFUSED"));
  }

  CaseNumber granted() {
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
        ClaimElements.FILE, this::raised,
        ClaimElements.ANSWER, this::filed,
        ClaimElements.BOOK, this::granted);
  }
}
