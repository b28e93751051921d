package io.recourse.flowchanges.web;

import io.recourse.flowchanges.EndedFlow;
import io.recourse.flowchanges.FlowChange;
import io.recourse.web.DrawnWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where a case stands, in the words of its reader: each of several names by itself. */
@Component("flowWords")
class FlowWords {

  private static final String BETWEEN = " · ";

  private final DrawnWords words;

  FlowWords(DrawnWords words) {
    this.words = words;
  }

  /** Facts that one of the steps reads and nobody knows any more, each once. */
  public List<String> missing(EndedFlow ended) {
    return ended.starts().stream()
        .flatMap(start -> start.missing().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** What a change is about, with every fact that is told. */
  public String what(FlowChange change, Locale reader) {
    return change.what().stream()
        .map(one -> one.equals(change.name()) ? say(one, reader) : one)
        .collect(Collectors.joining(BETWEEN));
  }

  public String say(String names, Locale reader) {
    return Stream.of(names.split(BETWEEN))
        .map(name -> words.say(name, reader))
        .collect(Collectors.joining(BETWEEN));
  }
}
