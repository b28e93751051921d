package io.recourse.load;

import io.recourse.load.Catalogue.Place;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets the shop grow to as many open tasks and closed cases as are wanted. Of each type and phase
 * the case with the shortest trail that is closed, and the one with a task, are written in every
 * tenth part; the others have the simple ones among them only, as most cases of a shop are simple.
 */
final class Growth {

  private final DataSource database;
  private final JdbcClient jdbc;
  private final Map<String, SeedTable> seed;
  private static final int EACH_KIND_ONE_IN = 10;
  private static final int SIMPLE = 90;
  private static final int MOST_COPIES = 10_000_000;

  private final Map<Place, Place> counted;
  private final Map<Place, Long> strides;
  private final Plans open;
  private final Plans closed;

  Growth(DataSource database) {
    this.database = database;
    this.jdbc = JdbcClient.create(database);
    this.seed = new SeedShop(new JdbcTemplate(database)).read();
    Catalogue catalogue = new Catalogue(jdbc);
    this.counted = catalogue.counted();
    this.strides = strides(counted);
    LocalDateTime now = Moments.read(lastOf("audit_event", "at"));
    Map<String, Set<List<String>>> unique = catalogue.unique();
    Function<Set<String>, CopyPlan> plan =
        cases -> new CopyPlan(new Chosen(seed, unique, cases), counted, strides, now);
    this.open = new Plans(plan.apply(shortest(true)), plan.apply(simple(shortest(true))));
    this.closed = new Plans(plan.apply(shortest(false)), plan.apply(simple(shortest(false))));
  }

  /** What is written by turns. */
  private record Plans(CopyPlan every, CopyPlan simple) {

    CopyPlan of(int part) {
      return part % EACH_KIND_ONE_IN == 0 ? every : simple;
    }

    /** How many parts have so many in all, of those that each copy counts. */
    int parts(long wanted, ToIntFunction<CopyPlan> counted) {
      int parts = 0;
      for (long there = 0; there < wanted; parts++) {
        there += (long) Multiplier.PART * counted.applyAsInt(of(parts));
      }
      return parts;
    }

    long sum(int parts, ToIntFunction<CopyPlan> counted) {
      return IntStream.range(0, parts)
          .mapToLong(part -> (long) Multiplier.PART * counted.applyAsInt(of(part)))
          .sum();
    }
  }

  /** So many open tasks, and closed cases. */
  void to(int size) throws Exception {
    int openParts = open.parts(size, CopyPlan::tasks);
    long there = open.sum(openParts, CopyPlan::closed);
    int closedParts = closed.parts(size - there, CopyPlan::closed);
    Indexes indexes = new Indexes(jdbc);
    Multiplier multiplier = new Multiplier(database);
    if (multiplier.isWritten(false, openParts)
        && multiplier.isWritten(true, closedParts)
        && indexes.areBuilt()) {
      return;
    }
    indexes.drop();
    multiplier.write(open::of, false, openParts);
    multiplier.write(closed::of, true, closedParts);
    indexes.build();
    count();
  }

  /** Rows that a copy has beside its trail, cases and tasks, in words. */
  String sizes() {
    return "open copies: %s or %s; closed ones: %s or %s"
        .formatted(open.every(), open.simple(), closed.every(), closed.simple());
  }

  /**
   * The product counts on behind all copies that could ever be written, and behind what it wrote
   * between two sizes; the planner learns of them.
   */
  private void count() {
    for (Place place : Set.copyOf(counted.values())) {
      jdbc.sql(
              """
              select setval(pg_get_serial_sequence('public.%1$s', '%2$s'),
                greatest(?, (select max(%2$s) from public.%1$s)))
              """
                  .formatted(place.table(), place.column()))
          .param(strides.get(place) * MOST_COPIES)
          .query(Long.class)
          .optional();
    }
    jdbc.sql(
            """
            select setval('public.case_number_seq',
              greatest(?, (select max(cast(substring(number from 4) as bigint)) from service_case)))
            """)
        .param(new Copy(MOST_COPIES, false).numberOf(0))
        .query(Long.class)
        .single();
    new JdbcTemplate(database).execute("vacuum (analyze)");
  }

  private Map<Place, Long> strides(Map<Place, Place> counted) {
    Map<Place, Long> strides = new HashMap<>();
    for (Place place : counted.values()) {
      SeedTable table = seed.get(place.table());
      long last =
          table.rows().stream()
              .mapToLong(row -> Long.parseLong(table.value(row, place.column())))
              .max()
              .orElse(0);
      strides.put(place, last + 1);
    }
    return strides;
  }

  private String lastOf(String name, String column) {
    SeedTable table = seed.get(name);
    return table.rows().stream()
        .map(row -> table.value(row, column))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Of each type and phase the case with the fewest events. */
  private Set<String> shortest(boolean withTask) {
    SeedTable cases = seed.get("service_case");
    Set<String> worked = new LinkedHashSet<>();
    SeedTable work = seed.get("work_item");
    work.rows().forEach(row -> worked.add(work.value(row, "case_number")));
    Map<String, String> shortest = new HashMap<>();
    for (List<String> row : cases.rows()) {
      String number = cases.value(row, "number");
      boolean fits = withTask ? worked.contains(number) : cases.value(row, "closed_at") != null;
      if (fits) {
        shortest.merge(key(cases, row, withTask), number, (a, b) -> events(a) <= events(b) ? a : b);
      }
    }
    return new LinkedHashSet<>(shortest.values());
  }

  /** Those with a short trail that hang on no other case; leaks are rare. */
  private Set<String> simple(Set<String> cases) {
    Set<String> linked = new LinkedHashSet<>();
    seed.get("case_link").rows().forEach(linked::addAll);
    seed.get("visit").rows().forEach(linked::addAll);
    seed.get("data_leak").rows().forEach(linked::addAll);
    return cases.stream()
        .filter(number -> events(number) <= SIMPLE && !linked.contains(number))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private int events(String number) {
    SeedTable heads = seed.get("audit_head");
    return heads.rows().stream()
        .filter(row -> row.get(0).equals(number))
        .mapToInt(row -> Integer.parseInt(heads.value(row, "seq")))
        .sum();
  }

  /** Open cases wait for different work in different phases, closed ones ended differently. */
  private String key(SeedTable cases, List<String> row, boolean withTask) {
    return cases.value(row, "type")
        + cases.value(row, "phase")
        + (withTask ? cases.value(row, "next_step") : "")
        + hasSerial(cases.value(row, "number"));
  }

  private boolean hasSerial(String number) {
    SeedTable lines = seed.get("case_line");
    return lines.rows().stream()
        .anyMatch(row -> row.get(0).equals(number) && lines.value(row, "serial") != null);
  }
}
