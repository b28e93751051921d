package io.recourse.processes;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.complaints.process.ComplaintElements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A way to every wait of a complaint, and the hands that lead there. */
@Component
class ComplaintWaits implements Waits {

  private final ReturnsFixture fixture;

  ComplaintWaits(ReturnsFixture fixture) {
    this.fixture = fixture;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    Map<String, Supplier<CaseNumber>> ways = new HashMap<>();
    ways.put(ComplaintElements.ASSESS, () -> walked(0));
    ways.put(ComplaintElements.INVESTIGATE, () -> walked(1));
    ways.put(ComplaintElements.DECIDE, () -> walked(2));
    ways.put(ComplaintElements.REVIEW, () -> walked(3));
    ways.put("Gateway_AwaitAnswer", () -> walked(4));
    return ways;
  }

  /** As many steps of the team's and the lead's as said, from the first look to the answer. */
  CaseNumber walked(int steps) {
    return walked(fixture.open(CaseType.COMPLAINT), steps);
  }

  CaseNumber walked(CaseNumber number, int steps) {
    List<Consumer<CaseNumber>> all =
        List.of(
            it -> assess(it, 3, false),
            this::investigate,
            it -> decide(it, "complaints", verdict("UPHELD", "APOLOGY")),
            this::confirm);
    fixture.run(number);
    all.subList(0, steps).forEach(step -> step.accept(number));
    return number;
  }

  void assess(CaseNumber number, int severity, boolean safety) {
    fixture.finish(
        number,
        ComplaintElements.ASSESS,
        "complaints",
        Map.of(
            "severity", severity, "scope", "INDIVIDUAL", "safety", safety, "note", "ring first"));
  }

  void investigate(CaseNumber number) {
    fixture.finish(
        number,
        ComplaintElements.INVESTIGATE,
        "complaints",
        Map.of("findings", "It lay two weeks.", "rootCause", "Nobody had the key."));
  }

  void decide(CaseNumber number, String who, Map<String, Object> verdict) {
    fixture.finish(number, ComplaintElements.DECIDE, who, verdict);
  }

  void confirm(CaseNumber number) {
    fixture.finish(
        number, ComplaintElements.REVIEW, "lead", Map.of("decision", "confirm", "note", "fits"));
  }

  static Map<String, Object> verdict(String outcome, String remedy) {
    return new HashMap<>(
        Map.of("outcome", outcome, "remedy", remedy, "letter", "It lay here. We are sorry."));
  }
}
