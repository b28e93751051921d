package io.recourse.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Sentences that are kept in English, in the reader's language: what the check of models writes
 * ({@code messages/findings}), and why models were refused.
 */
@Component
class FindingSentences {

  private static final int LONGEST = 2_000;

  /** What is shorter is a word of a sentence, which others may say as well. */
  private static final int SHORTEST = 20;

  private static final List<String> OF_MODELS = List.of("model.", "changeset.", "pilot.");
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
    Stream<Known> refusals =
        sentences("messages.problems", key -> OF_MODELS.stream().anyMatch(key::startsWith))
            .filter(one -> one.length() >= SHORTEST);
    this.known =
        Stream.concat(sentences("messages.findings", any -> true), refusals)
            .sorted(Comparator.comparingInt(Known::length).reversed())
            .toList();
  }

  private static Stream<Known> sentences(String bundle, Predicate<String> which) {
    ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ROOT);
    return english.keySet().stream()
        .filter(which)
        .map(key -> Known.of(key, english.getString(key)));
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
