package io.recourse.turnedup.web;

import io.recourse.common.CaseNumber;
import io.recourse.web.StaffPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Staff see what becomes of lost goods that came, and say it for the customer. */
@Component
class TurnedUpOnCase implements StaffPart {

  private final ReadTurnedUp reading;

  TurnedUpOnCase(ReadTurnedUp reading) {
    this.reading = reading;
  }

  @Override
  public String fragment() {
    return "turnedup/part :: staff";
  }

  @Override
  public Optional<ReadTurnedUp.Shown> of(CaseNumber number) {
    return reading.of(number);
  }
}
