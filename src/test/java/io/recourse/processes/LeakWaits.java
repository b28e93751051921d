package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.NotifyConcerned;
import io.recourse.dataleaks.process.LeakElements;
import io.recourse.dataleaks.process.NoticeElements;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A way to every wait of a data leak. */
@Component
class LeakWaits implements Waits {

  private final ReturnsFixture fixture;
  private final NotifyConcerned notify;
  private final JdbcClient jdbc;

  LeakWaits(ReturnsFixture fixture, NotifyConcerned notify, JdbcClient jdbc) {
    this.fixture = fixture;
    this.notify = notify;
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        LeakElements.ASSESS, () -> walked(0),
        LeakElements.CONTAIN, () -> walked(1),
        LeakElements.AUTHORITY, () -> walked(2),
        LeakElements.PERSONS, () -> walked(3),
        NoticeElements.TELL_OTHERWISE, this::withoutMail);
  }

  private CaseNumber withoutMail() {
    CaseNumber number = walked(0);
    var unused = notify.tell(number, List.of(orderWithoutMail()), "Names.");
    fixture.run(number);
    return number;
  }

  /** An order of somebody who gave no e-mail address. */
  String orderWithoutMail() {
    String order = fixture.order(2);
    int cleared =
        jdbc.sql("update customer set email = null where email = ?")
            .param(order.substring("T-".length()) + "@example.org")
            .update();
    assertThat(cleared).isEqualTo(1);
    return order;
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
