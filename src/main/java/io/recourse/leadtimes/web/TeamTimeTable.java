package io.recourse.leadtimes.web;

import io.recourse.leadtimes.TeamTime;
import io.recourse.leadtimes.TeamTime.Part;
import io.recourse.leadtimes.web.LeadTimeTable.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where teams lose time, the team that loses most first.
 *
 * @param longest median of all, in seconds
 */
record TeamTimeTable(List<Row> rows, long longest) {

  /**
   * One team.
   *
   * @param cells one for each part, null where it never was
   */
  record Row(String team, List<Cell> cells) {

    private long seconds() {
      return cells.stream().mapToLong(cell -> cell == null ? 0 : cell.seconds()).sum();
    }
  }

  /**
   * One part of its time.
   *
   * @param seconds the median
   */
  record Cell(long seconds, Span median, Span slow, long number) {}

  static TeamTimeTable of(List<TeamTime> times) {
    List<Row> rows =
        times.stream().collect(Collectors.groupingBy(TeamTime::team)).entrySet().stream()
            .map(team -> new Row(team.getKey(), cells(team.getValue())))
            .sorted(Comparator.comparing(Row::seconds).reversed().thenComparing(Row::team))
            .toList();
    return new TeamTimeTable(
        rows, times.stream().mapToLong(TeamTime::medianSeconds).max().orElse(0));
  }

  public List<Part> parts() {
    return List.of(Part.values());
  }

  private static List<Cell> cells(List<TeamTime> of) {
    return Arrays.stream(Part.values()).map(part -> cell(of, part)).toList();
  }

  private static Cell cell(List<TeamTime> of, Part part) {
    return of.stream()
        .filter(time -> time.part() == part)
        .map(
            time ->
                new Cell(
                    time.medianSeconds(),
                    Span.of(time.medianSeconds()),
                    Span.of(time.slowSeconds()),
                    time.number()))
        .findFirst()
        .orElse(null);
  }
}
