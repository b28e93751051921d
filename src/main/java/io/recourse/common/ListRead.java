package io.recourse.common;

import java.util.Collection;
import java.util.List;

/**
 * Somebody was shown a list that holds people's data, or one order; published by whoever answers
 * it. Carries which records were shown and by which filters they were found, never the filters'
 * words.
 *
 * @param what the kind of list, such as {@code cases}
 * @param shown numbers of the records on the page, in its order
 * @param filters names of the filters that were used
 */
public record ListRead(String what, List<String> shown, List<String> filters) {

  public ListRead {
    shown = List.copyOf(shown);
    filters = List.copyOf(filters);
  }

  public static ListRead of(String what, Collection<String> shown) {
    return new ListRead(what, List.copyOf(shown), List.of());
  }
}
