package io.recourse.textmessages.jdbc;

import io.recourse.common.CaseNumber;
import io.recourse.textmessages.Text;
import io.recourse.textmessages.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts in {@code text_message}, found by what cases publish of their messages. */
@Repository
class JdbcTexts implements Texts {

  /** Whose words a reply is: who was texted there, wants to be, and is the only one there. */
  private static final String LATEST_TO =
      """
      select t.* from text_message t join text_consent c on c.person = t.person
        and c.phone = t.phone and c.withdrawn_at is null
      where t.phone = ? and t.state in ('SENT', 'DELIVERED', 'UNCLEAR') and not exists (
        select from text_consent o where o.phone = t.phone and o.withdrawn_at is null
          and o.person <> t.person)
      order by t.queued_at desc, t.id limit 1\
      """;

  private final JdbcClient jdbc;

  JdbcTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Told> untexted(List<String> templates, Instant since, int limit) {
    return jdbc.sql(
            """
            select m.id, m.case_number, m.template, m.language, t.person
            from text_consent t
            join published.service_case c on c.customer_id = t.person
            join published.case_message m on m.case_number = c.number
            where t.withdrawn_at is null and m.direction = 'OUT' and m.template = any (?)
              and m.at >= t.given_at and m.at > ?
              and not exists (select from text_message x where x.source = m.id)
            order by m.seq limit ?
            """)
        .params(templates.toArray(String[]::new), Timestamp.from(since), limit)
        .query(
            (row, index) ->
                new Told(
                    row.getObject("id", UUID.class),
                    new CaseNumber(row.getString("case_number")),
                    row.getString("template"),
                    row.getString("language"),
                    row.getString("person")))
        .list();
  }

  @Override
  public void add(Text text, Instant now) {
    jdbc.sql(
            """
            insert into text_message (id, case_number, source, person, template, phone, body, state,
              queued_at, next_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (source) do nothing
            """)
        .params(
            text.id(),
            text.caseNumber().value(),
            text.source(),
            text.person(),
            text.template(),
            text.phone(),
            text.body(),
            text.state().name(),
            Timestamp.from(text.queuedAt()),
            Timestamp.from(now))
        .update();
  }

  @Override
  public List<Text> due(Instant now, int limit) {
    return waiting("QUEUED", now, limit);
  }

  @Override
  public List<Text> unheard(Instant now, int limit) {
    return waiting("SENT", now, limit);
  }

  private List<Text> waiting(String state, Instant now, int limit) {
    return jdbc.sql(
            """
            select * from text_message where state = ? and next_at <= ?
            order by next_at, id limit ?
            """)
        .params(state, Timestamp.from(now), limit)
        .query((row, index) -> read(row))
        .list();
  }

  @Override
  public Optional<Text> find(UUID id) {
    return jdbc.sql("select * from text_message where id = ?")
        .param(id)
        .query((row, index) -> read(row))
        .optional();
  }

  @Override
  public Optional<Text> latestTo(String phone) {
    return jdbc.sql(LATEST_TO).param(phone).query((row, index) -> read(row)).optional();
  }

  /**
   * What arrived or failed stays so, what went out is not sent again; an unclear one may turn out.
   */
  @Override
  public boolean move(Text text, Text.State to, String ref, String failure, Instant next) {
    return jdbc.sql(
                """
                update text_message set state = ?, ref = coalesce(?, ref), failure = ?, next_at = ?
                where id = ? and state not in ('DELIVERED', 'FAILED', 'CALLED_OFF')
                  and (state in ('QUEUED', 'SENDING') or ? not in ('QUEUED', 'CALLED_OFF'))
                """)
            .params(to.name(), ref, failure, Timestamp.from(next), text.id(), to.name())
            .update()
        > 0;
  }

  @Override
  public boolean claim(Text text, Instant next) {
    return jdbc.sql(
                """
                update text_message set state = 'SENDING', attempts = attempts + 1, next_at = ?
                where id = ? and state = 'QUEUED'
                """)
            .params(Timestamp.from(next), text.id())
            .update()
        > 0;
  }

  @Override
  public int giveUpSending(Instant now) {
    return jdbc.sql(
            """
            update text_message set state = 'UNCLEAR', failure = 'NO_ANSWER'
            where state = 'SENDING' and next_at <= ?
            """)
        .param(Timestamp.from(now))
        .update();
  }

  @Override
  public boolean received(String ref, Instant at) {
    return jdbc.sql(
                "insert into text_received (ref, at) values (?, ?) on conflict (ref) do nothing")
            .params(ref, Timestamp.from(at))
            .update()
        > 0;
  }

  private static Text read(ResultSet row) throws SQLException {
    return new Text(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        row.getObject("source", UUID.class),
        row.getString("person"),
        row.getString("template"),
        row.getString("phone"),
        row.getString("body"),
        Text.State.valueOf(row.getString("state")),
        row.getString("ref"),
        row.getInt("attempts"),
        row.getTimestamp("queued_at").toInstant());
  }
}
