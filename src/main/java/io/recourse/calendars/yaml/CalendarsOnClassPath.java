package io.recourse.calendars.yaml;

import io.recourse.calendars.CalendarKey;
import io.recourse.calendars.ShippedCalendars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files {@code calendars/hours/<team>-<country>.yaml} and {@code
 * calendars/days/<country>-<year>.yaml}.
 */
@Component
class CalendarsOnClassPath implements ShippedCalendars {

  private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

  private final SortedMap<CalendarKey, String> files = new TreeMap<>();

  CalendarsOnClassPath() {
    try {
      var resolver = new PathMatchingResourcePatternResolver();
      for (Resource file : resolver.getResources("classpath:calendars/hours/*.yaml")) {
        String[] name = nameOf(file);
        files.put(CalendarKey.hours(name[0], name[1], ALWAYS), text(file));
      }
      for (Resource file : resolver.getResources("classpath:calendars/days/*.yaml")) {
        String[] name = nameOf(file);
        files.put(CalendarKey.days(name[0], Integer.parseInt(name[1])), text(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SortedMap<CalendarKey, String> all() {
    return Collections.unmodifiableSortedMap(files);
  }

  private static String[] nameOf(Resource file) {
    return file.getFilename().replace(".yaml", "").split("-");
  }

  private static String text(Resource file) throws IOException {
    return file.getContentAsString(StandardCharsets.UTF_8);
  }
}
