package io.recourse.chat.jdbc;

import io.recourse.chat.Because;
import io.recourse.chat.Chat;
import io.recourse.chat.Chat.Ending;
import io.recourse.chat.ChatLine;
import io.recourse.chat.Chats;
import io.recourse.chat.Matter;
import io.recourse.common.CaseNumber;
import java.sql.Timestamp;
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
  public void add(Chat chat) {
    sql.sql(
            """
            insert into chat (id, person, case_number, language, standing, started_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            chat.id(),
            chat.person(),
            chat.caseNumber() == null ? null : chat.caseNumber().value(),
            chat.language(),
            chat.standing().name(),
            Timestamp.from(chat.startedAt()))
        .update();
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
            order by started_at desc limit 1
            """)
        .param("person", person)
        .param("about", about == null ? null : about.value())
        .query(ChatRows::chat)
        .optional();
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
  public void isAbout(UUID id, CaseNumber number) {
    sql.sql("update chat set case_number = ? where id = ?").params(number.value(), id).update();
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
}
