package io.recourse.chat.jdbc;

import io.recourse.chat.Because;
import io.recourse.chat.Chat;
import io.recourse.chat.Chat.Ending;
import io.recourse.chat.ChatLine;
import io.recourse.chat.Chats;
import io.recourse.chat.Matter;
import io.recourse.common.CaseNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code chat} and {@code chat_line}. */
@Repository
class JdbcChats implements Chats {

  private final JdbcClient sql;

  JdbcChats(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(Chat chat) {
    return sql.sql(
                """
                insert into chat (id, person, case_number, language, standing, started_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (person, case_number) where standing <> 'ENDED' do nothing
                """)
            .params(
                chat.id(),
                chat.person(),
                chat.caseNumber() == null ? null : chat.caseNumber().value(),
                chat.language(),
                chat.standing().name(),
                Timestamp.from(chat.startedAt()))
            .update()
        > 0;
  }

  @Override
  public Optional<Chat> find(UUID id) {
    return sql.sql("select * from chat where id = ?").param(id).query(ChatRows::chat).optional();
  }

  @Override
  public Optional<Chat> lasting(String person, CaseNumber about) {
    return sql.sql(
            """
            select * from chat where person = :person and standing <> 'ENDED'
              and case_number is not distinct from :about::text
            """)
        .param("person", person)
        .param("about", about == null ? null : about.value())
        .query(ChatRows::chat)
        .optional();
  }

  @Override
  public List<Chat> lasting(CaseNumber about) {
    return sql.sql(
            """
            select * from chat where case_number = ? and standing <> 'ENDED' order by started_at, id
            """)
        .param(about.value())
        .query(ChatRows::chat)
        .list();
  }

  @Override
  public Optional<Chat> withPeople(CaseNumber number) {
    return sql.sql("select * from chat where case_number = ? and standing in ('WAITING', 'TAKEN')")
        .param(number.value())
        .query(ChatRows::chat)
        .optional();
  }

  @Override
  public List<Chat> withPeople() {
    return sql.sql(
            """
            select * from chat where standing in ('WAITING', 'TAKEN')
            order by standing desc, started_at, id limit 200
            """)
        .query(ChatRows::chat)
        .list();
  }

  @Override
  public boolean handOver(UUID id, Matter matter, Because because) {
    return sql.sql(
                """
                update chat set standing = 'WAITING', matter = ?, because = ?
                where id = ? and standing = 'ASSISTED'
                """)
            .params(matter.name(), because.name(), id)
            .update()
        > 0;
  }

  @Override
  public void isAbout(UUID id, CaseNumber number, Instant since) {
    sql.sql("update chat set case_number = ?, about_since = ? where id = ?")
        .params(number.value(), Timestamp.from(since), id)
        .update();
  }

  @Override
  public boolean take(UUID id, String agent) {
    return sql.sql(
                """
                update chat set standing = 'TAKEN', agent = ? where id = ? and standing = 'WAITING'
                """)
            .params(agent, id)
            .update()
        > 0;
  }

  @Override
  public boolean end(UUID id, Ending as) {
    return sql.sql(
                """
                update chat set standing = 'ENDED', ended_as = ?
                where id = ? and standing <> 'ENDED'
                """)
            .params(as.name(), id)
            .update()
        > 0;
  }

  @Override
  public void say(UUID id, ChatLine line) {
    sql.sql(
            """
            insert into chat_line (chat, voice, name, words, source, at) values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            line.voice().name(),
            line.name(),
            line.words(),
            line.source(),
            Timestamp.from(line.at()))
        .update();
  }

  @Override
  public List<ChatLine> lines(UUID id) {
    return sql.sql("select * from chat_line where chat = ? order by seq")
        .param(id)
        .query(ChatRows::line)
        .list();
  }

  @Override
  public List<ChatLine> linesOfCase(UUID id) {
    return sql.sql(
            """
            select l.* from chat_line l join chat c on c.id = l.chat
            where c.id = ? and l.at >= coalesce(c.about_since, c.started_at) order by l.seq
            """)
        .param(id)
        .query(ChatRows::line)
        .list();
  }
}
