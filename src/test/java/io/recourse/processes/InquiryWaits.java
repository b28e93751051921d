package io.recourse.processes;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.inquiries.process.InquiryElements;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A way to every wait of an inquiry. */
@Component
class InquiryWaits implements Waits {

  private final ReturnsFixture fixture;

  InquiryWaits(ReturnsFixture fixture) {
    this.fixture = fixture;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        InquiryElements.ANSWER_INQUIRY,
        () -> fixture.open(CaseType.INQUIRY),
        "Task_AwaitReply",
        this::askedBack);
  }

  private CaseNumber askedBack() {
    CaseNumber number = fixture.open(CaseType.INQUIRY);
    fixture.finish(
        number,
        InquiryElements.ANSWER_INQUIRY,
        "agent",
        Map.of("outcome", "askBack", "words", "Which colour?"));
    return number;
  }
}
