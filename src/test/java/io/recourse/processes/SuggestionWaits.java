package io.recourse.processes;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.suggestions.process.SuggestionElements;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A way to every wait of a suggestion. */
@Component
class SuggestionWaits implements Waits {

  private final ReturnsFixture fixture;

  SuggestionWaits(ReturnsFixture fixture) {
    this.fixture = fixture;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        SuggestionElements.WEIGH,
        () -> fixture.open(CaseType.SUGGESTION),
        SuggestionElements.CARRY_OUT,
        this::adopted);
  }

  private CaseNumber adopted() {
    CaseNumber number = fixture.open(CaseType.SUGGESTION);
    fixture.finish(
        number,
        SuggestionElements.WEIGH,
        "agent",
        Map.of("outcome", "adopt", "words", "A good one."));
    return number;
  }
}
