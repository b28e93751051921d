package io.recourse.visits.mail;

import io.recourse.visits.RatingWords;
import io.recourse.visits.StrategyRating;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** One paragraph a language, since nobody knows yet who is going to read it. */
@Component
class RatingInLanguages implements RatingWords {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

  private final MessageSource words;

  RatingInLanguages(MessageSource words) {
    this.words = words;
  }

  @Override
  public String subject(StrategyRating rating) {
    return each(
        " · ",
        language ->
            words.getMessage(
                "visits.rating.subject", new Object[] {strategy(rating, language)}, language));
  }

  @Override
  public String body(StrategyRating rating, int wanted) {
    return each(
        "\n\n",
        language ->
            words.getMessage(
                "visits.rating.body",
                new Object[] {
                  strategy(rating, language),
                  rating.visits(),
                  rating.heard(),
                  rating.satisfiedPercent(),
                  wanted,
                  rating.matters(),
                  rating.bought(),
                  rating.gifts()
                },
                language));
  }

  private String strategy(StrategyRating rating, Locale language) {
    return words.getMessage("visits.strategy." + rating.strategy(), null, language);
  }

  private static String each(String between, Function<Locale, String> said) {
    return LANGUAGES.stream().map(said).collect(Collectors.joining(between));
  }
}
