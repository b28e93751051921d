package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.CaseNumber;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.visits.VisitBook;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every hour: whose case was solved is asked, who waits for what came of a matter hears it. */
@RecourseTest
class VisitRoundProcessTest {

  private static final String PROCESS = "VisitRoundProcess";

  @Autowired ReturnsFixture fixture;
  @Autowired VisitFixture visits;
  @Autowired VisitBook book;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("FUP-05 three days after it was solved, not before, and not after two weeks more")
  void round() {
    CaseNumber due = closed(Duration.ofDays(4));
    CaseNumber young = closed(Duration.ofDays(2));
    CaseNumber old = closed(Duration.ofDays(18));
    CaseNumber dissatisfied = visits.dissatisfied("DE");
    visits.answer(book.get(dissatisfied).matter());

    ProcessInstance round = driver.walkRound(PROCESS, 2);

    assertThat(coverage.missedBy(PROCESS, List.of(round.getId()))).isEmpty();
    assertThat(book.isSeenTo(due)).isTrue();
    assertThat(book.isSeenTo(young)).isFalse();
    assertThat(book.isSeenTo(old)).isFalse();
    fixture.run(dissatisfied);
    assertThat(fixture.mails(dissatisfied)).last().isEqualTo("visitMatter");
  }

  private CaseNumber closed(Duration ago) {
    CaseNumber number = visits.solved(fixture.orderTo("DE"));
    jdbc.sql("update service_case set closed_at = ? where number = ?")
        .params(Timestamp.from(fixture.now().minus(ago)), number.value())
        .update();
    return number;
  }
}
