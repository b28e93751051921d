package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.CaseType;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.intake.ConvertCase;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A label that a conversion called off is taken back at the carrier beside the flow. */
@RecourseTest
class UnusedLabelProcessTest {

  private static final String PROCESS = "UnusedLabelProcess";

  @Autowired ReturnsFixture returns;
  @Autowired ConvertCase convert;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;

  @Test
  @DisplayName("LOG-02 the label of a converted return is void once the carrier was asked")
  void takenBack() {
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    returns.approve(number);
    assertThat(returns.parcelStates(number)).containsExactly("BOOKED");

    convert.convert(number, CaseType.REPAIR, "Wants it mended.", null);

    assertThat(returns.parcelStates(number)).as("nobody was called yet").containsExactly("BOOKED");
    assertThat(driver.waitsAt(number)).contains("Task_TakeBackLabel");
    driver.runJobs(number);
    assertThat(returns.parcelStates(number))
        .as("the return's, and the repair's own")
        .containsExactly("VOIDED", "BOOKED");
    assertThat(coverage.missed(PROCESS, List.of(number.value()))).isEmpty();
  }
}
