package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ContestOutcome;
import io.recourse.disputes.ReopenCase;
import io.recourse.disputes.process.ContestElements;
import io.recourse.returns.process.ReturnElements;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Returns that began while deciding, appealing and contesting were drawn into one model go on by
 * it, after its stretches became processes of their own.
 */
@RecourseTest
class OlderVersionTest {

  private static final String MODEL = "processes/ReturnExchangeProcess.bpmn";

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired ReopenCase reopen;
  @Autowired WithdrawCase withdraw;
  @Autowired ContestOutcome contest;
  @Autowired RepositoryService repository;

  @Test
  @DisplayName(
      "IMP-06 decided, contested, appealed, proved and withdrawn by the version it began on")
  void goes_on() throws IOException {
    deploy(Path.of("src/test/resources/upgrades/ReturnExchangeProcess.bpmn"));
    CaseNumber contested = returns.open(line(LAMPS, 2, Reason.UNWANTED));
    CaseNumber appealed = returns.openDelivered(200, line(LAMPS, 1, Reason.UNWANTED));
    CaseNumber asked = returns.open(line(LAMPS, 1, Reason.DEFECTIVE));
    Stream.of(contested, appealed, asked).forEach(driver::runJobs);
    deploy(Path.of(MODEL));
    int newest = newest();

    returns.approve(contested);
    returns.parcel(contested, ParcelStatus.DELIVERED);
    returns.inspect(contested, LAMPS, 2, 1);
    returns.settle(contested);
    contest.contest(contested, "It was whole.", null);
    assertThat(version(contested)).isEqualTo(newest - 1);
    returns.finish(
        contested, ContestElements.REVIEW_CONTEST, "lead", Map.of("decision", "confirm"));
    assertThat(cases.get(contested).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(driver.instances(contested)).isEmpty();

    reopen.reopen(appealed, "I was in hospital.", null);
    assertThat(driver.waitsAt(appealed)).containsExactly(ReturnElements.DECIDE_RETURN);
    withdraw.withdraw(appealed, "Changed my mind.", null);
    driver.runJobs(appealed);
    assertThat(cases.get(appealed).deriveStatus()).isEqualTo(CaseStatus.WITHDRAWN);
    assertThat(driver.instances(appealed)).isEmpty();

    returns.evidence(asked);
    assertThat(driver.waitsAt(asked)).containsExactly(ReturnElements.DECIDE_RETURN);
    assertThat(version(asked)).isEqualTo(newest - 1);
  }

  @Test
  @DisplayName("RET-08 surplus is not kept by a version that waits for no collection: it goes back")
  void keeps_no_surplus() throws IOException {
    deploy(Path.of("src/test/resources/upgrades/ReturnExchangeProcess.bpmn"));
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    deploy(Path.of(MODEL));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 2, 1);
    returns.settle(number);

    assertThatThrownBy(() -> decide(number, "collect"))
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT));
    assertThat(returns.runningClocks(number)).doesNotContain("collectSurplus");
    decide(number, "back");
    assertThat(returns.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
  }

  private void decide(CaseNumber number, String rest) {
    returns.finish(
        number,
        ReturnElements.DECIDE_SURPLUS,
        "returns",
        Map.of("rest", rest, "surplus", List.of(Map.of("position", 1, "adds", 0))));
  }

  private int version(CaseNumber number) {
    return repository
        .getProcessDefinition(returns.instance(number).getProcessDefinitionId())
        .getVersion();
  }

  private int newest() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(ReturnElements.PROCESS)
        .latestVersion()
        .singleResult()
        .getVersion();
  }

  private void deploy(Path model) throws IOException {
    DeploymentBuilder deployment = repository.createDeployment();
    deployment.addString(MODEL, Files.readString(model));
    List<Path> forms;
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      forms = files.toList();
    }
    for (Path form : forms) {
      deployment.addString("forms/" + form.getFileName(), Files.readString(form));
    }
    assertThat(deployment.deploy().getId()).isNotNull();
  }
}
