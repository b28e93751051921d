package io.recourse.backtest.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Facts and results as receipts keep them. */
@Component
class Columns {

  private static final TypeReference<Map<String, Object>> COLUMNS = new TypeReference<>() {};

  private final ObjectMapper json;

  Columns(ObjectMapper json) {
    this.json = json;
  }

  Map<String, Object> read(String columns) {
    try {
      return json.readValue(columns, COLUMNS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
