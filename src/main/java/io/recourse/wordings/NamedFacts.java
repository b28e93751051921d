package io.recourse.wordings;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The facts that a text names, and in which sections of it each is said. */
final class NamedFacts {

  private static final Pattern FACT = Pattern.compile("\\{\\{([#^/]?)(\\w+)}}|\\{(\\d+)}");

  private final Set<String> names = new TreeSet<>();

  /** By fact, the conditions under which it is said: sections with their sign. */
  private final Map<String, Set<Set<String>>> said = new HashMap<>();

  private NamedFacts(String text) {
    Deque<String> open = new ArrayDeque<>();
    Matcher fact = FACT.matcher(text);
    while (fact.find()) {
      String name = fact.group(2) == null ? fact.group(3) : fact.group(2);
      names.add(name);
      switch (fact.group(1) == null ? "" : fact.group(1)) {
        case "/" -> open.poll();
        case "" -> said.computeIfAbsent(name, any -> new HashSet<>()).add(Set.copyOf(open));
        default -> open.push(fact.group(1) + name);
      }
    }
  }

  static Set<String> names(String text) {
    return new NamedFacts(text).names;
  }

  /** What other words do not say everywhere where the usual words say it. */
  static Set<String> hidden(String usual, String other) {
    Map<String, Set<Set<String>>> kept = new NamedFacts(other).said;
    Set<String> hidden = new TreeSet<>();
    new NamedFacts(usual)
        .said.forEach(
            (name, places) -> {
              Set<Set<String>> there = kept.getOrDefault(name, Set.of());
              if (!places.stream().allMatch(place -> there.stream().anyMatch(place::containsAll))) {
                hidden.add(name);
              }
            });
    return hidden;
  }
}
