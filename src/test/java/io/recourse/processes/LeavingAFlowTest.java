package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.CaseMessages;
import io.recourse.conversation.PostMessage;
import io.recourse.evidence.EvidenceIndex;
import io.recourse.intake.ConvertCase;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that becomes one of another type leaves its flow as an act: all it promised ends. */
@RecourseTest
class LeavingAFlowTest {

  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired ConvertCase convert;
  @Autowired PostMessage post;
  @Autowired CaseMessages messages;
  @Autowired EvidenceIndex evidence;

  @Test
  @DisplayName(
      "INT-01 an undecided return becomes a question: number, words and files stay, pieces go")
  void undecided() {
    CaseNumber number = fixture.open(line(LAMPS, 1, Reason.UNWANTED));
    fixture.evidence(number);
    var unused = post.fromCustomer(number, "Or shall I keep it?");
    driver.runJobs(number);
    int before = messages.of(number, true).size();
    int free = fixture.openPieces(number, LAMPS);
    becomes(number, CaseType.INQUIRY);

    assertThat(fixture.openPieces(number, LAMPS)).isEqualTo(free + 1);
    assertThat(fixture.runningClocks(number))
        .containsExactlyInAnyOrder("firstResponse", "resolution");
    assertThat(driver.timers(number))
        .containsExactlyInAnyOrder("Timer_AnswerLate", "Timer_ResolutionOver");
    assertThat(keys(number)).containsExactly("InquiryProcess");
    assertThat(evidence.of(number)).hasSize(1);
    assertThat(messages.of(number, true)).hasSizeGreaterThan(before);
  }

  @Test
  @DisplayName(
      "INT-01 a label that is out has no place in a question: refused; a repair takes over")
  void label() {
    CaseNumber number = fixture.open(line(CUPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    assertThat(fixture.parcelStates(number)).containsExactly("BOOKED");
    List<String> clocks = fixture.runningClocks(number);
    assertThat(convert.possible(cases.get(number)))
        .doesNotContain(CaseType.INQUIRY, CaseType.SUGGESTION, CaseType.COMPLAINT);
    for (CaseType other : List.of(CaseType.COMPLAINT, CaseType.INQUIRY)) {
      assertThatThrownBy(() -> becomes(number, other))
          .as("the law's duty to pay back, with its ground")
          .hasMessageContaining("Dir. 2011/83 Art 13");
    }
    assertThat(fixture.parcelStates(number)).containsExactly("BOOKED");
    assertThat(fixture.runningClocks(number)).containsExactlyElementsOf(clocks);
    assertThat(keys(number)).contains("ReturnExchangeProcess");

    becomes(number, CaseType.REPAIR);
    assertThat(fixture.parcelStates(number)).startsWith("VOIDED");
    assertThat(keys(number)).contains("RepairProcess").doesNotContain("ReturnExchangeProcess");
  }

  @Test
  @DisplayName("INT-01 goods that are on their way back have no place in a complaint: refused")
  void awaited() {
    CaseNumber number = fixture.open(CaseType.EXCHANGE, line(LAMPS, 1, Reason.UNWANTED));
    fixture.approve(number);
    assertThatThrownBy(() -> becomes(number, CaseType.COMPLAINT))
        .hasMessageContaining("Goods of item 1");
    assertThat(fixture.parcelStates(number)).containsExactly("BOOKED");
  }

  @Test
  @DisplayName("RFD-01 money that is promised has no place in a question: refused, nothing moves")
  void promised() {
    CaseNumber number = arrived();
    assertThat(fixture.ledger(number)).containsExactly("RESERVE 4000");
    assertThatThrownBy(() -> becomes(number, CaseType.INQUIRY)).isInstanceOf(Problem.class);

    assertThat(fixture.ledger(number)).containsExactly("RESERVE 4000");
    assertThat(fixture.tasks(number)).containsExactly("Task_ApproveRefund");
    assertThat(cases.get(number).type()).isEqualTo(CaseType.RETURN);
  }

  @Test
  @DisplayName(
      "RFD-01 what is paid cannot be undone: the conversion is refused and changes nothing")
  void paid() {
    CaseNumber number = arrived();
    fixture.settle(number);
    long paid = fixture.paid(number);
    assertThatThrownBy(() -> becomes(number, CaseType.INQUIRY)).isInstanceOf(Problem.class);

    assertThat(fixture.paid(number)).isEqualTo(paid).isPositive();
    assertThat(cases.get(number).type()).isEqualTo(CaseType.RETURN);
  }

  @Test
  @DisplayName("INT-01 a question becomes a suggestion and a question again: one process at a time")
  void there_and_back() {
    CaseNumber number = fixture.open(CaseType.INQUIRY);
    fixture.evidence(number);
    becomes(number, CaseType.SUGGESTION);
    assertThat(keys(number)).containsExactly("SuggestionProcess");
    assertThat(fixture.runningClocks(number)).containsExactly("readSuggestion");
    assertThat(fixture.clock(number, "firstResponse")).isEqualTo("CANCELLED");
    becomes(number, CaseType.INQUIRY);

    assertThat(keys(number)).containsExactly("InquiryProcess");
    assertThat(fixture.clock(number, "readSuggestion")).isEqualTo("CANCELLED");
    assertThat(driver.timers(number))
        .containsExactlyInAnyOrder("Timer_AnswerLate", "Timer_ResolutionOver");
    assertThat(evidence.of(number)).hasSize(1);
  }

  private void becomes(CaseNumber number, CaseType type) {
    convert.convert(number, type, "So it is.", null);
    driver.runJobs(number);
  }

  private CaseNumber arrived() {
    CaseNumber number = fixture.open(line(LAMPS, 1, Reason.UNWANTED));
    fixture.approve(number);
    fixture.parcel(number, ParcelStatus.DELIVERED);
    fixture.inspect(number, LAMPS, 1, 1);
    return number;
  }

  private List<String> keys(CaseNumber number) {
    return driver.instances(number).stream()
        .map(instance -> instance.getProcessDefinitionId().replaceFirst(":.*", ""))
        .filter(key -> !key.equals("CustomerMessageProcess"))
        .distinct()
        .toList();
  }
}
