package io.recourse.leadtimes.web;

import io.recourse.leadtimes.LeadTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lead times turned into a table; a stage that never ended has no row. */
record LeadTimeTable(List<String> months, List<Row> rows) {

  private enum Stage {
    EVIDENCE,
    DECISION,
    GOODS_BACK,
    INSPECTION,
    DIFFERENCE,
    REFUND,
    CONTEST,
    TOTAL
  }

  /**
   * One stage.
   *
   * @param cells one a month, null where the stage never ended
   * @param change of the median from the first to the last month, in percent; null with one month
   */
  record Row(String stage, List<Cell> cells, Integer change) {}

  /** One stage in one month. */
  record Cell(Span median, Span slow, long number) {}

  /**
   * A duration in one unit that people read at a glance.
   *
   * @param unit days, hours, minutes or seconds
   */
  record Span(String amount, String unit) {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    static Span of(long seconds) {
      if (seconds >= 2 * DAY) {
        return new Span("%.1f".formatted((double) seconds / DAY), "days");
      }
      if (seconds >= 2 * HOUR) {
        return new Span("%.1f".formatted((double) seconds / HOUR), "hours");
      }
      return seconds >= 2 * MINUTE
          ? new Span("%d".formatted(seconds / MINUTE), "minutes")
          : new Span("%d".formatted(seconds), "seconds");
    }
  }

  static LeadTimeTable of(List<LeadTime> times) {
    List<String> months = times.stream().map(LeadTime::month).distinct().sorted().toList();
    Map<String, List<LeadTime>> byStage =
        times.stream()
            .collect(Collectors.groupingBy(LeadTime::stage, TreeMap::new, Collectors.toList()));
    List<Row> rows =
        Arrays.stream(Stage.values())
            .map(Stage::name)
            .filter(byStage::containsKey)
            .map(stage -> row(stage, byStage.get(stage), months))
            .toList();
    return new LeadTimeTable(months, rows);
  }

  private static Row row(String stage, List<LeadTime> times, List<String> months) {
    Map<String, LeadTime> byMonth =
        times.stream()
            .collect(Collectors.toMap(LeadTime::month, time -> time, (a, b) -> a, TreeMap::new));
    List<Cell> cells = months.stream().map(byMonth::get).map(LeadTimeTable::cell).toList();
    return new Row(
        stage, cells, change(months.stream().map(byMonth::get).filter(Objects::nonNull).toList()));
  }

  private static Cell cell(LeadTime time) {
    return time == null
        ? null
        : new Cell(Span.of(time.medianSeconds()), Span.of(time.slowSeconds()), time.number());
  }

  private static Integer change(List<LeadTime> inOrder) {
    if (inOrder.size() < 2 || inOrder.get(0).medianSeconds() == 0) {
      return null;
    }
    double first = inOrder.get(0).medianSeconds();
    double last = inOrder.get(inOrder.size() - 1).medianSeconds();
    return (int) Math.round((last - first) / first * 100);
  }
}
