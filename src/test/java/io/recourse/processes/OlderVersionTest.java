package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.dataleaks.LeakRisk;
import io.recourse.dataleaks.ReassessLeak;
import io.recourse.dataleaks.process.LeakElements;
import io.recourse.deliveries.DeliveryWord;
import io.recourse.disputes.ContestOutcome;
import io.recourse.disputes.ReopenCase;
import io.recourse.disputes.process.ContestElements;
import io.recourse.engine.PastTheCheck;
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
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases go on by the version of the model that they began on, after a newer one was drawn. */
@RecourseTest
class OlderVersionTest {

  private static final String MODEL = "processes/ReturnExchangeProcess.bpmn";
  private static final String DELIVERY = "processes/DeliveryProblemProcess.bpmn";
  private static final String LEAK = "processes/DataLeakProcess.bpmn";

  @Autowired ReturnsFixture returns;
  @Autowired Deliveries deliveries;
  @Autowired LeakWaits leaks;
  @Autowired ReassessLeak reassess;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired ReopenCase reopen;
  @Autowired WithdrawCase withdraw;
  @Autowired ContestOutcome contest;
  @Autowired RepositoryService repository;
  @Autowired ProcessEngine engine;

  @Test
  @DisplayName(
      "IMP-06 decided, contested, appealed, proved and withdrawn by the version it began on")
  void goes_on() throws IOException {
    deployOlder(MODEL, "ReturnExchangeProcess.bpmn");
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
    deployOlder(MODEL, "ReturnExchangeProcess.bpmn");
    CaseNumber number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    deploy(Path.of(MODEL));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 2, 1);
    returns.settle(number);

    assertThatThrownBy(() -> decide(number, "collect")).satisfies(OlderVersionTest::conflicts);
    assertThat(returns.runningClocks(number)).doesNotContain("collectSurplus");
    decide(number, "back");
    assertThat(returns.parcelsTo(number, ParcelDirection.BACK_TO_CUSTOMER)).hasSize(1);
  }

  @Test
  @DisplayName("RET-10 a version that hears no contest and pays no surcharge closes as it did")
  void closes_at_once() throws IOException {
    deployOlder(DELIVERY, "DeliveryProblemProcess.bpmn");
    CaseNumber reduced = deliveries.decided(Reason.DAMAGED, Remedy.REFUND);
    CaseNumber late = deliveries.report(deliveries.express(6, -2, 500), Reason.LATE, Remedy.KEEP);
    deploy(DELIVERY, Path.of(DELIVERY));

    deliveries.decide(reduced, "reduce", "A scratch only.");
    returns.settle(reduced);
    assertThat(cases.get(reduced).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(driver.instances(reduced)).isEmpty();
    assertThat(returns.runningClocks(reduced)).isEmpty();
    assertThat(returns.mails(reduced)).doesNotContain("deliveryReduced");
    assertThatThrownBy(() -> contest.contest(reduced, "It is of no use.", null))
        .satisfies(OlderVersionTest::conflicts);

    deliveries.say(late, DeliveryWord.ARRIVED);
    assertThat(cases.get(late).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.mails(late)).containsExactly("lateGoods", "deliveryArrived");
  }

  @Test
  @DisplayName(
      "PRV-08 a version that contains a leak once refuses to assess it anew, and keeps all")
  void contains_once() throws IOException {
    deployOlder(LEAK, "DataLeakProcess.bpmn");
    CaseNumber number = leaks.walked(3);
    deploy(LEAK, Path.of(LEAK));

    assertThatThrownBy(() -> reassess.reassess(number, LeakRisk.RISK, "Less", 1))
        .satisfies(OlderVersionTest::conflicts);
    assertThat(returns.runningClocks(number)).containsExactly("tellPersons");
    assertThat(returns.tasks(number)).containsExactly(LeakElements.PERSONS);
  }

  private static void conflicts(Throwable refused) {
    assertThat(refused)
        .isInstanceOfSatisfying(
            Problem.class, said -> assertThat(said.kind()).isEqualTo(Problem.Kind.CONFLICT));
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
    deploy(MODEL, model);
  }

  private void deploy(String as, Path model) throws IOException {
    assertThat(deployment(as, model).deploy().getId()).isNotNull();
  }

  /** As it was deployed before rules that came after it. */
  private void deployOlder(String as, String file) throws IOException {
    PastTheCheck.deploy(engine, deployment(as, Path.of("src/test/resources/upgrades", file)));
  }

  private DeploymentBuilder deployment(String as, Path model) throws IOException {
    DeploymentBuilder deployment = repository.createDeployment();
    deployment.addString(as, Files.readString(model));
    List<Path> forms;
    try (Stream<Path> files = Files.list(Path.of("forms"))) {
      forms = files.toList();
    }
    for (Path form : forms) {
      deployment.addString("forms/" + form.getFileName(), Files.readString(form));
    }
    return deployment;
  }
}
