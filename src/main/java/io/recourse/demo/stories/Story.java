package io.recourse.demo.stories;

import io.recourse.cases.CaseType;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One course that a case of the demo takes.
 *
 * @param key its name, such as {@code lost-on-the-way}
 * @param rounds in which it is dealt out; 0 for all
 * @param countries where who lives it is at home; null for all
 * @param daysAgo when the request comes in
 * @param deliveredBefore days between the delivery of the order and the request
 * @param pieces bought and asked for
 * @param exchangeSku null where nothing else is wanted
 * @param subject what a case about no line is about, by language; null for others
 * @param words what the customer writes, by language; English where theirs is missing
 * @param replies what staff write back, by language; null where they write nothing
 * @param steps what happens then, each {@code <how long after> <what> <how>}
 */
record Story(
    String key,
    int rounds,
    Set<String> countries,
    int daysAgo,
    int deliveredBefore,
    CaseType type,
    Reason reason,
    Remedy remedy,
    int pieces,
    String goods,
    String exchangeSku,
    Map<String, String> subject,
    Map<String, String> words,
    Map<String, String> replies,
    List<String> steps) {

  String wordsIn(String language) {
    return said(words, language);
  }

  String subjectIn(String language) {
    return said(subject, language);
  }

  String replyIn(String language) {
    return said(replies, language);
  }

  private static String said(Map<String, String> byLanguage, String language) {
    return byLanguage == null ? null : byLanguage.getOrDefault(language, byLanguage.get("en"));
  }

  List<Step> told() {
    return steps.stream().map(Step::of).toList();
  }

  /**
   * @param after how long after the step before
   * @param what the act, such as {@code decide}
   * @param how the rest of the line
   */
  record Step(Duration after, String what, List<String> how) {

    private static Step of(String line) {
      List<String> words = List.of(line.strip().split("\\s+"));
      return new Step(after(words.get(0)), words.get(1), words.subList(2, words.size()));
    }

    private static Duration after(String word) {
      long number = Long.parseLong(word.substring(0, word.length() - 1));
      return switch (word.charAt(word.length() - 1)) {
        case 'd' -> Duration.ofDays(number);
        case 'h' -> Duration.ofHours(number);
        case 'm' -> Duration.ofMinutes(number);
        default -> throw new IllegalArgumentException("No duration: " + word);
      };
    }
  }
}
