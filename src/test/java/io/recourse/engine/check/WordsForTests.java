package io.recourse.engine.check;

import io.recourse.engine.TaskWords;
import io.recourse.testing.EveryBundle;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of our bundles, without an application. */
public final class WordsForTests {

  public static final TaskWords TASKS =
      new TaskWords(after("work.team."), after("work.outcome."), Set.of("escalated", "leadTold"));

  private WordsForTests() {}

  private static Set<String> after(String prefix) {
    return Arrays.stream(EveryBundle.names())
        .flatMap(name -> ResourceBundle.getBundle(name, Locale.ROOT).keySet().stream())
        .filter(key -> key.startsWith(prefix))
        .map(key -> key.substring(prefix.length()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
