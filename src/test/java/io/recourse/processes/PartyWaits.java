package io.recourse.processes;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.thirdparties.AskThirdParty;
import io.recourse.thirdparties.PartyQuestion;
import io.recourse.thirdparties.process.PartyElements;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A way to the wait for a third party, beside what its case waits for. */
@Component
class PartyWaits implements Waits {

  private final ReturnsFixture fixture;
  private final AskThirdParty ask;

  PartyWaits(ReturnsFixture fixture, AskThirdParty ask) {
    this.fixture = fixture;
    this.ask = ask;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        PartyElements.AWAIT,
        () -> {
          CaseNumber number = fixture.open(CaseType.COMPLAINT);
          var unused = ask(number, "supplier@example.com");
          return number;
        });
  }

  UUID ask(CaseNumber number, String email) {
    fixture.run(number);
    UUID asked =
        ask.ask(
                number,
                new PartyQuestion("Cups Ltd", email, "zh-CN", 1, "Why do <b>handles</b> come off?"))
            .id();
    fixture.run(number);
    return asked;
  }
}
