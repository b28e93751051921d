package io.recourse.intake;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The house makes a suggestion to itself, without a customer: it is weighed in its term by the flow
 * of suggestions; adopted, a lead carries it out; by default all stays as it is.
 */
@Component
public class SuggestToHouse {

  private static final String ENGLISH = "en";

  /** Nothing waits for it; any work of customers goes before. */
  private static final int PRIORITY = 20;

  private final Cases cases;
  private final CaseFlows flows;
  private final NextNumber numbers;
  private final Clock clock;

  SuggestToHouse(Cases cases, CaseFlows flows, NextNumber numbers, Clock clock) {
    this.cases = cases;
    this.flows = flows;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Returns the number of its case. */
  public CaseNumber suggest(String subject, String body) {
    Assignment queue = new Assignment(null, CaseType.SUGGESTION.homeTeam(), PRIORITY);
    ServiceCase made =
        ServiceCase.open(origin(subject, body), CaseType.SUGGESTION, List.of(), queue, clock);
    cases.add(made);
    flows.of(CaseType.SUGGESTION).orElseThrow().start(made);
    return made.number();
  }

  private CaseOrigin origin(String subject, String body) {
    return new CaseOrigin(
        numbers.next(),
        Channel.API,
        Actor.SYSTEM,
        null,
        null,
        ENGLISH,
        null,
        subject,
        body,
        clock.instant());
  }
}
