package io.recourse.backtest.jdbc;

import io.recourse.backtest.model.Medians;
import io.recourse.backtest.model.PastInstance;
import io.recourse.backtest.model.PastInstances;
import io.recourse.engine.dry.DryFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps from the trail, facts from what was kept as instances ended. */
@Repository
class JdbcPastInstances implements PastInstances {

  /** The newest of the chosen cases say how long a step takes. */
  private static final int MEASURED = 200;

  private final JdbcClient sql;
  private final FactText text;

  JdbcPastInstances(JdbcClient sql, FactText text) {
    this.sql = sql;
    this.text = text;
  }

  @Override
  public SortedMap<Integer, List<PastInstance>> of(UUID test, String process, int from, int cases) {
    Map<String, DryFacts> facts = facts(test, process, from, cases);
    Map<Integer, List<ToldStep>> told =
        sql
            .sql(
                """
                select chosen.place, t.chain, t.seq, t.at, t.type, t.data::jsonb ->> 'element' as element,
                  t.data::jsonb ->> 'kind' as kind, t.data::jsonb ->> 'step' as step,
                  t.data::jsonb ->> 'instance' as instance,
                  (t.data::jsonb ->> 'version')::int as version,
                  case when t.data::jsonb ?? 'given' or t.data::jsonb ?? 'learned' then
                    array(select jsonb_array_elements_text(
                      coalesce(t.data::jsonb -> 'given', t.data::jsonb -> 'learned'))) end as facts
                from back_test_case chosen
                join published.trail t on t.chain = chosen.case_number
                where chosen.test = :test and chosen.place >= :from and chosen.place < :to
                  and t.type in ('ProcessStarted', 'ProcessEnded', 'StepStarted', 'StepFinished',
                    'StepCancelled')
                  and t.data like '%"process":"' || :process || '"%'
                order by chosen.place, t.seq
                """)
            .param("test", test)
            .param("from", from)
            .param("to", from + cases)
            .param("process", process)
            .query((row, i) -> ToldStep.of(row))
            .list()
            .stream()
            .collect(Collectors.groupingBy(ToldStep::place, TreeMap::new, Collectors.toList()));
    SortedMap<Integer, List<PastInstance>> found = new TreeMap<>();
    told.forEach((place, steps) -> found.put(place, new ToldSteps(steps, facts).instances()));
    return found;
  }

  private Map<String, DryFacts> facts(UUID test, String process, int from, int cases) {
    Map<String, Map<String, Object>> ends = new HashMap<>();
    Map<String, Map<String, List<Map<String, Object>>>> gateways = new HashMap<>();
    sql.sql(
            """
            select instance, gateway, facts from instance_fact
            where process = :process and case_number in (select case_number from back_test_case
              where test = :test and place >= :from and place < :to)
            order by id
            """)
        .param("test", test)
        .param("from", from)
        .param("to", from + cases)
        .param("process", process)
        .query(
            row -> {
              String instance = row.getString("instance");
              String gateway = row.getString("gateway");
              Map<String, Object> known = text.read(row.getString("facts"));
              if (gateway == null) {
                ends.put(instance, known);
              } else {
                gateways
                    .computeIfAbsent(instance, it -> new HashMap<>())
                    .computeIfAbsent(gateway, it -> new ArrayList<>())
                    .add(known);
              }
            });
    return ends.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                it -> new DryFacts(it.getValue(), gateways.getOrDefault(it.getKey(), Map.of()))));
  }

  @Override
  public Medians medians(UUID test, String process) {
    Map<String, Duration> steps = new HashMap<>();
    Duration[] people = {Duration.ZERO};
    sql.sql(
            """
            with took as (
              select t.data::jsonb ->> 'element' as element, min(t.data::jsonb ->> 'kind') as kind,
                extract(epoch from max(t.at) filter (where t.type = 'StepFinished')
                  - min(t.at) filter (where t.type = 'StepStarted')) as seconds
              from back_test_case chosen
              join published.trail t on t.chain = chosen.case_number
              where chosen.test = :test and chosen.place <= :measured
                and t.type in ('StepStarted', 'StepFinished')
                and t.data like '%"process":"' || :process || '"%'
              group by t.chain, t.data::jsonb ->> 'step', t.data::jsonb ->> 'element'
            )
            select element, percentile_cont(0.5) within group (order by seconds) as median
            from took where seconds is not null and kind in ('userTask', 'callActivity')
            group by grouping sets ((element), (kind))
            having element is not null or kind = 'userTask'
            """)
        .param("test", test)
        .param("measured", MEASURED)
        .param("process", process)
        .query(
            row -> {
              Duration median = Duration.ofSeconds(Math.round(row.getDouble("median")));
              if (row.getString("element") == null) {
                people[0] = median;
              } else {
                steps.put(row.getString("element"), median);
              }
            });
    return new Medians(steps, people[0], learned(test, process));
  }

  private Map<String, Set<String>> learned(UUID test, String process) {
    Map<String, Set<String>> learned = new HashMap<>();
    sql.sql(
            """
            select distinct t.data::jsonb ->> 'element' as element,
              jsonb_array_elements_text(coalesce(t.data::jsonb -> 'learned', '[null]')) as fact
            from back_test_case chosen
            join published.trail t on t.chain = chosen.case_number
            where chosen.test = :test and chosen.place <= :measured and t.type = 'StepFinished'
              and t.data like '%"process":"' || :process || '"%'
            """)
        .param("test", test)
        .param("measured", MEASURED)
        .param("process", process)
        .query(
            row -> {
              Set<String> facts =
                  learned.computeIfAbsent(row.getString("element"), it -> new HashSet<>());
              Optional.ofNullable(row.getString("fact")).ifPresent(facts::add);
            });
    return learned;
  }
}
