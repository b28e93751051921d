package io.recourse.messages.jdbc;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.messages.DeliveryState;
import io.recourse.messages.Outbox;
import io.recourse.messages.OutgoingMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Outgoing messages in table {@code case_message}. */
@Repository
class OutboxTable implements Outbox {

  private final JdbcClient jdbc;
  private final Clock clock;

  OutboxTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Optional<OutgoingMessage> find(String sendKey) {
    return jdbc.sql("select * from case_message where send_key = ?")
        .param(sendKey)
        .query((row, index) -> message(row))
        .optional();
  }

  @Override
  public Optional<OutgoingMessage> find(UUID id) {
    return jdbc.sql("select * from case_message where id = ?")
        .param(id)
        .query((row, index) -> message(row))
        .optional();
  }

  @Override
  public void takeTurn(CaseNumber number) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('mail ' || ?, 0))::text")
        .param(number.value())
        .query(String.class)
        .single();
  }

  @Override
  public List<OutgoingMessage> dueUpTo(OutgoingMessage message, Instant since) {
    return jdbc.sql(
            """
            select m.* from case_message m join case_message asked on asked.id = :id
            where m.case_number = asked.case_number and m.direction = 'OUT'
              and m.delivery_state in ('QUEUED', 'FAILED')
              and (m.id = asked.id or m.at >= :since and (m.at, m.seq) < (asked.at, asked.seq))
            order by m.at, m.seq
            """)
        .param("id", message.id())
        .param("since", Timestamp.from(since))
        .query((row, index) -> message(row))
        .list();
  }

  @Override
  public OutgoingMessage queue(OutgoingMessage message) {
    jdbc.sql(
            """
            insert into case_message (id, case_number, direction, channel, author_kind, author_id,
              template, language, recipient, subject, body, body_html, delivery_state, mail_id,
              send_key, to_partner, at)
            values (:id, :case, 'OUT', :channel, :kind, :author, :template, :language, :recipient,
              :subject, :body, :html, :state, :mail, :key, :partner, :at)
            on conflict (send_key) do nothing\
            """)
        .param("id", message.id())
        .param("case", message.caseNumber().value())
        .param("channel", message.channel())
        .param("kind", Actor.SYSTEM.kind().name())
        .param("author", Actor.SYSTEM.id())
        .param("template", message.template())
        .param("language", message.language())
        .param("recipient", message.recipient())
        .param("subject", message.subject())
        .param("body", message.text())
        .param("html", message.html())
        .param("state", message.state().name())
        .param("mail", message.mailId())
        .param("key", message.sendKey())
        .param("partner", message.toPartner())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    return find(message.sendKey()).orElseThrow();
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void address(OutgoingMessage mail) {
    jdbc.sql(
            """
            update case_message set template = :template, channel = :channel,
              recipient = :recipient, subject = :subject, body_html = :html, mail_id = :mail,
              send_key = :key,
              delivery_state = :state
            where id = :id and delivery_state in ('QUEUED', 'FAILED')\
            """)
        .param("template", mail.template())
        .param("channel", mail.channel())
        .param("recipient", mail.recipient())
        .param("subject", mail.subject())
        .param("html", mail.html())
        .param("mail", mail.mailId())
        .param("key", mail.sendKey())
        .param("state", mail.state().name())
        .param("id", mail.id())
        .update();
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void attempt(OutgoingMessage message) {
    jdbc.sql("update case_message set attempts = attempts + 1 where id = ?")
        .param(message.id())
        .update();
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void failed(OutgoingMessage message, String reason) {
    jdbc.sql("update case_message set delivery_state = 'FAILED', failure = ? where id = ?")
        .params(reason, message.id())
        .update();
  }

  @Override
  public void sent(OutgoingMessage message) {
    jdbc.sql(
            """
            update case_message set delivery_state = 'SENT', failure = null, sent_at = ?
            where id = ?\
            """)
        .params(Timestamp.from(clock.instant()), message.id())
        .update();
  }

  @Override
  public void keptBack(OutgoingMessage message) {
    jdbc.sql("update case_message set delivery_state = 'STORED' where id = ?")
        .params(message.id())
        .update();
  }

  private static OutgoingMessage message(ResultSet row) throws SQLException {
    return new OutgoingMessage(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        row.getString("channel"),
        row.getString("template"),
        row.getString("language"),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        row.getString("body_html"),
        row.getString("mail_id"),
        row.getString("send_key"),
        DeliveryState.valueOf(row.getString("delivery_state")),
        row.getBoolean("to_partner"));
  }
}
