package io.recourse.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Days and times in the language and the zone of whoever reads the page. The zone is the browser's
 * own, told by a cookie; UTC where none was told, as for clients of the API.
 */
@Component("times")
public class LocalTimes {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /** A day in words; empty for none. */
  public String day(Instant at) {
    return said(at, DAY.localizedBy(reader()));
  }

  /** The same for a day that is one already, such as the last day of a term. */
  public String day(LocalDate day) {
    return day == null ? "" : DAY.localizedBy(reader()).format(day);
  }

  /** A day and a time to the minute; empty for none. */
  public String moment(Instant at) {
    return said(at, MOMENT.localizedBy(reader()));
  }

  /** From when until when; the day is said once where both are on the same. */
  public String span(Instant from, Instant until) {
    boolean sameDay = from.atZone(zone()).toLocalDate().equals(until.atZone(zone()).toLocalDate());
    DateTimeFormatter end = sameDay ? TIME : MOMENT;
    return moment(from) + " – " + said(until, end.localizedBy(reader()));
  }

  /** To the second and sortable, for those who compare records; empty for none. */
  public String second(Instant at) {
    return said(at, SECOND);
  }

  /** The zone these times are in, as its technical name, such as Europe/Berlin. */
  public ZoneId zone() {
    return LocaleContextHolder.getTimeZone().toZoneId();
  }

  private String said(Instant at, DateTimeFormatter form) {
    return at == null ? "" : form.format(at.atZone(zone()));
  }

  private static Locale reader() {
    return LocaleContextHolder.getLocale();
  }
}
