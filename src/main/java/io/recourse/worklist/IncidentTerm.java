package io.recourse.worklist;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a step may stand still before somebody has seen to it. */
@Component
public class IncidentTerm {

  private final Duration within;

  IncidentTerm(@Value("${recourse.incidents.see-to-within:P1D}") Duration within) {
    this.within = within;
  }

  public Instant end(Instant since) {
    return since.plus(within);
  }
}
