package io.recourse.flowchanges.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.flowchanges.EndedFacts;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was kept as instances ended; points in time say there that they are some. */
@Repository
class JdbcEndedFacts implements EndedFacts {

  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
  private static final String DATE = "date";

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  JdbcEndedFacts(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Optional<Map<String, Object>> of(String instance) {
    return jdbc.sql(
            "select facts from published.ended_instance where instance = ? order by id desc limit"
                + " 1")
        .param(instance)
        .query(String.class)
        .optional()
        .map(this::read);
  }

  private Map<String, Object> read(String text) {
    try {
      Map<String, Object> facts = new HashMap<>(json.readValue(text, FACTS));
      facts.replaceAll((name, value) -> value instanceof Map<?, ?> at ? date(at) : value);
      return facts;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Date date(Map<?, ?> at) {
    return Date.from(Instant.parse(String.valueOf(at.get(DATE))));
  }
}
