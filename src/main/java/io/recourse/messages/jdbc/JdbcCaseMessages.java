package io.recourse.messages.jdbc;

import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import io.recourse.conversation.CaseMessage;
import io.recourse.conversation.CaseMessage.Direction;
import io.recourse.conversation.CaseMessages;
import io.recourse.conversation.Letter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code case_message} as the case shows them. */
@Repository
class JdbcCaseMessages implements CaseMessages {

  private static final Pattern LINK_KEY =
      Pattern.compile("(/(?:portal/(?:link|survey)|partner)/)[\\w.~-]+");

  /** More mails of one wording than that are one row of the case's page. */
  private static final int MOST_ALIKE = 3;

  private final JdbcClient jdbc;

  JdbcCaseMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(CaseMessage message, String language) {
    jdbc.sql(
            """
            insert into case_message (id, case_number, direction, channel, author_kind, author_id,
              language, subject, body, delivery_state, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(message.id())
        .param(message.caseNumber().value())
        .param(message.direction().name())
        .param(message.channel())
        .param(message.author().kind().name())
        .param(message.author().id())
        .param(language)
        .param(message.subject())
        .param(message.body())
        .param(message.deliveryState())
        .param(Timestamp.from(message.at()))
        .update();
  }

  @Override
  public List<CaseMessage> of(CaseNumber number, boolean withInternal) {
    return jdbc.sql(
            """
            select * from case_message
            where case_number = ? and (? or direction <> 'INTERNAL' and not to_partner)
            order by at, seq
            """)
        .params(number.value(), withInternal)
        .query((row, index) -> message(row))
        .list();
  }

  @Override
  public List<Letter> letters(CaseNumber number) {
    return jdbc.sql(
            """
            select * from (
              select m.*, count(*) over alike as alike, row_number() over (
                partition by to_partner, template order by at desc, seq desc) as nth
              from case_message m where case_number = :number
              window alike as (partition by to_partner, template)) m
            where not to_partner or template is null or alike <= :most or nth = 1
            order by at, seq
            """)
        .param("number", number.value())
        .param("most", MOST_ALIKE)
        .query((row, index) -> new Letter(message(row), standsFor(row)))
        .list();
  }

  private static int standsFor(ResultSet row) throws SQLException {
    int alike = row.getInt("alike");
    boolean folded =
        row.getBoolean("to_partner") && row.getString("template") != null && alike > MOST_ALIKE;
    return folded ? alike : 1;
  }

  @Override
  public List<Letter.Sent> alike(CaseNumber number, UUID message, long behind, int limit) {
    return jdbc.sql(
            """
            select m.* from case_message m join case_message one
              on one.id = :id and one.case_number = m.case_number and one.template = m.template
            where m.case_number = :number and m.to_partner and m.seq > :behind
            order by m.seq limit :limit
            """)
        .param("id", message)
        .param("number", number.value())
        .param("behind", behind)
        .param("limit", limit)
        .query(
            (row, index) ->
                new Letter.Sent(
                    row.getLong("seq"),
                    row.getString("recipient"),
                    row.getString("delivery_state"),
                    row.getString("failure"),
                    TimeColumn.instant(row, "at")))
        .list();
  }

  /** A link in a mail is the key of whoever got it: whoever reads the file must not get it. */
  private static String withoutKeys(String body) {
    return LINK_KEY.matcher(body).replaceAll("$1…");
  }

  private static CaseMessage message(ResultSet row) throws SQLException {
    return new CaseMessage(
        row.getObject("id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        Direction.valueOf(row.getString("direction")),
        row.getString("channel"),
        new Actor(Actor.Kind.valueOf(row.getString("author_kind")), row.getString("author_id")),
        row.getString("subject"),
        withoutKeys(row.getString("body")),
        row.getString("delivery_state"),
        TimeColumn.instant(row, "at"));
  }
}
