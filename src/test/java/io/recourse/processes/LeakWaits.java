package io.recourse.processes;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.process.LeakElements;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A way to every wait of a data leak. */
@Component
class LeakWaits implements Waits {

  private final ReturnsFixture fixture;

  LeakWaits(ReturnsFixture fixture) {
    this.fixture = fixture;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        LeakElements.ASSESS, () -> walked(0),
        LeakElements.CONTAIN, () -> walked(1),
        LeakElements.AUTHORITY, () -> walked(2),
        LeakElements.PERSONS, () -> walked(3));
  }

  /** As many steps as said, of a leak with a high risk. */
  CaseNumber walked(int steps) {
    return walked(fixture.open(CaseType.DATA_LEAK), steps);
  }

  CaseNumber walked(CaseNumber number, int steps) {
    List<Consumer<CaseNumber>> all =
        List.of(it -> assess(it, "HIGH"), this::contain, this::tellAuthority);
    fixture.run(number);
    all.subList(0, steps).forEach(step -> step.accept(number));
    return number;
  }

  void assess(CaseNumber number, String risk) {
    fixture.finish(
        number,
        LeakElements.ASSESS,
        "complaints",
        Map.of("risk", risk, "kinds", "Names and addresses", "persons", 3));
  }

  void contain(CaseNumber number) {
    fixture.finish(
        number,
        LeakElements.CONTAIN,
        "complaints",
        Map.of("measures", "The mail was called back."));
  }

  private void tellAuthority(CaseNumber number) {
    fixture.finish(
        number, LeakElements.AUTHORITY, "lead", Map.of("authority", "Data office", "words", "N-1"));
  }
}
