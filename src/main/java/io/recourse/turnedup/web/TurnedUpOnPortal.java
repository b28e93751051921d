package io.recourse.turnedup.web;

import io.recourse.common.CaseNumber;
import io.recourse.web.PortalPart;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Customers say that lost goods came, and what becomes of them. */
@Component
class TurnedUpOnPortal implements PortalPart {

  private final ReadTurnedUp reading;

  TurnedUpOnPortal(ReadTurnedUp reading) {
    this.reading = reading;
  }

  @Override
  public String fragment() {
    return "turnedup/part :: portal";
  }

  @Override
  public Optional<ReadTurnedUp.Shown> of(CaseNumber number) {
    return reading.of(number);
  }
}
