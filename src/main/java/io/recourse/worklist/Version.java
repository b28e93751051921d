package io.recourse.worklist;

import io.recourse.common.Problem;
import java.util.Arrays;

/** The task version a client has seen, as its If-Match header says; null when it does not say. */
public record Version(String ifMatch) {

  public static final Version ANY = new Version(null);

  public static String tag(WorkItem item) {
    return "\"" + item.version() + "\"";
  }

  void demand(WorkItem item) {
    if (ifMatch != null && !ifMatch.strip().equals("*") && !names(tag(item))) {
      throw Problem.stale("task.stale");
    }
  }

  private boolean names(String tag) {
    return Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(tag::equals);
  }
}
