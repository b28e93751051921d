package io.recourse.agreedtexts.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.agreedtexts.AgreedVersion;
import io.recourse.agreedtexts.Answers;
import io.recourse.agreedtexts.TextDraft;
import io.recourse.agreedtexts.TextName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rows of {@code agreed_text}. */
@Component
class TextRow {

  private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
      new TypeReference<>() {};

  private final ObjectMapper json;

  TextRow(ObjectMapper json) {
    this.json = json;
  }

  String json(Map<String, String> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  TextDraft draft(ResultSet row, int at) throws SQLException {
    return new TextDraft(
        row.getObject("id", UUID.class),
        name(row),
        row.getInt("based_on"),
        row.getObject("holds_from", LocalDate.class),
        fields(row),
        TextDraft.State.valueOf(row.getString("state")),
        Set.of((String[]) row.getArray("authors").getArray()),
        row.getString("saved_by"),
        time(row, "saved_at"),
        answers(row),
        row.getObject("number", Integer.class),
        row.getInt("version"));
  }

  AgreedVersion version(ResultSet row, int at) throws SQLException {
    return new AgreedVersion(
        name(row),
        row.getInt("number"),
        row.getObject("holds_from", LocalDate.class),
        fields(row),
        row.getString("saved_by"),
        row.getString("reason"),
        row.getString("approved_by"),
        time(row, "answered_at"));
  }

  private static Answers answers(ResultSet row) throws SQLException {
    return new Answers(
        row.getString("submitted_by"),
        time(row, "submitted_at"),
        row.getString("reason"),
        row.getString("answered_by"),
        time(row, "answered_at"),
        row.getString("answer"),
        row.getString("approved_by"));
  }

  private static TextName name(ResultSet row) throws SQLException {
    return new TextName(row.getString("kind"), row.getString("text_key"));
  }

  private Map<String, String> fields(ResultSet row) throws SQLException {
    try {
      return json.readValue(row.getString("changes"), FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
