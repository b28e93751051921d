package io.recourse.processes;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.visits.process.VisitElements;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A way to every wait of a visit. */
@Component
class VisitWaits implements Waits {

  private final ReturnsFixture fixture;
  private final VisitFixture visits;

  VisitWaits(ReturnsFixture fixture, VisitFixture visits) {
    this.fixture = fixture;
    this.visits = visits;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        VisitElements.MAKE_VISIT,
        () -> fixture.open(CaseType.FOLLOW_UP),
        VisitElements.AWAIT_NEXT_TRY,
        this::unanswered,
        VisitElements.AWAIT_ANSWER,
        () -> visits.surveyed("DE"),
        VisitElements.AWAIT_MATTER,
        () -> visits.dissatisfied("DE"),
        VisitElements.CARRY_OUT_FINDING,
        () -> visits.found("DE"));
  }

  private CaseNumber unanswered() {
    CaseNumber number = fixture.open(CaseType.FOLLOW_UP);
    fixture.finish(number, VisitElements.MAKE_VISIT, "visits", Map.of("outcome", "NO_ANSWER"));
    return number;
  }
}
