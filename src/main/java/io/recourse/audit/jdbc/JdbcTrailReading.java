package io.recourse.audit.jdbc;

import io.recourse.audit.ChainedEvent;
import io.recourse.audit.TrailCursor;
import io.recourse.audit.TrailFilter;
import io.recourse.audit.TrailReading;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Turns a filter into SQL; only conditions that were asked for, so that indexes serve. */
@Repository
class JdbcTrailReading implements TrailReading {

  private final JdbcTemplate jdbc;

  JdbcTrailReading(DataSource database) {
    this.jdbc = new JdbcTemplate(database);
    jdbc.setFetchSize(1000);
  }

  @Override
  public List<ChainedEvent> page(TrailFilter filter, TrailCursor after, int limit) {
    Where where = new Where(filter);
    where.add("(at, chain, seq) < (?, ?, ?)", time(after.at()), after.chain(), after.seq());
    where.values.add(limit);
    return jdbc.query(
        "select * from audit_event" + where + " order by at desc, chain desc, seq desc limit ?",
        (row, i) -> EventRows.event(row),
        where.values.toArray());
  }

  @Override
  public void each(TrailFilter filter, Consumer<ChainedEvent> reader) {
    Where where = new Where(filter);
    RowCallbackHandler hand = row -> reader.accept(EventRows.event(row));
    jdbc.query(
        "select * from audit_event" + where + " order by at, chain, seq",
        hand,
        where.values.toArray());
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** The conditions of a filter and their values. */
  private static final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Where(TrailFilter filter) {
      addIf(filter.caseNumber(), "chain = ?");
      addIf(
          filter.customer(),
          "chain in (select s.number from published.service_case s join published.customer p on"
              + " p.id = s.customer_id where ? in (p.shop_id, p.id))");
      addIf(filter.actor(), "actor_id = ?");
      addIf(filter.type(), "type = ?");
      addIf(filter.from() == null ? null : time(filter.from()), "at >= ?");
      addIf(filter.to() == null ? null : time(filter.to()), "at < ?");
    }

    void addIf(Object value, String condition) {
      if (value != null) {
        add(condition, value);
      }
    }

    void add(String condition, Object... its) {
      conditions.add(condition);
      values.addAll(List.of(its));
    }

    @Override
    public String toString() {
      return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
  }
}
