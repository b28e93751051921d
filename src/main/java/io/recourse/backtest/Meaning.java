package io.recourse.backtest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a result column means for the customer and for our people.
 *
 * @param words where the column has words that can be ranked: the worst for the customer first
 * @param byPerson words after which a person decides; empty where it does not say
 * @param pays words with which the customer is paid the worth of the goods
 */
record Meaning(
    String column, Scale scale, List<String> words, Set<String> byPerson, Set<String> pays) {

  /** How two values of the column are compared for the customer. */
  enum Scale {
    RANKED,
    MORE_IS_BETTER,
    LESS_IS_BETTER,
    CHOICES
  }

  static Meaning ranked(String column, String... worstFirst) {
    return new Meaning(column, Scale.RANKED, List.of(worstFirst), Set.of(), Set.of());
  }

  static Meaning scaled(String column, Scale scale) {
    return new Meaning(column, scale, List.of(), Set.of(), Set.of());
  }

  /** A column that only says whether a person decides. */
  static Meaning hand(String column, String... byPerson) {
    return new Meaning(column, Scale.RANKED, List.of(), Set.of(byPerson), Set.of());
  }

  Meaning paying(String... values) {
    return new Meaning(column, scale, words, byPerson, Set.of(values));
  }

  Meaning byPerson(String... values) {
    return new Meaning(column, scale, words, Set.of(values), pays);
  }

  /** Below 0 where {@code now} is worse for the customer than {@code then}. */
  int turn(String then, String now) {
    return switch (scale) {
      case RANKED -> Integer.compare(words.indexOf(now), words.indexOf(then));
      case MORE_IS_BETTER -> number(now).compareTo(number(then));
      case LESS_IS_BETTER -> number(then).compareTo(number(now));
      case CHOICES -> choices(then, now);
    };
  }

  /** Who loses a choice is worse off, whatever else is offered. */
  private static int choices(String then, String now) {
    Set<String> before = new HashSet<>(Arrays.asList(then.split(",")));
    Set<String> after = new HashSet<>(Arrays.asList(now.split(",")));
    return after.containsAll(before) ? Integer.compare(after.size(), before.size()) : -1;
  }

  private static BigDecimal number(String value) {
    return value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value);
  }
}
