package io.recourse.processes;

import static io.recourse.cases.Reason.FAULT_IN_USE;
import static io.recourse.cases.Reason.NOT_RECEIVED;
import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.casefile.CaseFile;
import io.recourse.casefile.TimelineEntry;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.CaseMessages;
import io.recourse.conversation.PostMessage;
import io.recourse.evidence.EvidenceIndex;
import io.recourse.intake.ConvertCase;
import io.recourse.intake.NewCase;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Any line into any other: what is offered is done, what is not is refused with its ground. */
@RecourseTest
class EveryConversionTest {

  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired Standing standing;
  @Autowired Cases cases;
  @Autowired ConvertCase convert;
  @Autowired PostMessage post;
  @Autowired CaseMessages messages;
  @Autowired EvidenceIndex evidence;
  @Autowired CaseFile files;

  @ParameterizedTest
  @EnumSource(
      names = {
        "RETURN",
        "EXCHANGE",
        "REPAIR",
        "COMPLAINT",
        "FOLLOW_UP",
        "INQUIRY",
        "SUGGESTION",
        "PRICE_PROTECTION",
        "DELIVERY_PROBLEM"
      })
  @DisplayName("INT-01 a case becomes each type it is offered, with number, words, files, timeline")
  void every_type(CaseType from) {
    CaseNumber tried = asked(from);
    List<CaseType> offered = convert.possible(cases.get(tried));
    for (CaseType to : EnumSet.complementOf(EnumSet.copyOf(with(offered, from)))) {
      Map<String, String> before = standing.of(tried);
      assertThatThrownBy(() -> convert.convert(tried, to, "So it is.", null))
          .as("%s into %s", from, to)
          .isInstanceOf(Problem.class);
      assertThat(standing.of(tried)).as("%s into %s", from, to).isEqualTo(before);
    }
    offered.forEach(to -> becomes(asked(from), to));
  }

  private void becomes(CaseNumber number, CaseType to) {
    CaseType from = cases.get(number).type();
    var unused = post.fromCustomer(number, "The handle is loose.");
    fixture.evidence(number);
    List<String> told = timeline(number);
    int words = messages.of(number, true).size();

    convert.convert(number, to, "So it is.", namedFor(to, number), null);
    driver.runJobs(number);

    assertThat(cases.get(number).type()).as("%s into %s", from, to).isEqualTo(to);
    assertThat(timeline(number)).as("%s into %s", from, to).containsAll(told);
    assertThat(timeline(number)).contains("CaseConverted");
    assertThat(messages.of(number, true)).hasSizeGreaterThan(words);
    assertThat(evidence.of(number)).as("files of %s into %s", from, to).hasSize(1);
    assertThat(cases.get(number).isEnded() || !driver.waitsAt(number).isEmpty())
        .as("%s into %s is carried on", from, to)
        .isTrue();
  }

  @Test
  @DisplayName("LAW-01 the law's duty to pay back goes into no type that may find against it")
  void duty() {
    CaseNumber number = fixture.open(line(CUPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    assertThat(fixture.runningClocks(number)).contains("REFUND");
    Set<CaseType> mayFind =
        EnumSet.of(CaseType.COMPLAINT, CaseType.PRICE_PROTECTION, CaseType.DELIVERY_PROBLEM);
    assertThat(convert.possible(cases.get(number))).doesNotContainAnyElementsOf(mayFind);
    mayFind.forEach(
        to ->
            assertThatThrownBy(() -> convert.convert(number, to, "So it is.", null))
                .hasMessageContaining("Dir. 2011/83 Art 13"));
  }

  private CaseNumber asked(CaseType type) {
    CaseNumber number =
        switch (type) {
          case RETURN, EXCHANGE, REPAIR, PRICE_PROTECTION ->
              fixture.open(type, line(CUPS, 1, FAULT_IN_USE));
          case DELIVERY_PROBLEM -> fixture.open(type, line(CUPS, 1, NOT_RECEIVED));
          default -> fixture.open(type);
        };
    driver.runJobs(number);
    return number;
  }

  private List<NewCase.Line> namedFor(CaseType to, CaseNumber number) {
    return to.needsLines() && cases.get(number).lines().isEmpty()
        ? List.of(line(CUPS, 1, to == CaseType.DELIVERY_PROBLEM ? NOT_RECEIVED : FAULT_IN_USE))
        : List.of();
  }

  private List<String> timeline(CaseNumber number) {
    return files.timeline(number).stream().map(TimelineEntry::type).toList();
  }

  private static List<CaseType> with(List<CaseType> offered, CaseType from) {
    List<CaseType> all = new ArrayList<>(offered);
    all.add(from);
    return all;
  }
}
