package io.recourse.casefile.web;

import io.recourse.casefile.web.TimelineApi.EventJson;
import io.recourse.common.EventTypes.Chapter;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a case's trail tells of one matter, the oldest first.
 *
 * @param newest whether the last thing that happened stands in it
 */
record CaseChapter(Chapter chapter, List<EventJson> events, boolean newest) {

  /** The chapters that have something to tell, in the order a case goes through them. */
  static List<CaseChapter> of(List<EventJson> telling, Function<EventJson, Chapter> chapterOf) {
    int last = telling.stream().mapToInt(EventJson::seq).max().orElse(0);
    return telling.stream()
        .collect(Collectors.groupingBy(chapterOf, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(it -> new CaseChapter(it.getKey(), it.getValue(), holds(it.getValue(), last)))
        .sorted(Comparator.comparing(CaseChapter::chapter))
        .toList();
  }

  public EventJson latest() {
    return events.get(events.size() - 1);
  }

  private static boolean holds(List<EventJson> events, int seq) {
    return events.stream().anyMatch(event -> event.seq() == seq);
  }
}
