package io.recourse.segments;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseFlows;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NextNumber;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the rules of customer classes reviewed periodically (CUS-05): the house makes a suggestion to
 * itself, without a customer, with the rules and what they bring. It is weighed in its term by the
 * flow of suggestions; adopted, a lead carries the change out; by default the rules stay.
 */
@Service
public class ReviewClassRules {

  private static final String ENGLISH = "en";

  /** Nothing waits for it; any work of customers goes before. */
  private static final int PRIORITY = 20;

  private final SegmentReviews reviews;
  private final SegmentRules rules;
  private final ReviewWords words;
  private final Cases cases;
  private final CaseFlows flows;
  private final NextNumber numbers;
  private final Clock clock;

  ReviewClassRules(
      SegmentReviews reviews,
      SegmentRules rules,
      ReviewWords words,
      Cases cases,
      CaseFlows flows,
      NextNumber numbers,
      Clock clock) {
    this.reviews = reviews;
    this.rules = rules;
    this.words = words;
    this.cases = cases;
    this.flows = flows;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Opens the review once its period is over; empty before that. */
  @Transactional
  public Optional<CaseNumber> periodic() {
    return reviews.last().plus(rules.review()).isAfter(clock.instant())
        ? Optional.empty()
        : Optional.of(open());
  }

  private CaseNumber open() {
    Assignment queue = new Assignment(null, CaseType.SUGGESTION.homeTeam(), PRIORITY);
    ServiceCase review = ServiceCase.open(origin(), CaseType.SUGGESTION, List.of(), queue, clock);
    cases.add(review);
    reviews.opened(review.number(), clock.instant());
    flows.of(CaseType.SUGGESTION).orElseThrow().start(review);
    return review.number();
  }

  private CaseOrigin origin() {
    return new CaseOrigin(
        numbers.next(),
        Channel.API,
        Actor.SYSTEM,
        null,
        null,
        ENGLISH,
        null,
        words.subject(),
        words.body(rules, reviews.counts()),
        clock.instant());
  }
}
