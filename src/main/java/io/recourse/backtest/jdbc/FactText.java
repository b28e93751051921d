package io.recourse.backtest.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Facts of an instance as JSON; points in time say that they are some. */
@Component
class FactText {

  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
  private static final String DATE = "date";

  private final ObjectMapper json;

  FactText(ObjectMapper json) {
    this.json = json;
  }

  String write(Map<String, Object> facts) {
    Map<String, Object> plain = new HashMap<>(facts);
    plain.replaceAll((name, value) -> value instanceof Date at ? dated(at) : value);
    try {
      return json.writeValueAsString(plain);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> dated(Date at) {
    return Map.of(DATE, at.toInstant().toString());
  }

  Map<String, Object> read(String text) {
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
