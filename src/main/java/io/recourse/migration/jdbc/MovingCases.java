package io.recourse.migration.jdbc;

import io.recourse.common.TimeColumn;
import io.recourse.migration.Hindrance;
import io.recourse.migration.Migrations.Progress;
import io.recourse.migration.MovingCase;
import io.recourse.studio.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of migrations, in the order in which they go: by number, then instance. */
@Component
class MovingCases {

  private static final String WHOLE = "select * from migration_case where migration = :id ";
  private static final String IN_ORDER = " order by coalesce(case_number, '~'), instance ";

  private final JdbcClient jdbc;

  MovingCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void list(UUID id, Collection<Standing> standing) {
    jdbc.sql(
            """
            insert into migration_case (migration, instance, case_number, element, state)
            select :id, instance, min(number), string_agg(element, ' ' order by element), 'WAITING'
            from unnest(:instances::text[], :numbers::text[], :elements::text[])
              as found(instance, number, element)
            group by instance
            on conflict (migration, instance) do nothing
            """)
        .param("id", id)
        .param("instances", standing.stream().map(Standing::instance).toArray(String[]::new))
        .param("numbers", standing.stream().map(Standing::caseNumber).toArray(String[]::new))
        .param("elements", standing.stream().map(Standing::element).toArray(String[]::new))
        .update();
  }

  Progress progress(UUID id) {
    Map<MovingCase.State, Long> counts = new EnumMap<>(MovingCase.State.class);
    long[] tried = new long[2];
    jdbc.sql(
            """
            select state, count(*) as cases, count(tried_at) as tried,
              count(why) filter (where tried_at is not null) as hindered
            from migration_case where migration = ? group by state
            """)
        .param(id)
        .query(
            row -> {
              counts.put(MovingCase.State.valueOf(row.getString("state")), row.getLong("cases"));
              tried[0] += row.getLong("tried");
              tried[1] += row.getLong("hindered");
            });
    return new Progress(counts, tried[0], tried[1]);
  }

  List<MovingCase> page(UUID id, MovingCase.State state, String after, int limit) {
    return jdbc.sql(
            WHOLE
                + """
                and (:state::text is null or state = :state)
                and (:after::text is null or (coalesce(case_number, '~'), instance) > (
                  select coalesce(l.case_number, '~'), l.instance from migration_case l
                  where l.migration = :id and l.instance = :after))
                """
                + IN_ORDER
                + "limit :limit")
        .param("id", id)
        .param("state", state == null ? null : state.name(), Types.VARCHAR)
        .param("after", after, Types.VARCHAR)
        .param("limit", limit)
        .query(MovingCases::read)
        .list();
  }

  List<MovingCase> untried(UUID id, int limit) {
    return jdbc.sql(
            WHOLE + "and state = 'WAITING' and tried_at is null" + IN_ORDER + "limit :limit")
        .param("id", id)
        .param("limit", limit)
        .query(MovingCases::read)
        .list();
  }

  Optional<MovingCase> lock(UUID id, String instance) {
    return jdbc.sql(WHOLE + "and instance = :instance for update")
        .param("id", id)
        .param("instance", instance)
        .query(MovingCases::read)
        .optional();
  }

  List<MovingCase> lockAll(UUID id, Collection<String> numbers) {
    return jdbc.sql(WHOLE + "and case_number = any(:numbers)" + IN_ORDER + "for update")
        .param("id", id)
        .param("numbers", numbers.toArray(String[]::new))
        .query(MovingCases::read)
        .list();
  }

  void put(UUID id, MovingCase one) {
    Hindrance why = one.why();
    jdbc.sql(
            """
            update migration_case set state = :state, why = :why, hindered_in = :in,
              hindered_at = :where, engine_words = :said, words = :words, by = :by, at = :at, tried_at = :tried
            where migration = :id and instance = :instance
            """)
        .param("id", id)
        .param("instance", one.instance())
        .param("state", one.state().name())
        .param("why", why == null ? null : why.reason().name())
        .param("in", why == null ? null : why.process())
        .param("where", why == null ? null : why.element())
        .param("said", why == null ? null : why.words())
        .param("words", one.words())
        .param("by", one.by())
        .param("at", MigrationRow.utc(one.at()))
        .param("tried", MigrationRow.utc(one.triedAt()))
        .update();
  }

  /** What a trial found is of no use for another plan. */
  void forgetTrial(UUID id) {
    jdbc.sql(
            """
            update migration_case set tried_at = null, why = null, hindered_in = null,
              hindered_at = null, engine_words = null
            where migration = ? and tried_at is not null and state in ('WAITING', 'VETOED')
            """)
        .param(id)
        .update();
  }

  private static MovingCase read(ResultSet row, int i) throws SQLException {
    String why = row.getString("why");
    return new MovingCase(
        row.getString("instance"),
        row.getString("case_number"),
        row.getString("element"),
        MovingCase.State.valueOf(row.getString("state")),
        why == null
            ? null
            : new Hindrance(
                Hindrance.Reason.valueOf(why),
                row.getString("hindered_in"),
                row.getString("hindered_at"),
                row.getString("engine_words")),
        row.getString("words"),
        row.getString("by"),
        TimeColumn.instant(row, "at"),
        TimeColumn.instant(row, "tried_at"));
  }
}
