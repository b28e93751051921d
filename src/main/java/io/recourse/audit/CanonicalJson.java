package io.recourse.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import java.util.TreeMap;

/** One text for one value: sorted keys, no spaces, instants in ISO 8601. */
final class CanonicalJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .build();

  private CanonicalJson() {}

  static String of(Map<String, ?> data) {
    try {
      return data == null ? "{}" : JSON.writeValueAsString(new TreeMap<>(data));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An event carries data that is not JSON", e);
    }
  }
}
