package io.recourse.appointments.jdbc;

import io.recourse.appointments.Appointment;
import io.recourse.appointments.AppointmentBook;
import io.recourse.appointments.VisitSlot;
import io.recourse.common.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps slots in {@code visit_slot}, appointments in {@code repair_appointment}. */
@Repository
class JdbcAppointmentBook implements AppointmentBook {

  private static final int MOST = 500;

  private final JdbcClient jdbc;

  JdbcAppointmentBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<VisitSlot> free(String country, String category, Instant after) {
    return jdbc.sql(
            """
            select id, country, category, starts_at, ends_at, closed from visit_slot s
            where country = :country and not closed and starts_at > :after
              and (category is null or lower(category) = lower(:category))
              and not exists (
                select 1 from repair_appointment a where a.slot = s.id and a.state <> 'CANCELLED')
            order by starts_at, id limit :most
            """)
        .param("country", country)
        .param("category", category)
        .param("after", Timestamp.from(after))
        .param("most", MOST)
        .query((row, at) -> slot(row))
        .list();
  }

  @Override
  public Map<VisitSlot, Optional<String>> coming(Instant after) {
    Map<VisitSlot, Optional<String>> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select s.id, s.country, s.category, s.starts_at, s.ends_at, s.closed, a.case_number
            from visit_slot s
              left join repair_appointment a on a.slot = s.id and a.state <> 'CANCELLED'
            where s.starts_at > :after order by s.starts_at, s.id limit :most
            """)
        .param("after", Timestamp.from(after))
        .param("most", MOST)
        .query(
            row -> {
              found.put(slot(row), Optional.ofNullable(row.getString("case_number")));
            });
    return found;
  }

  @Override
  public Optional<VisitSlot> slot(long id) {
    return jdbc.sql(
            "select id, country, category, starts_at, ends_at, closed from visit_slot where id = ?")
        .param(id)
        .query((row, at) -> slot(row))
        .optional();
  }

  @Override
  public long add(VisitSlot slot) {
    return jdbc.sql(
            """
            insert into visit_slot (country, category, starts_at, ends_at)
            values (?, ?, ?, ?) returning id
            """)
        .params(
            slot.country(),
            slot.category(),
            Timestamp.from(slot.startsAt()),
            Timestamp.from(slot.endsAt()))
        .query(Long.class)
        .single();
  }

  @Override
  public boolean close(long slot) {
    return jdbc.sql("update visit_slot set closed = true where id = ?").param(slot).update() > 0;
  }

  @Override
  public List<Appointment> of(CaseNumber number) {
    return jdbc.sql(
            """
            select a.seq, a.state, a.note, s.id, s.country, s.category, s.starts_at, s.ends_at,
              s.closed
            from repair_appointment a join visit_slot s on s.id = a.slot
            where a.case_number = ? order by a.seq
            """)
        .param(number.value())
        .query(
            (row, at) ->
                new Appointment(
                    row.getInt("seq"),
                    slot(row),
                    Appointment.State.valueOf(row.getString("state")),
                    row.getString("note")))
        .list();
  }

  @Override
  public boolean book(CaseNumber number, long slot) {
    return jdbc.sql(
                """
                insert into repair_appointment (case_number, seq, slot, state)
                select :number, count(*) + 1, :slot, 'BOOKED'
                from repair_appointment where case_number = :number
                on conflict do nothing
                """)
            .param("number", number.value())
            .param("slot", slot)
            .update()
        > 0;
  }

  @Override
  public void end(CaseNumber number, Appointment.State state, String note) {
    jdbc.sql(
            """
            update repair_appointment set state = ?, note = ?
            where case_number = ? and state = 'BOOKED'
            """)
        .params(state.name(), note, number.value())
        .update();
  }

  private static VisitSlot slot(ResultSet row) throws SQLException {
    return new VisitSlot(
        row.getLong("id"),
        row.getString("country"),
        row.getString("category"),
        row.getTimestamp("starts_at").toInstant(),
        row.getTimestamp("ends_at").toInstant(),
        row.getBoolean("closed"));
  }
}
