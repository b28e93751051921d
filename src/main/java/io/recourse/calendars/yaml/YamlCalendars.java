package io.recourse.calendars.yaml;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recourse.calendars.CalendarReader;
import io.recourse.calendars.DaysOfYear;
import io.recourse.calendars.PublicHolidays;
import io.recourse.calendars.Shift;
import io.recourse.calendars.WeekHours;
import io.recourse.common.Problem;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads calendars in YAML; unknown words are refused, so that typos are found. */
@Component
class YamlCalendars implements CalendarReader {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final PublicHolidays holidays;

  YamlCalendars(PublicHolidays holidays) {
    this.holidays = holidays;
  }

  @Override
  public WeekHours hours(String text) {
    CalendarFile.Hours file = read(text, new TypeReference<>() {});
    return new WeekHours(
        zone(file.zone()), region(file.region()), shifts(file.week()), shifts(file.peak()));
  }

  private static Map<DayOfWeek, List<Shift>> shifts(Map<DayOfWeek, List<String>> words) {
    Map<DayOfWeek, List<Shift>> read = new EnumMap<>(DayOfWeek.class);
    orEmpty(words).forEach((day, shifts) -> read.put(day, Shift.ofDay(orEmpty(shifts))));
    return read;
  }

  @Override
  public DaysOfYear days(int year, String text) {
    CalendarFile.Days file = read(text, new TypeReference<>() {});
    TreeSet<LocalDate> closed = new TreeSet<>();
    orEmpty(file.closed()).forEach(day -> demandNew(closed.add(day(day)), day));
    Map<LocalDate, DayOfWeek> working = new TreeMap<>();
    orEmpty(file.working()).forEach((day, like) -> working.put(day(day), weekday(day, like)));
    Map<LocalDate, List<Shift>> hours = new TreeMap<>();
    orEmpty(file.hours()).forEach((day, own) -> hours.put(day(day), Shift.ofDay(orEmpty(own))));
    return new DaysOfYear(year, closed, working, hours);
  }

  private static <T> T read(String text, TypeReference<T> type) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      options.setMaxAliasesForCollections(0);
      Object tree = yaml(options).load(text);
      if (!(tree instanceof Map)) {
        throw Problem.invalid("/text", "calendar.unreadable", 1, "no calendar");
      }
      return MAPPER.convertValue(tree, type);
    } catch (MarkedYAMLException e) {
      throw Problem.invalid("/text", "calendar.unreadable", lineOf(e), e.getProblem());
    } catch (YAMLException e) {
      throw Problem.invalid("/text", "calendar.unreadable", 1, e.getMessage());
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("/text", "calendar.words", wordsOf(e));
    }
  }

  /** Days stay words, so that a day there is not is found by us and named. */
  private static Yaml yaml(LoaderOptions options) {
    DumperOptions dump = new DumperOptions();
    return new Yaml(
        new SafeConstructor(options), new Representer(dump), dump, options, new WithoutDates());
  }

  private static int lineOf(MarkedYAMLException e) {
    return e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
  }

  private static String wordsOf(IllegalArgumentException e) {
    return e.getCause() instanceof JsonMappingException inner
        ? inner.getPathReference().replaceAll("[\\w.$]+\\$(Hours|Days)", "calendar")
        : e.getMessage();
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(Objects.requireNonNullElse(name, ""));
    } catch (DateTimeException e) {
      throw Problem.invalid("/text", "calendar.zone", Objects.requireNonNullElse(name, ""));
    }
  }

  private String region(String name) {
    if (name != null && !holidays.isRegion(name)) {
      throw Problem.invalid("/text", "calendar.region", name);
    }
    return name;
  }

  private static LocalDate day(String words) {
    try {
      return LocalDate.parse(words);
    } catch (DateTimeException e) {
      throw Problem.invalid("/text", "calendar.day", words);
    }
  }

  private static DayOfWeek weekday(String day, DayOfWeek like) {
    if (like == null) {
      throw Problem.invalid("/text", "calendar.day.like", day);
    }
    return like;
  }

  private static void demandNew(boolean added, String day) {
    if (!added) {
      throw Problem.invalid("/text", "calendar.day.twice", day);
    }
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return Objects.requireNonNullElse(list, Collections.emptyList());
  }

  private static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
    return Objects.requireNonNullElse(map, Collections.emptyMap());
  }

  private static final class WithoutDates extends Resolver {

    @Override
    public void addImplicitResolver(
        Tag tag, java.util.regex.Pattern regexp, String first, int limit) {
      if (!Tag.TIMESTAMP.equals(tag) && !Tag.INT.equals(tag) && !Tag.FLOAT.equals(tag)) {
        super.addImplicitResolver(tag, regexp, first, limit);
      }
    }
  }
}
