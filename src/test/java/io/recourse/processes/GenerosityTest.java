package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers bought, the stage of an article and a customs border move what is granted. */
@RecourseTest
class GenerosityTest {

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired JdbcClient jdbc;

  @Test
  @DisplayName("POL-09 a loyal customer of any level is granted at once what others wait for")
  void loyal() {
    CaseNumber loyal = asked(inClass("LOYAL"), LAMPS, Reason.UNWANTED, 1);
    CaseNumber lost = asked(inClass("LOST"), LAMPS, Reason.UNWANTED, 1);

    assertThat(returns.lineOf(loyal, 1).decision()).isEqualTo(LineDecision.APPROVED);
    assertThat(driver.waitsAt(loyal)).doesNotContain("Task_DecideReturn");
    assertThat(returns.lineOf(lost, 1).decision())
        .as("a right stays a right")
        .isNotEqualTo(LineDecision.REFUSED);
    assertThat(driver.waitsAt(lost)).contains("Task_DecideReturn");
  }

  @Test
  @DisplayName("POL-09 PLC-02 the stage of the article's life decides how it is taken back")
  void stage() {
    CaseNumber fresh = asked(inStage("INTRODUCTION"), LAMPS, Reason.UNWANTED, 1);
    CaseNumber ageing = asked(inStage("DECLINE"), CUPS, Reason.DEFECTIVE, 2);
    returns.evidence(ageing);
    driver.runJobs(ageing);

    assertThat(returns.lineOf(fresh, 1).decision()).isEqualTo(LineDecision.APPROVED);
    assertThat(returns.lineOf(ageing, 1).decision()).isEqualTo(LineDecision.APPROVED);
    assertThat(returns.hasReturnParcel(ageing)).as("the customer keeps it").isFalse();
  }

  @Test
  @DisplayName("POL-06 who does not get on with an article is offered help before a person decides")
  void help() {
    CaseNumber number = asked(returns.orderTo("DE"), CUPS, Reason.USAGE_DIFFICULTY, 1);

    assertThat(driver.waitsAt(number)).as("however small").contains("Task_DecideReturn");
    assertThat(returns.mailText(number, "receipt")).contains("we help you first");
    assertThat(cases.get(number).category()).isEqualTo("USAGE_DIFFICULTY");
    returns.approve(number);
    assertThat(returns.hasReturnParcel(number)).as("the right stands").isTrue();
  }

  @Test
  @DisplayName("LAW-03 a parcel across a customs border may be silent for longer")
  void abroad() {
    assertThat(silence("GB").minus(silence("DE"))).isGreaterThan(Duration.ofDays(8));
  }

  private Duration silence(String country) {
    CaseNumber number =
        returns.open(returns.orderTo(country), null, line(CUPS, 1, Reason.UNWANTED));
    returns.parcel(number, ParcelStatus.IN_TRANSIT);
    return driver.until(number, "Timer_TransitTermOver", returns.now());
  }

  private CaseNumber asked(String order, int line, Reason reason, int pieces) {
    CaseNumber number = returns.open(order, null, line(line, pieces, reason));
    driver.runJobs(number);
    return number;
  }

  private String inClass(String segment) {
    String order = returns.orderTo("DE");
    jdbc.sql("insert into customer_segment (person, segment, computed_at) values (?, ?, now())")
        .params(returns.customer(order), segment)
        .update();
    return order;
  }

  private String inStage(String stage) {
    String order = returns.orderTo("DE");
    jdbc.sql("update order_line set traits = array[?] where order_number = ?")
        .params("STAGE_" + stage, order)
        .update();
    return order;
  }
}
