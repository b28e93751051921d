package io.recourse.visits;

import io.recourse.intake.SuggestToHouse;
import io.recourse.visits.StrategyRating.Grade;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rates the effect of each visit strategy periodically and keeps it; of a strategy that did badly
 * the house makes a suggestion to itself (FUP-08).
 */
@Service
public class RateStrategies {

  private static final int SHOWN = 60;

  private final StrategyRatings ratings;
  private final VisitEffects effects;
  private final StrategyStandard standard;
  private final RatingWords words;
  private final SuggestToHouse house;
  private final Clock clock;

  RateStrategies(
      StrategyRatings ratings,
      VisitEffects effects,
      StrategyStandard standard,
      RatingWords words,
      SuggestToHouse house,
      Clock clock) {
    this.ratings = ratings;
    this.effects = effects;
    this.standard = standard;
    this.words = words;
    this.house = house;
    this.clock = clock;
  }

  /** How many strategies were rated; none before the period is over. */
  @Transactional
  public int periodic() {
    Instant now = clock.instant();
    Instant last = ratings.last();
    if (last.plus(standard.every()).isAfter(now)) {
      return 0;
    }
    List<StrategyRating> rated =
        effects.since(last).stream().map(effect -> rate(effect, last, now)).toList();
    ratings.keep(now, rated);
    return rated.size();
  }

  private StrategyRating rate(StrategyEffect effect, Instant since, Instant now) {
    StrategyRating rating = StrategyRating.of(effect, since, now, standard.grade(effect));
    return rating.grade() == Grade.POOR
        ? rating.reviewedBy(
            house.suggest(words.subject(rating), words.body(rating, standard.satisfied())))
        : rating;
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<StrategyRating> latest() {
    return ratings.latest(SHOWN);
  }
}
