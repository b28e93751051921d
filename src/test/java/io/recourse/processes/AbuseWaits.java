package io.recourse.processes;

import io.recourse.abuse.FlagAbuse;
import io.recourse.abuse.process.AbuseElements;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A way to the wait of an abusive contact, beside what its case waits for. */
@Component
class AbuseWaits implements Waits {

  private final ReturnsFixture fixture;
  private final FlagAbuse flag;

  AbuseWaits(ReturnsFixture fixture, FlagAbuse flag) {
    this.fixture = fixture;
    this.flag = flag;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(AbuseElements.SUPPORT, () -> flagged(fixture.open(CaseType.COMPLAINT)));
  }

  CaseNumber flagged(CaseNumber number) {
    fixture.run(number);
    var unused = flag.flag(number, "He said he knows where I live.");
    return number;
  }
}
