package io.recourse.incidents;

import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import io.recourse.worklist.IncidentTerm;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks the table {@code incidentTerm} once an incident. Its hours go on at night: what waits for
 * them does too.
 */
@Component
class AskIncidentTerm implements IncidentTerm {

  private static final String TABLE = "incidentTerm";

  private final Decisions decisions;
  private final IncidentDues dues;

  AskIncidentTerm(Decisions decisions, IncidentDues dues) {
    this.decisions = decisions;
    this.dues = dues;
  }

  @Override
  public Due due(String incident, String owner, String step, Instant since) {
    return dues.find(incident)
        .orElseGet(
            () -> {
              Due asked = ask(owner, step, since);
              dues.keep(incident, asked);
              return asked;
            });
  }

  @Override
  public void over(String incident) {
    dues.remove(incident);
  }

  private Due ask(String owner, String step, Instant since) {
    Judgement said = decisions.answer(TABLE, Map.of("owner", owner, "step", step));
    return new Due(since.plus(Duration.ofHours(said.number("withinHours"))), said.text("ground"));
  }
}
