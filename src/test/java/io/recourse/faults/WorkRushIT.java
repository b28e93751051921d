package io.recourse.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.faults.WorkRush.Tally;
import io.recourse.story.RunningProduct;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@link WorkRushFaults} in small. */
@RunningProduct
class WorkRushIT {

  private static final int CASES = 100;

  @LocalServerPort int port;
  @Autowired JdbcClient sql;

  @Test
  @DisplayName("J5 nobody is told of a conflict that nobody made: 100 cases, eight clients")
  void noFalseConflicts() throws Exception {
    Tally tally = new WorkRush(port, sql).run(CASES);

    System.out.println(tally);
    assertThat(tally.refusals()).isEmpty();
    assertThat(tally.deadlocks()).isZero();
    assertThat(tally.completed()).isEqualTo(CASES);
  }
}
