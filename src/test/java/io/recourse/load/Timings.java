package io.recourse.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long each kind of request took, in milliseconds. */
final class Timings {

  private final Map<String, List<Double>> taken = new LinkedHashMap<>();

  synchronized void add(String kind, long nanos) {
    taken.computeIfAbsent(kind, any -> new ArrayList<>()).add(nanos / 1e6);
  }

  synchronized void forget() {
    taken.clear();
  }

  /** Below which so much of them lie, 0.5 or 0.99 for instance. */
  synchronized double quantile(String kind, double part) {
    List<Double> sorted = new ArrayList<>(taken.getOrDefault(kind, List.of()));
    Collections.sort(sorted);
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.min(sorted.size() - 1L, (long) (part * sorted.size())));
  }

  synchronized List<String> kinds() {
    return taken.keySet().stream().sorted().toList();
  }

  synchronized int count(String kind) {
    return taken.getOrDefault(kind, List.of()).size();
  }
}
