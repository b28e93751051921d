package io.recourse.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Sentences that the check of models writes in English, in the reader's language: {@code
 * messages/findings} holds each as it is written, with the places of its facts.
 */
@Component
class FindingSentences {

  private static final int LONGEST = 2_000;
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final MessageSource words;
  private final List<Known> known;

  /** One sentence: what it looks like, and which fact stands where. */
  private record Known(String key, Pattern looks, List<Integer> places, int length) {

    static Known of(String key, String written) {
      String english = PLACE.matcher(written).find() ? written.replace("''", "'") : written;
      List<Integer> places =
          PLACE.matcher(english).results().map(place -> Integer.valueOf(place.group(1))).toList();
      String looks =
          String.join("(.*?)", PLACE.splitAsStream(english + " ").map(Pattern::quote).toList());
      return new Known(key, Pattern.compile(looks, Pattern.DOTALL), places, english.length());
    }

    Optional<Object[]> facts(String sentence) {
      Matcher matcher = looks.matcher(sentence + " ");
      if (!matcher.matches()) {
        return Optional.empty();
      }
      Object[] facts = new Object[places.size()];
      IntStream.range(0, facts.length).forEach(at -> facts[places.get(at)] = matcher.group(at + 1));
      return Optional.of(facts);
    }
  }

  FindingSentences(MessageSource words) {
    this.words = words;
    ResourceBundle english = ResourceBundle.getBundle("messages.findings", Locale.ROOT);
    this.known =
        english.keySet().stream()
            .map(key -> Known.of(key, english.getString(key)))
            .sorted(Comparator.comparingInt(Known::length).reversed())
            .toList();
  }

  /** Empty for a sentence that nobody translated, or that is too long to be one of them. */
  Optional<String> in(Locale language, String sentence) {
    if (sentence.length() > LONGEST) {
      return Optional.empty();
    }
    for (Known one : known) {
      Optional<Object[]> facts = one.facts(sentence);
      if (facts.isPresent()) {
        return Optional.of(words.getMessage(one.key(), facts.get(), language));
      }
    }
    return Optional.empty();
  }
}
