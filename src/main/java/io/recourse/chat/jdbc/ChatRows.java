package io.recourse.chat.jdbc;

import io.recourse.chat.Because;
import io.recourse.chat.Chat;
import io.recourse.chat.ChatLine;
import io.recourse.chat.Matter;
import io.recourse.common.CaseNumber;
import io.recourse.common.TimeColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;

/** Rows of chats as they are read. */
final class ChatRows {

  private ChatRows() {}

  static Chat chat(ResultSet row, int index) throws SQLException {
    return new Chat(
        row.getObject("id", UUID.class),
        row.getString("person"),
        read(row, "case_number", CaseNumber::new),
        row.getString("language"),
        Chat.Standing.valueOf(row.getString("standing")),
        read(row, "matter", Matter::valueOf),
        read(row, "because", Because::valueOf),
        row.getString("agent"),
        read(row, "ended_as", Chat.Ending::valueOf),
        TimeColumn.instant(row, "started_at"));
  }

  static ChatLine line(ResultSet row, int index) throws SQLException {
    return new ChatLine(
        ChatLine.Voice.valueOf(row.getString("voice")),
        row.getString("name"),
        row.getString("words"),
        row.getString("source"),
        TimeColumn.instant(row, "at"));
  }

  private static <T> T read(ResultSet row, String column, Function<String, T> as)
      throws SQLException {
    String text = row.getString(column);
    return text == null ? null : as.apply(text);
  }
}
