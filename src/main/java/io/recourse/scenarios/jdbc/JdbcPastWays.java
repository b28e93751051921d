package io.recourse.scenarios.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.TimeColumn;
import io.recourse.scenarios.PastWay;
import io.recourse.scenarios.PastWays;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ways of closed cases from the trail, and what they knew as it was kept for back-tests. */
@Repository
class JdbcPastWays implements PastWays {

  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private final JdbcClient sql;
  private final ObjectMapper json;

  JdbcPastWays(JdbcClient sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  private record Whose(String caseNumber, String process) {}

  private record Told(
      long seq, Instant at, String type, String element, String step, String instance) {

    boolean is(String wanted) {
      return type.equals(wanted);
    }
  }

  @Override
  public Optional<PastWay> of(String caseNumber, String process) {
    List<Told> told = isClosed(caseNumber) ? told(caseNumber, process) : List.of();
    return told.stream()
        .filter(it -> it.is("ProcessEnded"))
        .reduce((earlier, later) -> later)
        .flatMap(
            end ->
                begin(told, end)
                    .map(begin -> way(told, begin, end, new Whose(caseNumber, process))));
  }

  private boolean isClosed(String caseNumber) {
    return sql.sql(
            """
            select exists (select from published.case_standing
              where number = ? and closed_at is not null)
            """)
        .param(caseNumber)
        .query(Boolean.class)
        .single();
  }

  @Override
  public List<PastWay> sample(String process, Instant since, int most) {
    return sql
        .sql(
            """
            select case_number, instance from published.past_instance
            where process = ? and ended_at > ? order by md5(instance) limit ?
            """)
        .params(process, since.atOffset(ZoneOffset.UTC), most)
        .query((row, i) -> List.of(row.getString("case_number"), row.getString("instance")))
        .list()
        .stream()
        .flatMap(it -> way(it.get(0), process, it.get(1)).stream())
        .toList();
  }

  private Optional<PastWay> way(String caseNumber, String process, String instance) {
    List<Told> told = told(caseNumber, process);
    return told.stream()
        .filter(it -> it.is("ProcessEnded") && instance.equals(it.instance()))
        .findFirst()
        .flatMap(
            end ->
                begin(told, end)
                    .map(begin -> way(told, begin, end, new Whose(caseNumber, process))));
  }

  private static Optional<Told> begin(List<Told> told, Told end) {
    return told.stream()
        .filter(it -> it.is("ProcessStarted") && end.instance().equals(it.instance()))
        .findFirst();
  }

  private List<Told> told(String caseNumber, String process) {
    return sql.sql(
            """
            select t.seq, t.at, t.type, t.data::jsonb ->> 'element' as element,
              t.data::jsonb ->> 'step' as step, t.data::jsonb ->> 'instance' as instance
            from published.trail t
            where t.chain = :number
              and t.type in ('ProcessStarted', 'ProcessEnded', 'StepStarted', 'StepFinished',
                'StepCancelled')
              and t.data::jsonb ->> 'process' = :process
            order by t.seq
            """)
        .param("number", caseNumber)
        .param("process", process)
        .query((row, i) -> told(row))
        .list();
  }

  private static Told told(ResultSet row) throws SQLException {
    return new Told(
        row.getLong("seq"),
        TimeColumn.instant(row, "at"),
        row.getString("type"),
        row.getString("element"),
        row.getString("step"),
        row.getString("instance"));
  }

  private PastWay way(List<Told> told, Told begin, Told end, Whose whose) {
    List<Told> its =
        told.stream().filter(it -> it.seq() > begin.seq() && it.seq() < end.seq()).toList();
    boolean alone =
        its.stream().allMatch(it -> it.instance() == null || it.instance().equals(end.instance()));
    Map<String, List<Map<String, Object>>> rounds = new HashMap<>();
    Map<String, Object> facts = facts(whose, end.instance(), rounds);
    return new PastWay(begin.at(), steps(its), facts, rounds, alone);
  }

  private static List<PastWay.Step> steps(List<Told> told) {
    Map<String, Instant> since = new HashMap<>();
    told.stream().filter(it -> it.is("StepStarted")).forEach(it -> since.put(it.step(), it.at()));
    return told.stream()
        .filter(it -> it.is("StepFinished") || it.is("StepCancelled"))
        .map(
            it ->
                new PastWay.Step(
                    it.element(), since.get(it.step()), it.at(), it.is("StepCancelled")))
        .toList();
  }

  /**
   * @param rounds is given what gateways were told
   * @return what was known at the end; null where that is not kept
   */
  private Map<String, Object> facts(
      Whose whose, String instance, Map<String, List<Map<String, Object>>> rounds) {
    List<Map<String, Object>> end = new ArrayList<>();
    sql.sql(
            """
            select gateway, facts from published.instance_fact
            where case_number = ? and process = ? and instance = ? order by id
            """)
        .params(whose.caseNumber(), whose.process(), instance)
        .query(
            row -> {
              String gateway = row.getString("gateway");
              (gateway == null ? end : rounds.computeIfAbsent(gateway, it -> new ArrayList<>()))
                  .add(read(row.getString("facts")));
            });
    return end.isEmpty() ? null : end.get(end.size() - 1);
  }

  /** Points in time as they are written in scenarios. */
  private Map<String, Object> read(String text) {
    try {
      Map<String, Object> facts = new HashMap<>(json.readValue(text, FACTS));
      facts.replaceAll((name, value) -> value instanceof Map<?, ?> at ? at.get("date") : value);
      return facts;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
