package io.recourse.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Neighbours of a list that belong together.
 *
 * @param quiet whether the list is as easily read without them
 */
public record Neighbours<T>(boolean quiet, List<T> items) {

  /** A telling item stands alone; quiet ones that follow each other are one run. */
  public static <T> List<Neighbours<T>> of(List<T> items, Predicate<T> isQuiet) {
    List<Neighbours<T>> runs = new ArrayList<>();
    for (T item : items) {
      boolean quiet = isQuiet.test(item);
      if (!quiet || runs.isEmpty() || !last(runs).quiet()) {
        runs.add(new Neighbours<>(quiet, new ArrayList<>()));
      }
      last(runs).items().add(item);
    }
    return runs;
  }

  public T first() {
    return items.get(0);
  }

  public T latest() {
    return items.get(items.size() - 1);
  }

  private static <T> Neighbours<T> last(List<Neighbours<T>> runs) {
    return runs.get(runs.size() - 1);
  }
}
