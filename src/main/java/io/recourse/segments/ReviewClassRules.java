package io.recourse.segments;

import io.recourse.common.CaseNumber;
import io.recourse.intake.SuggestToHouse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the rules of customer classes reviewed periodically (CUS-05): the house makes a suggestion to
 * itself, with the rules and what they bring.
 */
@Service
public class ReviewClassRules {

  private final SegmentReviews reviews;
  private final SegmentRules rules;
  private final ReviewWords words;
  private final SuggestToHouse house;
  private final Clock clock;

  ReviewClassRules(
      SegmentReviews reviews,
      SegmentRules rules,
      ReviewWords words,
      SuggestToHouse house,
      Clock clock) {
    this.reviews = reviews;
    this.rules = rules;
    this.words = words;
    this.house = house;
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
    CaseNumber review = house.suggest(words.subject(), words.body(rules, reviews.counts()));
    reviews.opened(review, clock.instant());
    return review;
  }
}
