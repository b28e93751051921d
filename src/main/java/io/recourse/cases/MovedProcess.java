package io.recourse.cases;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An instance of a case that goes on by another version of its model.
 *
 * @param steps the waits that went on, as {@code step=element}, one after the other
 * @param anew open tasks that are due, or whose they are, as the version says, one after the other
 * @param migration what it was part of
 */
public record MovedProcess(
    String instance,
    String process,
    int from,
    int to,
    String steps,
    String anew,
    String migration) {

  public DomainEvent told(CaseNumber number) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("process", process);
    data.put("from", from);
    data.put("version", to);
    data.put("instance", instance);
    data.put("steps", steps);
    if (!anew.isEmpty()) {
      data.put("anew", anew);
    }
    data.put("migration", migration);
    return DomainEvent.of(
        number,
        "CaseMigrated",
        process + " goes on by version " + to + " instead of " + from + ".",
        data);
  }
}
