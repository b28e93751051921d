package io.recourse.processes;

import io.recourse.common.CaseNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A way to every wait of some models, by the id of the wait; one of a line each. */
interface Waits {

  Map<String, Supplier<CaseNumber>> ways();

  static Map<String, Supplier<CaseNumber>> all(Collection<Waits> lines) {
    Map<String, Supplier<CaseNumber>> ways = new HashMap<>();
    lines.forEach(line -> ways.putAll(line.ways()));
    return ways;
  }
}
