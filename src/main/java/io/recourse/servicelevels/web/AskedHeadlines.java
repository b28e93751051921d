package io.recourse.servicelevels.web;

import io.recourse.servicelevels.HeadlineQuestion;
import io.recourse.servicelevels.HeadlineQuestion.By;
import io.recourse.servicelevels.ReportHeadlines;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** What is left out in the address: the last thirty days, by team. */
record AskedHeadlines(
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
    By by,
    String team,
    String type,
    String country) {

  HeadlineQuestion on(LocalDate today) {
    LocalDate last = to == null ? today : to;
    return new HeadlineQuestion(
        from == null ? ReportHeadlines.firstDay(last) : from,
        last,
        by == null ? By.TEAM : by,
        named(team),
        named(type),
        named(country));
  }

  private static String named(String filter) {
    return filter == null || filter.isBlank() ? null : filter.strip();
  }
}
