package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.testing.BrokenRow;
import io.recourse.testing.Postbox;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.thirdparties.AnswerAsParty;
import io.recourse.thirdparties.PartyLinks;
import io.recourse.thirdparties.PartyTask;
import io.recourse.thirdparties.PartyTasks;
import io.recourse.thirdparties.process.PartyElements;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** XDP-07 A question to a merchant or supplier ends with its case. */
@RecourseTest
class PartyEndsWithCaseTest {

  @Autowired PartyWaits parties;
  @Autowired ComplaintWaits ways;
  @Autowired ReturnsFixture fixture;
  @Autowired PartyTasks tasks;
  @Autowired PartyLinks links;
  @Autowired AnswerAsParty answer;
  @Autowired Cases cases;
  @Autowired Postbox postbox;
  @Autowired ProcessDriver driver;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MockMvc http;

  @Test
  @DisplayName("XDP-07 once the case is over nobody is reminded or answers, and nothing is missed")
  void over() throws Exception {
    CaseNumber number = ways.walked(1);
    String email = "end-" + number + "@example.com";
    UUID early = parties.ask(number, email);
    UUID late = parties.ask(number, email);
    String link = links.to(tasks.get(late)).getPath();
    http.perform(get(link)).andExpect(status().isOk());
    close(number);

    http.perform(get(link)).andExpect(status().isGone());
    assertThatThrownBy(() -> answer.answer(late, "Glue.")).hasMessageContaining("over");
    driver.fireTimer(number, "Timer_RemindThirdParty");
    assertThat(postbox.to(email)).hasSize(2);
    answer.lapse(early);
    round();

    assertThat(tasks.ofCase(number))
        .extracting(PartyTask::state)
        .containsOnly(PartyTask.State.LAPSED);
    assertThat(fixture.clock(number, "askThirdParty")).isEqualTo("CANCELLED");
    assertThat(fixture.clock(number, "askThirdParty#2")).isEqualTo("CANCELLED");
    assertThat(
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value(), PartyElements.PROCESS)
                .variableValueEquals("thirdPartyTaskId", late.toString())
                .count())
        .isZero();
  }

  @Test
  @DisplayName("XDP-07 a question that cannot be ended keeps no other from ending with its case")
  void oneIsBroken() {
    CaseNumber number = ways.walked(1);
    List<UUID> both =
        Stream.of("broken", "sound")
            .map(who -> parties.ask(number, who + "-" + number + "@example.com"))
            .sorted(Comparator.comparing(UUID::toString))
            .toList();
    close(number);

    try (var row = new BrokenRow(jdbc, "third_party_task", "id", both.get(0))) {
      round();
    }

    assertThat(tasks.get(both.get(0)).state()).isEqualTo(PartyTask.State.OPEN);
    assertThat(tasks.get(both.get(1)).state()).isEqualTo(PartyTask.State.LAPSED);
    round();
    assertThat(tasks.get(both.get(0)).state()).isEqualTo(PartyTask.State.LAPSED);
  }

  private void round() {
    var ignored = driver.walkRound("LateWorkProcess", 3);
  }

  private void close(CaseNumber number) {
    transaction.executeWithoutResult(
        open -> {
          var of = cases.lock(number);
          of.closeAs(CaseStatus.CLOSED, "The customer is content.");
          cases.save(of);
        });
  }
}
