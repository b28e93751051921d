package io.recourse.segments.mail;

import io.recourse.segments.ReviewWords;
import io.recourse.segments.SegmentRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** One paragraph a language, since nobody knows yet who is going to read it. */
@Component
class ReviewInLanguages implements ReviewWords {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

  private final MessageSource words;

  ReviewInLanguages(MessageSource words) {
    this.words = words;
  }

  @Override
  public String subject() {
    return each(" · ", "segments.review.subject");
  }

  @Override
  public String body(SegmentRules rules, Map<String, Integer> counts) {
    return each(
        "\n\n",
        "segments.review.body",
        rules.newFor().toDays(),
        rules.lostAfter().toDays(),
        rules.loyalOrders(),
        rules.loyalUnits(),
        counts.getOrDefault("POTENTIAL", 0),
        counts.getOrDefault("NEW", 0),
        counts.getOrDefault("ACTIVE", 0),
        counts.getOrDefault("LOYAL", 0),
        counts.getOrDefault("LOST", 0));
  }

  private String each(String between, String key, Object... facts) {
    return LANGUAGES.stream()
        .map(language -> words.getMessage(key, facts, language))
        .collect(Collectors.joining(between));
  }
}
